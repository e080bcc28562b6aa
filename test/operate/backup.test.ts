import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { restoreBackup } from '../../server/backup/restore.ts';
import { takeBackup } from '../../server/backup/take.ts';
import { inTransaction } from '../../server/core/db/transaction.ts';
import { openOrm } from '../../server/core/db/orm.ts';
import { migrationsList } from '../../server/core/db/migrations/list.ts';
import { House } from '../../server/house.ts';
import { Picture } from '../../server/initiatives/picture.ts';
import { missingFrom } from '../../server/new-migration.ts';
import { nouns } from '../../server/nouns.ts';
import { TestCommunity } from '../kit/community.ts';
import { freshDatabase, named } from '../kit/database.ts';
import { toldDemo } from '../kit/told.ts';
import { eventually } from '../kit/wait.ts';
import { digestsOf } from './tables.ts';

const AT = new Date('2026-06-15T08:00:00Z');
const opened: { drop(): Promise<void> }[] = [];
let directory: string;
let demo: TestCommunity;
let file: string;
let taken: Awaited<ReturnType<typeof takeBackup>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cordee-backup-'));
  demo = await TestCommunity.open({ copied: await toldDemo() });
  // Whatever a file may hold, and long enough to be sent by itself.
  const initiatives = await asked(demo.url, 'select id from initiative where id not in (select initiative_id from picture) limit 12');
  for (const { id } of initiatives) {
    const picture = { initiative_id: id, alternative: '\u2028 "é\\\n', width: 16, height: 9 };
    await demo.insert(Picture, { ...picture, bytes: randomBytes(700_000) });
  }
  await demo.house.close();
  file = join(directory, 'demo.backup');
  taken = await takeBackup(demo.url, file, AT);
}, 120_000);
afterAll(async () => {
  for (const database of opened) await database.drop();
  await demo.close().catch(() => undefined);
  await rm(directory, { recursive: true });
});

async function emptyDatabase(): Promise<string> {
  const database = await freshDatabase();
  opened.push(database);
  return database.url;
}

/** A database that was never migrated. */
async function blankDatabase(server = inject('cluster').url): Promise<string> {
  const name = `${inject('cluster').prefix}${Math.random().toString(36).slice(2, 12)}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name} template template0 encoding 'UTF8'`);
  opened.push({ drop: () => run(`drop database ${name} with (force)`) });
  return named(server, name);
}

async function asked(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows as Record<string, unknown>[];
}

