import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { nounByTag, type NounClass, type SqlViewer } from '../noun/registry.ts';
import { tagOf } from '../noun/id.ts';
import type { Asking } from '../read/asking.ts';
import type { House } from '../read/compiler.ts';
import { onlyUsed } from '../read/parameters.ts';
import type { Entity } from './deed.ts';
import { refuse } from './refusal.ts';

/** The part of the ORM's transaction that runs a statement with its parameters beside it. */
interface Transaction {
  executeQuery(query: CompiledQuery): Promise<{ rows: { id: string }[] }>;
}

type Locking = 'for update of it' | '';

/** Loads the row with that id, locked or not, if the actor sees it; refuses P4.NOT_THERE otherwise. */
export async function load<T extends Entity>(
  em: EntityManager,
  house: House,
  actor: Asking,
  noun: NounClass<T>,
  id: string,
  locking: Locking,
): Promise<T> {
  const [one] = await loadAll(em, house, actor, noun, [id], locking);
  return one as T;
}

/** The rows with these ids, each once and in their order, in one statement; refuses P4.NOT_THERE if one is not seen. */
export async function loadAll<T extends Entity>(
  em: EntityManager,
  house: House,
  actor: Asking,
  noun: NounClass<T>,
  given: readonly string[],
  locking: Locking,
): Promise<T[]> {
  const ids = [...new Set(given)];
  if (!ids.length) return [];
  const select = statement(house, actor, noun, ids, locking) ?? refuse('P4', 'NOT_THERE');
  const { rows } = await em.getTransactionContext<Transaction>()!.executeQuery(select);
  const found = new Map(rows.map((row) => [row.id, em.map(noun as never, row as never) as T]));
  return ids.map((id) => found.get(id) ?? refuse('P4', 'NOT_THERE'));
}

function names(id: string, noun: NounClass): boolean {
  const tag = tagOf(id);
  return tag !== null && nounByTag(tag) === noun;
}

/** Selects the rows with these ids, whole, if the actor sees them; null when an id names something else. */
export function statement(
  house: House,
  actor: Asking,
  noun: NounClass,
  ids: readonly string[],
  locking: Locking,
): CompiledQuery | null {
  if (ids.some((id) => !names(id, noun))) return null;
  const values: unknown[] = [ids];
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  let aliases = 0;
  const viewer: SqlViewer = {
    get id() {
      return parameter(actor.id, 'uuid');
    },
    said: 'null',
    get today() {
      return parameter(actor.today, 'date');
    },
    has: (right) => actor.rights.has(right),
    sees: (other, otherId) => house.permission.exists(other, otherId, `s${aliases++}`, viewer),
  };
  const row = house.tables.columns(noun, 'it');
  const filter = house.permission.filter(noun, row, viewer);
  const from = `select it.* from ${house.tables.table(noun)} it`;
  const whole = `${from} where ${row['id']} = any($1::uuid[]) and ${filter} ${locking}`;
  const used = onlyUsed(whole, values);
  return CompiledQuery.raw(used.text, used.values);
}
