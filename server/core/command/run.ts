import { IsolationLevel, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { recordIn } from '../journal/record.ts';
import type { JournalKinds } from '../journal/kinds.ts';
import type { NounClass } from '../noun/registry.ts';
import type { House } from '../read/compiler.ts';
import { createIn, type Deed, type Entity } from './deed.ts';
import { claim, settle } from './idempotency.ts';
import { checkInput } from './input.ts';
import { load, loadAll } from './load.ts';
import { payloadField } from './payload.ts';
import { Refused, told } from './refusal.ts';

/** A person's verb: what it does inside its transaction, and the noun that it is about. */
export type Command<I, T extends Entity> = (deed: Deed, input: I) => Promise<T>;

/** What a command's surroundings know of it: who acts, when, under which settings. */
export type Circumstances = Pick<Context, 'asking' | 'charter' | 'now'>;

/** What was committed: which kinds of things happened in it, by which mutations, and who acted. */
export interface Happened {
  readonly kinds: readonly string[];
  readonly mutations: readonly string[];
  readonly actor: string | null;
}

/** Told after each commit. */
export type Committed = (happened: Happened) => void | Promise<void>;

/** One command with its input, and the name of its mutation: idempotency keys are kept by it. */
export interface Step {
  readonly command: Command<never, Entity>;
  readonly input: { readonly idempotencyKey?: string };
  readonly mutation: string;
}

const RETRIED = new Set(['40001', '40P01']);
const MOST_TRIES = 3;

/** Runs commands: one transaction each, undone whole when it is refused. */
export class Commander {
  constructor(
    private readonly orm: MikroORM,
    private readonly house: House,
    private readonly kinds: JournalKinds,
    private readonly committed: Committed = () => {},
  ) {}

  /** Runs one command and answers its payload, the noun read anew as the actor sees it. */
  async answer<I extends object, T extends Entity>(
    context: Context,
    info: GraphQLResolveInfo,
    noun: NounClass<T>,
    command: Command<I, T>,
    input: I,
  ): Promise<object> {
    checkInput(input, context.language);
    const field = payloadField(noun);
    const read = (id: string | undefined) =>
      context.reader.read(info, context.asking, { kind: 'one', noun: () => noun, at: field }, [id]);
    try {
      const id = await this.run(context, command, input, info.fieldName);
      return { [field]: await read(id), refusals: [] };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Who was refused sees the thing as it is today: an edit from an older version is shown what it missed.
      const today = await read((input as { id?: string }).id);
      return { [field]: today, refusals: told(error.reasons, context.tell) };
    }
  }

  /** Runs one command in its transaction and returns the noun's id; a refusal is thrown as `Refused`. */
  async run<I extends object, T extends Entity>(
    circumstances: Circumstances,
    command: Command<I, T>,
    input: I,
    mutation: string,
  ): Promise<string> {
    const [id] = await this.runAll(circumstances, [{ command, input, mutation } as Step]);
    return id as string;
  }

  /** Runs several commands of one person in one transaction, all or none, and returns their nouns' ids. */
  async runAll(circumstances: Circumstances, steps: readonly Step[]): Promise<string[]> {
    const happened: string[] = [];
    const ids = await this.#inTransaction(async (em) => {
      happened.length = 0;
      const deed = this.#deed(em, circumstances, happened);
      const done: string[] = [];
      for (const step of steps) done.push(await this.#do(deed, step));
      return done;
    });
    const mutations = steps.map(({ mutation }) => mutation);
    await this.committed({ kinds: happened, mutations, actor: circumstances.asking.id });
    return ids;
  }

  async #do(deed: Deed, { command, input, mutation }: Step): Promise<string> {
    const { em, now } = deed;
    const actor = deed.actor.id ?? 'nobody';
    const key = input.idempotencyKey;
    const claimed = key === undefined ? null : await claim(em, actor, mutation, key, input, now);
    if (claimed?.done) return claimed.nounId;
    const noun = await command(deed, input as never);
    await em.flush();
    if (key !== undefined) await settle(em, actor, mutation, key, noun.id);
    return noun.id;
  }

  #deed(em: EntityManager, { asking, charter, now }: Circumstances, happened: string[]): Deed {
    return {
      em,
      actor: asking,
      now,
      today: asking.today,
      charter,
      lock: (noun, id) => load(em, this.house, asking, noun, id, 'for update of it'),
      see: (noun, id) => load(em, this.house, asking, noun, id, ''),
      seeAll: (noun, ids) => loadAll(em, this.house, asking, noun, ids, ''),
      create: (noun, values) => createIn(em, now, noun, values),
      record: (note) => {
        recordIn(em, this.kinds, asking.id, now, note);
        happened.push(note.kind);
      },
      aside: async (statement, values) => void (await this.orm.em.fork().execute(statement, [...values])),
    };
  }

  async #inTransaction<R>(work: (em: EntityManager) => Promise<R>): Promise<R> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.orm.em
          .fork()
          .transactional((em) => work(em as EntityManager), { isolationLevel: IsolationLevel.READ_COMMITTED });
      } catch (error) {
        if (tries >= MOST_TRIES || !RETRIED.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }
}
