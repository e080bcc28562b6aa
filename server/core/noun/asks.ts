import { Arg, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Askers, Root } from '../read/asking.ts';
import { connectionOf } from './connection.ts';
import type { NounClass } from './registry.ts';
import { Node, pageArguments } from './weave.ts';

/** A question that the API answers, and who may ask it: through the reader, or from what the request knows. */
export type Ask = Read | Told;

interface Read {
  readonly root: Root;
  readonly description: string;
  readonly audience: Askers;
}

interface Told extends Omit<Read, 'root'> {
  readonly type: () => unknown;
  readonly tell: (context: Context, given: Readonly<Record<string, string>>) => unknown;
  /** The texts that it is asked with, by name, each with its sentence. */
  readonly given: Readonly<Record<string, string>>;
}

const asks = new Map<string, Ask>();

/** All questions by the name of their root field. */
export const allAsks = (): ReadonlyMap<string, Ask> => asks;

type Where = NonNullable<Root['where']>;

/** One thing by its id, or the one that `where` finds. */
export function askOne(noun: () => NounClass, description: string, audience: Ask['audience'], where?: Where): Ask {
  return { root: { kind: 'one', noun, ...(where ? { where } : {}) }, description, audience };
}

/** A page of things, those that `where` keeps. */
export function askPage(
  noun: () => NounClass,
  description: string,
  audience: Ask['audience'],
  options: Pick<Root, 'where' | 'openly' | 'words'> & { order: string },
): Ask {
  return { root: { kind: 'page', noun, ...options }, description, audience };
}

/** What is no noun, and is known without a row: the answer is made of the request's context, and of texts `given`. */
export function askTold(
  type: () => unknown,
  description: string,
  audience: Ask['audience'],
  tell: Told['tell'],
  given: Told['given'] = {},
): Ask {
  return { type, description, audience, tell, given };
}

/** Anything by its id. */
export const askNode: Ask = {
  root: { kind: 'node' }, description: 'Anything by its id (Relay).', audience: 'everyone',
};

/** Declares root fields to type-graphql; `wire` gives them to the reader. Call it after `weave`. */
export function queries(table: Readonly<Record<string, Ask>>): new () => object {
  class Queries {}
  Resolver()(Queries);
  for (const [name, ask] of Object.entries(table)) declare(Queries.prototype, name, ask);
  return Queries;
}

function declare(prototype: object, name: string, ask: Ask): void {
  asks.set(name, ask);
  Object.defineProperty(prototype, name, { value: () => undefined, configurable: true });
  const { type, nullable } = 'root' in ask ? declareRead(prototype, name, ask) : declareTold(prototype, name, ask);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Query(type as never, { description: ask.description, nullable })(prototype, name, descriptor);
}

function declareRead(prototype: object, name: string, { root: { kind, noun, where, words } }: Read) {
  if (words) Arg('words', () => String, { description: words })(prototype, name, 0);
  if (kind === 'page') pageArguments((noun as () => NounClass)(), prototype, name, words ? 1 : 0);
  else if (!where) Arg('id', () => ID, { description: 'Its id.' })(prototype, name, 0);
  const type = kind === 'page' ? () => connectionOf((noun as () => NounClass)()) : kind === 'node' ? () => Node : noun;
  return { type, nullable: kind !== 'page' };
}

function declareTold(prototype: object, name: string, { type, given }: Told) {
  for (const [index, [text, sentence]] of Object.entries(given).entries()) {
    Arg(text, () => String, { description: sentence })(prototype, name, index);
  }
  return { type, nullable: false };
}