describe('P13: a backup', () => {
  test('is a file that only its owner reads, of lines of JSON', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const lines = gunzipSync(await readFile(file)).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as unknown[]);
    expect(lines[0]).toEqual(['cordee backup', expect.objectContaining({ format: 1, at: AT.toISOString() })]);
    expect(lines.at(-1)).toEqual(['end', { ...taken, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(taken.rows).toBeGreaterThan(3000);
    expect(lines.filter((line) => line[0] === 'table').map((line) => line[1])).not.toContain('rate');
  });

  test('comes back into an empty database, each table equal to the last byte, and holds to all invariants', async () => {
    const url = await emptyDatabase();
    const { broken, rows, at } = await restoreBackup(url, file);
    expect({ broken, rows, at }).toEqual({ broken: [], rows: taken.rows, at: AT.toISOString() });
    expect(await digestsOf(url)).toEqual(await digestsOf(demo.url));
  });

  test('comes back into a database that was never migrated, with every constraint and trigger', async () => {
    const url = await blankDatabase();
    await restoreBackup(url, file);
    expect(await digestsOf(url)).toEqual(await digestsOf(demo.url));
    const shape = `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
        from pg_constraint where connamespace = current_schema()::regnamespace
      union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select indexdef from pg_indexes where schemaname = current_schema() order by 1`;
    expect(await asked(url, shape)).toEqual(await asked(demo.url, shape));
  });

  test('P2: begins a new epoch of the journal, none of whose entries is from a transaction to come', async () => {
    const url = await emptyDatabase();
    const ahead = `update entry set xid = (99000000000 + xid::text::bigint)::text::xid8`;
    // One reader had read all but three entries.
    const cursor = `insert into journal_reader (name, xid, id)
      select 'trial', xid, id from entry order by xid desc, id desc offset 3 limit 1`;
    const unread = `select e.id from entry e, journal_reader r
      where r.name = 'trial' and (e.xid, e.id) > (r.xid, r.id) order by 1`;
    const other = join(directory, 'ahead.backup');
    const source = await freshDatabase(demo.url);
    opened.push(source);
    await asked(source.url, `alter table entry disable trigger user; ${ahead}; ${cursor}`);
    await takeBackup(source.url, other, AT);
    const epoch = 'select epoch from journal_epoch';
    const before = await asked(url, epoch);
    await restoreBackup(url, other);
    const after = await asked(url, epoch);
    expect([before, await asked(source.url, epoch)]).not.toContainEqual(after);
    expect(await asked(url, 'select from entry where xid >= pg_snapshot_xmax(pg_current_snapshot())')).toEqual([]);
    const left = await asked(source.url, unread);
    expect(left).toHaveLength(3);
    expect(await asked(url, unread)).toEqual(left);
  });

  test('is taken at one instant while people write: what comes back holds to all invariants', async () => {
    const community = await TestCommunity.open({ copied: demo.url, pool: 14 });
    const { pool } = community.house;
    const initiatives = await asked(community.url, 'select distinct initiative_id as id from role limit 10');
    let [writing, written] = [true, 0];
    // Each moves seats and their sum together, as commands do.
    const write = async (id: unknown): Promise<void> => {
      while (writing) {
        await inTransaction(pool, async (client) => {
          await client.query('update role set seats = greatest(seats_taken, 1 + seats % 100) where initiative_id = $1', [id]);
          await client.query(`update initiative set seats_open =
            (select sum(seats - seats_taken) from role where initiative_id = $1) where id = $1`, [id]);
        });
        written += 1;
      }
    };
    const writers = Promise.all(initiatives.map(({ id }) => write(id)));
    // The control: what is read at two instants does not agree.
    await eventually(async () => {
      const [roles] = await asked(community.url, 'select sum(seats - seats_taken) as open from role');
      const [sums] = await asked(community.url, 'select sum(seats_open) as open from initiative');
      return roles?.['open'] === sums?.['open'] ? undefined : true;
    }, 20);
    const url = await emptyDatabase();
    const path = join(directory, 'busy.backup');
    const before = written;
    await takeBackup(community.url, path, AT);
    expect(written - before).toBeGreaterThan(0);
    writing = false;
    await writers;
    await community.close();
    expect((await restoreBackup(url, path)).broken).toEqual([]);
  }, 120_000);

  test('of an earlier schema comes back and is migrated to today’s', async () => {
    const old = await blankDatabase();
    const orm = await openOrm({ url: old, pool: 2 }, []);
    const names = migrationsList.slice(0, 4).map(({ name }) => name);
    await orm.migrator.up({ migrations: names });
    await orm.close(true);
    await asked(old, `insert into member (id, first_name, last_name, name, state, email, since)
      values ('019eca2e-dc80-7000-8f0f-000000000001', 'Ada', 'P', 'Ada P', 'active', 'ada@example.org', '2024-01-01')`);
    const path = join(directory, 'old.backup');
    await takeBackup(old, path, AT);
    const url = await emptyDatabase();
    await restoreBackup(url, path);
    const house = await House.open({ url });
    expect((await house.pool.query('select name from member')).rows).toEqual([{ name: 'Ada P' }]);
    const { rows } = await house.pool.query<{ name: string }>('select name from mikro_orm_migrations order by name');
    expect(rows.map(({ name }) => name)).toEqual(migrationsList.map(({ name }) => name).toSorted());
    await house.close();
    expect(nouns.length).toBeGreaterThan(0);
    expect(await missingFrom(inject('cluster').url)).toBe('');
  });

  test('has no table whose rows are numbered by the database: a restore would number them twice', async () => {
    const numbered = `select table_name from information_schema.columns
      where table_schema = current_schema() and (is_identity = 'YES' or column_default like 'nextval%')`;
    expect(await asked(demo.url, numbered)).toEqual([{ table_name: 'mikro_orm_migrations' }]);
  });
});

const OTHER = 'postgres://postgres@127.0.0.1:5432/postgres';
const versionAt = async (url: string): Promise<string | null> =>
  asked(url, "select split_part(current_setting('server_version'), '.', 1) as major")
    .then(([row]) => String(row?.['major'])).catch(() => null);
const [here, there] = [await versionAt(inject('cluster').url), await versionAt(OTHER)];

describe.skipIf(there === null || there === here)(`P10: from PostgreSQL ${here} to ${there ?? 'none at 5432'} and back`, () => {
  test('everything is as it was', async () => {
    const away = await blankDatabase(OTHER);
    await restoreBackup(away, file);
    expect(await digestsOf(away, { elsewhere: true })).toEqual(await digestsOf(demo.url, { elsewhere: true }));
    const path = join(directory, 'away.backup');
    await takeBackup(away, path, AT);
    const home = await emptyDatabase();
    await restoreBackup(home, path);
    expect(await digestsOf(home, { elsewhere: true })).toEqual(await digestsOf(demo.url, { elsewhere: true }));
  });
});

/** A backup whose lines were changed and whose digest was made anew. */
function signed(text: string): Buffer {
  const [, lines = '', end = ''] = /^([^]*\n)(\["end".*\n)$/.exec(text) ?? [];
  const sha256 = createHash('sha256').update(lines).digest('hex');
  return gzipSync(lines + end.replace(/[0-9a-f]{64}/, sha256));
}

describe('P13: a restore refuses, and changes nothing', () => {
  const spoilt: Readonly<Record<string, readonly [spoil: (bytes: Buffer) => Buffer, says: RegExp]>> = {
    'a file cut short': [(bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)), /is not whole/],
    'a file with one bit changed': [
      (bytes) => { bytes[Math.floor(bytes.length / 2)]! ^= 1; return bytes; }, /is not whole/,
    ],
    'a file packed anew with another value in it': [
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace('"active"', '"lapsed"')), /is not whole/,
    ],
    'a file packed anew without one of its rows': [
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace(/\n\{[^\n]*\n/, '\n')), /is not whole/,
    ],
    'a file packed anew without its end': [
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace(/\["end".*\n$/, '')), /is not whole/,
    ],
    'a file with its end twice': [
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace(/(\["end".*\n)$/, '$1$1')), /is not whole/,
    ],
    'an empty file': [() => Buffer.alloc(0), /is not (whole|a backup)/],
    'another file': [() => gzipSync('{"hello": 1}\n'), /is not a backup of Cordée/],
    'no gzip': [() => Buffer.from('hello'), /is not whole/],
    'a backup of a later version': [
      (bytes) => signed(gunzipSync(bytes).toString().replace('"20261121-base"', '"20991231-later"')), /by a later version/,
    ],
    'a backup of another form': [
      (bytes) => signed(gunzipSync(bytes).toString().replace('"format":1', '"format":2')), /by a later version/,
    ],
  };
  let spared: string | undefined;
  let untouched: ReturnType<typeof digestsOf> | undefined;
  test.each(Object.entries(spoilt))('%s', async (name, [spoil, says]) => {
    const path = join(directory, `${name}.backup`);
    await writeFile(path, spoil(await readFile(file)));
    spared ??= await emptyDatabase();
    await expect(restoreBackup(spared, path)).rejects.toThrow(says);
    expect(await digestsOf(spared)).toEqual(await (untouched ??= emptyDatabase().then(digestsOf)));
  });

  test('a database in which somebody lives, or that is in use', async () => {
    const lived = await freshDatabase(demo.url);
    opened.push(lived);
    const before = await digestsOf(lived.url);
    await expect(restoreBackup(lived.url, file)).rejects.toThrow('The database is not empty');
    expect(await digestsOf(lived.url)).toEqual(before);
    const url = await emptyDatabase();
    const server = await House.open({ url });
    await expect(restoreBackup(url, file)).rejects.toThrow('The database is in use');
    await server.close();
  });

  test('a row that the database refuses: all that came before it is gone again', async () => {
    const source = await freshDatabase(demo.url);
    opened.push(source);
    await asked(source.url, `alter table seat drop constraint seat_kind_check, drop constraint seat_member_id_foreign;
      update seat set member_id = gen_random_uuid() where id = (select id from seat limit 1)`);
    const path = join(directory, 'orphan.backup');
    await takeBackup(source.url, path, AT);
    const url = await emptyDatabase();
    const before = await digestsOf(url);
    await expect(restoreBackup(url, path)).rejects.toThrow(/seat_member_id_foreign/);
    expect(await digestsOf(url)).toEqual(before);
    await restoreBackup(url, file);
  });

  test('a file that is not there; a backup never overwrites one that is', async () => {
    await expect(restoreBackup(await emptyDatabase(), join(directory, 'none'))).rejects.toThrow('cannot be read');
    const before = await readFile(file);
    await expect(takeBackup(demo.url, file, AT)).rejects.toThrow('is there already');
    expect(await readFile(file)).toEqual(before);
    await expect(takeBackup(await blankDatabase(), join(directory, 'blank'), AT)).rejects.toThrow('There is nothing');
    await expect(stat(join(directory, 'blank'))).rejects.toThrow();
  });
});
