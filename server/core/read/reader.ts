import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { Fault } from '../fault.ts';
import { nounByTag, nounSpec, type NounClass } from '../noun/registry.ts';
import { tagOf } from '../noun/id.ts';
import type { Asking, Plan, Root } from './asking.ts';
import type { House } from './compiler.ts';
import { Permission, type SeesTable } from './permission.ts';
import { Plans, type Field } from './plans.ts';
import { Tables } from './tables.ts';

interface Options {
  readonly orm: MikroORM;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly sees: SeesTable;
}

/** Answers a root field with one SQL statement made from its selection, with the viewer's filter on every hop. */
export class Reader {
  readonly house: House;
  readonly #plans: Plans;
  readonly #pool: Pick<pg.Pool, 'query'>;

  constructor({ orm, pool, sees }: Options) {
    const tables = new Tables(orm.getMetadata());
    this.house = { tables, permission: new Permission(sees, tables) };
    this.#plans = new Plans(this.house);
    this.#pool = pool;
  }

  /** The row that a root field asks for, as plain JSON, or null: what is not there and what is not seen look alike. */
  async read(info: Field, asking: Asking, root: Root, values: readonly unknown[] = []): Promise<unknown> {
    const noun = nounAsked(root, values);
    return noun ? this.#ask(this.#plans.find(info, asking, root, noun), info, asking, values) : null;
  }

  /** How to get the answer to a root field as JSON text, ready to be sent; null where the executor makes it of rows. */
  answer(info: Field, asking: Asking, root: Root, values: readonly unknown[]): (() => Promise<string>) | null {
    const noun = nounAsked(root, values);
    if (!noun) return () => Promise.resolve('null');
    const plan = this.#plans.findAnswer(info, asking, root, noun);
    return plan && (async () => String(await this.#ask(plan, info, asking, values)));
  }

  async #ask({ name, text, sources }: Plan, info: Field, asking: Asking, values: readonly unknown[]): Promise<unknown> {
    const parameters = sources.map((source) => source(info.variableValues, asking, values));
    const query = asking.free ? { text, values: parameters } : { name, text, values: parameters };
    const { rows } = await this.#pool.query<{ json: unknown }>(query).catch(explain);
    return rows[0]?.json ?? null;
  }
}

/** A noun's root reads by an id of that noun; any other text names nothing. */
function nounAsked(root: Root, values: readonly unknown[]): NounClass | undefined {
  const noun = root.noun?.();
  if (noun && (root.where || root.kind === 'page')) return noun;
  const tag = tagOf(String(values[0]));
  if (tag === null) return undefined;
  if (!noun) return nounByTag(tag);
  return nounSpec(noun).tag === tag ? noun : undefined;
}

/** A value that PostgreSQL cannot read as its column's type (class 22) came from the asker. */
function explain(error: Error & { code?: string }): never {
  if (!error.code?.startsWith('22')) throw error;
  throw new Fault('NOT_OF_ITS_FORM');
}
