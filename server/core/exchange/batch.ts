import type { Deed } from '../command/deed.ts';

const AT_ONCE = 1000;

type Columns = Readonly<Record<string, unknown>>;

/** Writes many rows into a table, all with the same columns. */
export async function insertAll(deed: Deed, table: string, rows: readonly Columns[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`).join(', ');
  const text = `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb)`;
  for (const part of inParts(rows)) await deed.em.execute(text, [JSON.stringify(part)]);
}

/** Changes many rows of a table by their ids, all in the same columns. */
export async function updateAll(deed: Deed, table: string, rows: readonly (Columns & { readonly id: string })[]): Promise<void> {
  const { id: _id, ...changed } = rows[0] ?? { id: '' };
  const sets = Object.keys(changed).map((name) => `"${name}" = g."${name}"`).join(', ');
  const text = `update "${table}" t set ${sets} from jsonb_populate_recordset(null::"${table}", ?::jsonb) g where g.id = t.id`;
  for (const part of inParts(rows)) await deed.em.execute(text, [JSON.stringify(part)]);
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}
