import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Entity } from '../command/deed.ts';
import { payloadOf } from '../command/payload.ts';
import type { Command } from '../command/run.ts';
import type { Context } from '../context.ts';
import { reason } from '../kernel/decision.ts';
import type { NounClass } from './registry.ts';

/** What answers a mutation with its payload. */
type Run<I> = (input: I, context: Context, info: GraphQLResolveInfo) => Promise<object>;

/** A mutation: its input, its payload, and what does it. */
interface Deeds {
  readonly description: string;
  readonly payload: () => new () => object;
  readonly input: new () => object;
  readonly run: Run<never>;
}

/** One line a mutation: a command about a noun. */
export function deed<I extends object, T extends Entity>(
  description: string, about: NounClass<T>, input: new () => I, command: Command<I, T>,
): Deeds {
  const run: Run<I> = (given, context, info) => context.commander.answer(context, info, about, command, given);
  return { description, payload: () => payloadOf(about), input, run };
}

/** A mutation that does more than one command, such as giving a cookie. */
export function act<I extends object>(
  description: string, payload: () => new () => object, input: new () => I, run: Run<I>,
): Deeds {
  return { description, payload, input, run };
}

/** Declares mutations to type-graphql: one `input`, a payload with the noun and the refusals. */
export function mutations(table: Readonly<Record<string, Deeds>>): new () => object {
  class Mutations {}
  Resolver()(Mutations);
  const prototype: object = Mutations.prototype;
  for (const [name, { description, payload, input, run }] of Object.entries(table)) {
    const type = payload();
    Object.defineProperty(prototype, name, { value: guarded(run), configurable: true });
    Arg('input', () => input, { description: 'What is asked.' })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    Info()(prototype, name, 2);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    Mutation(() => type, { description })(prototype, name, descriptor);
  }
  return Mutations;
}

// An API token that only reads gives no command, whatever its bearer may do (P3).
function guarded(run: Run<never>): Run<never> {
  return (input, context, info) => {
    if (context.door.mayWrite) return run(input, context, info);
    throw new GraphQLError(context.tell(reason('P3', 'READ_ONLY')), { extensions: { code: 'FORBIDDEN' } });
  };
}
