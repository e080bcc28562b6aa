import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Readers, type JournalReader } from '../../server/core/journal/readers.ts';
import { newId } from '../../server/core/noun/id.ts';
import { freshKey, Stage } from '../kit/stage.ts';
import { startReaders } from '../kit/jobs.ts';
import { eventually } from '../kit/wait.ts';

const WRITERS = 8;
const EACH = 60;

let stage: Stage;
let pool: pg.Pool;

beforeAll(async () => {
  stage = await Stage.open({ pool: 6 });
  ({ pool } = stage.community.house);
  await pool.query('create table read_entry (id uuid not null, by_reader text not null)');
});
afterAll(() => stage.close());

/** Notes each entry that it is given, where its effects and its cursor are one. */
const noting = (name: string): JournalReader => ({
  name,
  read: async (client, entries) => {
    await client.query('insert into read_entry select id, $2 from unnest($1::uuid[]) as one (id)', [entries, name]);
  },
});

const word = (label: string) => ({ idempotencyKey: freshKey(), label, labelEn: label });

const ENTRY = `insert into entry (id, at, kind, audience, subject_type, subject_id, facts)
  values ($1, now(), 'skill.added', 'all', 'Member', $2, '{}')`;

/** Writes entries in transactions of all lengths, one in five undone. */
async function write(seed: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.community.url });
  await client.connect();
  const written: string[] = [];
  for (let n = 0; n < EACH; n += 1) {
    const id = newId(1, new Date());
    await client.query('begin');
    await client.query(ENTRY, [id, stage.paul]);
    await client.query('select pg_sleep($1)', [((seed * 7 + n * 3) % 11) / 1000]);
    const isKept = (seed + n) % 5 !== 0;
    await client.query(isKept ? 'commit' : 'rollback');
    if (isKept) written.push(id);
  }
  await client.end();
  return written;
}

const idsRead = async (name: string): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>('select id from read_entry where by_reader = $1', [name]);
  return rows.map(({ id }) => id);
};

test('P1: every entry is read exactly once, under 8 writers, by three processes of which one ends half-way', async () => {
  const processes = await Promise.all([1, 2, 3].map(() => startReaders(stage.community, [noting('once')])));
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, seed) => write(seed)));
  await eventually(async () => ((await idsRead('once')).length > 40 ? true : undefined), 20);
  await processes[0]?.stop();
  const written = (await writers).flat();
  await eventually(async () => ((await idsRead('once')).length >= written.length ? true : undefined), 20);
  await Promise.all(processes.slice(1).map((one) => one.stop()));
  expect((await idsRead('once')).toSorted()).toEqual(written.toSorted());
}, 60_000);

test('control: followed by id alone, entries of slower writers are lost', async () => {
  const before = newId(1, new Date());
  let cursor = before;
  const seen = new Set<string>();
  let isOver = false;
  const naive = (async () => {
    while (!isOver) {
      const { rows } = await pool.query<{ id: string }>('select id from entry where id > $1 order by id', [cursor]);
      for (const { id } of rows) seen.add(id);
      cursor = rows.at(-1)?.id ?? cursor;
    }
  })();
  const written = (await Promise.all(Array.from({ length: WRITERS }, (_, seed) => write(seed)))).flat();
  isOver = true;
  await naive;
  expect(written.filter((id) => !seen.has(id)).length).toBeGreaterThan(0);
}, 60_000);

/** How often each of these things' entries was read: the journal of a busy server is begun a little earlier. */
const timesRead = async (name: string, ...subjects: string[]): Promise<number[]> => {
  const count = `select count(r.id)::int as times from unnest($2::uuid[]) with ordinality as s (id, place)
    left join entry e on e.subject_id = s.id left join read_entry r on r.id = e.id and r.by_reader = $1
    group by s.id, s.place order by s.place`;
  return (await pool.query<{ times: number }>(count, [name, subjects])).rows.map(({ times }) => times);
};

test('an effect that fails is undone with its cursor, and is done again', async () => {
  let fails = 2;
  const { name, read } = noting('failing');
  const failing: JournalReader = {
    name,
    read: async (client, entries) => {
      await read(client, entries);
      if ((fails -= 1) >= 0) throw new Error('not now');
    },
  };
  const errors: unknown[] = [];
  const { bell } = stage.community.house;
  const log = { error: (fact: unknown) => void errors.push(fact) };
  const readers = new Readers({ pool, bell, readers: [failing], log: log as never });
  await readers.start();
  const { id } = await stage.does(stage.camille, 'addSkill', word('Tenir bon'));
  await eventually(async () => ((await timesRead('failing', id))[0] ? true : undefined));
  await readers.stop();
  expect([await timesRead('failing', id), errors.length]).toEqual([[1], 2]);
});

test('a reader begins where the journal is, and goes on where it was', async () => {
  const { id: early } = await stage.does(stage.camille, 'addSkill', word('Devancer'));
  await pool.query('select pg_current_xact_id()');
  await eventually(async () => {
    const { rows } = await pool.query('select 1 from entry where subject_id = $1 and xid < pg_snapshot_xmin(pg_current_snapshot())', [early]);
    return rows.length || undefined;
  }, 30);
  const readers = await startReaders(stage.community, [noting('late')]);
  const { id: during } = await stage.does(stage.camille, 'addSkill', word('Veiller'));
  await eventually(async () => ((await timesRead('late', during))[0] ? true : undefined));
  await readers.stop();
  // Written after it stopped, read by who comes next.
  const { id: between } = await stage.does(stage.camille, 'addSkill', word('Relayer'));
  const next = await startReaders(stage.community, [noting('late')]);
  await eventually(async () => ((await timesRead('late', between))[0] ? true : undefined));
  await next.stop();
  expect(await timesRead('late', early, during, between)).toEqual([0, 1, 1]);
});
