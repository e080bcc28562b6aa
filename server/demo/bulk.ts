import type pg from 'pg';
import { newId, tagOf } from '../core/noun/id.ts';
import { crowdSize, nameOf } from './material/people.ts';
import { places } from './material/places.ts';

/* The story is told once by commands; more of the same is copied in SQL, with ids and names of its own. */

/** The tables that are copied, what is referred to first. */
const copied = [
  'organisation',
  'member',
  'employment',
  'payment',
  'charter_acceptance',
  'initiative',
  'link',
  'role',
  'seat',
  'application',
  'invitation',
  'pair',
  'target',
  'target_person',
  'meeting',
  'synthesis',
  'synthesis_version',
  'commitment',
  'synthesis_draft',
  'absence',
  'planned_move',
  'sector_share',
  'introduction',
  'acquaintance_call',
  'acquaintance_answer',
  'entry',
];

/** What links two of them, and by which column it belongs to a copied row. */
const pivots: Readonly<Record<string, string>> = {
  member_skill: 'member_id',
  role_skill: 'role_id',
  initiative_theme: 'initiative_id',
  meeting_ours: 'meeting_id',
  meeting_theirs: 'meeting_id',
  introduction_people: 'introduction_id',
};

/** What differs in a copy besides its ids: `t` is the original, `m` its line in `copy_of`. The board stays as it is. */
const changes: Readonly<Record<string, string>> = {
  'organisation.name': "t.name || ' · ' || m.place",
  'member.first_name': 'm.first',
  'member.last_name': 'm.last',
  'member.name': "trim(m.first || ' ' || m.last)",
  'member.email': "replace(t.email, '@', '+' || m.copy || '@')",
  'initiative.title': "t.title || ' · ' || m.place",
  'initiative.last_sign_at': 't.last_sign_at - make_interval(mins => m.copy)',
  'initiative.referent_id': 't.referent_id',
  'entry.subject_id': '(select c.new from copy_of c where c.old = t.subject_id)',
};

/** Columns that the database fills in by itself. */
const left = new Set(['entry.xid']);

/** Makes the data so many times as large: every initiative again with a team of its own, similar in size. */
export async function multiply(pool: pg.Pool, size: number, onProgress: (sentence: string) => void): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(
      `create temporary table copy_of
         (old uuid primary key, new uuid not null, first text, last text, copy int, place text)`,
    );
    const statements = [];
    for (const table of copied) statements.push(await statementFor(client, table, 'id'));
    for (const [table, column] of Object.entries(pivots)) statements.push(await statementFor(client, table, column));
    const originals = await originalIds(client);
    for (let copy = 1; copy < size; copy += 1) {
      await copyOnce(client, statements, originals, copy);
      if (copy % 10 === 9) onProgress(`The demo community: ${copy + 1} of ${size} copies.`);
    }
    await client.query('drop table copy_of');
  } finally {
    client.release();
  }
}

async function copyOnce(
  client: pg.PoolClient,
  statements: readonly string[],
  originals: readonly string[],
  copy: number,
): Promise<void> {
  const place = `${places[copy % places.length]?.name} ${Math.ceil(copy / places.length)}`;
  const first = originals.map((_id, row) => nameOf((row + copy) % crowdSize).firstName);
  const last = originals.map((_id, row) => nameOf((row * 7 + copy * 11) % crowdSize).lastName);
  await client.query('begin');
  await client.query('truncate copy_of');
  await client.query(
    'insert into copy_of select *, $5::int, $6::text from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])',
    [originals, originals.map(again), first, last, copy, place],
  );
  await client.query('analyze copy_of');
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
}

/** What the journal says of a copied thing is copied too; the rest of it is the community's. */
async function originalIds(client: pg.PoolClient): Promise<string[]> {
  const things = copied
    .filter((table) => table !== 'entry')
    .map((table) => `select id from ${table}`)
    .join(' union all ');
  const told = 'select id from entry where subject_id in (select id from thing)';
  const all = `with thing as (${things}) select id from thing union all ${told} order by id`;
  const { rows } = await client.query<{ id: string }>(all);
  return rows.map(({ id }) => id);
}

/** Another id for the same noun and instant: lists keep the order of the story. */
function again(id: string): string {
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return newId(tagOf(id) ?? 0, new Date(milliseconds));
}

/** The statement that copies a table's rows, its references led to the copies where there are some. */
async function statementFor(client: pg.PoolClient, table: string, owner: string): Promise<string> {
  const { rows } = await client.query<{ name: string; target: string | null }>(
    `select a.attname as name, c.confrelid::regclass::text as target from pg_attribute a
       left join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  const columns = rows.filter(({ name }) => !left.has(`${table}.${name}`));
  const values = columns.map(({ name, target }) => {
    const changed = changes[`${table}.${name}`];
    if (changed) return changed;
    if (name === owner) return 'm.new';
    return target && copied.includes(target)
      ? `coalesce((select c.new from copy_of c where c.old = t."${name}"), t."${name}")`
      : `t."${name}"`;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const from = `from ${table} t join copy_of m on m.old = t."${owner}"`;
  return `insert into ${table} (${names}) select ${values.join(', ')} ${from}`;
}
