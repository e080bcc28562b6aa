import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { BackupRefused, FORMAT, newDigest, TITLE, type Head } from './format.ts';

/** What a backup holds. */
export interface Taken {
  readonly tables: number;
  readonly rows: number;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isLong: boolean;
}

/** Rows that are in memory at one time; pictures are long. */
const AT_A_TIME = { rows: 500, pictures: 8 } as const;

// What is computed or forgotten at a crash is made anew by the database itself.
const TABLES = `select c.relname::text as name,
    array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    exists (select from pg_attribute where attrelid = c.oid and atttypid = 'bytea'::regtype) as "isLong"
  from pg_class c
  where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpersistence = 'p'
    and relname <> 'mikro_orm_migrations'
  order by 1`;
const SETTINGS = 'set timezone = UTC; set datestyle = ISO; set intervalstyle = postgres; set extra_float_digits = 1';

/**
 * Writes all tables, as they stand at one instant, into a new file that only its owner may read; who writes meanwhile
 * is neither waited for nor held up. Throws BackupRefused where the file is there already, or nothing is in the database.
 */
export async function takeBackup(url: string, file: string, at: Date): Promise<Taken> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const partial = `${file}.partial`;
  try {
    await client.query(SETTINGS);
    await client.query('begin isolation level repeatable read read only');
    const head = await headOf(client, at);
    const taken = { tables: 0, rows: 0 };
    const target = createWriteStream(partial, { mode: 0o600, flags: 'wx' });
    await pipeline(Readable.from(linesFrom(client, head, taken)), createGzip(), target);
    await putInPlace(partial, file);
    return taken;
  } catch (error) {
    await rm(partial, { force: isOurs(error) });
    throw spoken(error, file);
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client, at: Date): Promise<Head> {
  const { rows: [known] } = await client.query<{ there: boolean; postgres: string }>(
    `select to_regclass('mikro_orm_migrations') is not null as there, current_setting('server_version') as postgres`,
  );
  if (!known?.there) throw new BackupRefused('There is nothing in this database to take a backup of.');
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id');
  return { format: FORMAT, at: at.toISOString(), postgres: known.postgres, migrations: rows.map(({ name }) => name) };
}

async function* linesFrom(client: pg.Client, head: Head, taken: { tables: number; rows: number }): AsyncGenerator<Buffer> {
  const digest = newDigest();
  const kept = (...lines: readonly string[]): Buffer => {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    digest.update(bytes);
    return bytes;
  };
  yield kept(JSON.stringify([TITLE, head]));
  const { rows: tables } = await client.query<Table>(TABLES);
  for (const table of tables) {
    const { name, columns } = table;
    let count = 0;
    yield kept(JSON.stringify(['table', name, columns]));
    for await (const lines of rowsOf(client, table)) {
      count += lines.length;
      yield kept(...lines);
    }
    yield kept(JSON.stringify(['rows', name, count]));
    taken.tables += 1;
    taken.rows += count;
  }
  yield Buffer.from(`${JSON.stringify(['end', { ...taken, sha256: digest.digest('hex') }])}\n`);
}

async function* rowsOf(client: pg.Client, { name, columns, isLong }: Table): AsyncGenerator<string[]> {
  const [table, list] = [pg.escapeIdentifier(name), columns.map(pg.escapeIdentifier).join(', ')];
  // A column of JSON as it was written may hold line ends, which mean nothing there.
  await client.query(`declare kept no scroll cursor for
    select translate(row_to_json(t)::text, E'\\n\\r', '  ') as line from (select ${list} from ${table}) t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${isLong ? AT_A_TIME.pictures : AT_A_TIME.rows} from kept`);
    if (!rows.length) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close kept');
}

// On the disk whole, then under its name, which nothing else has.
async function putInPlace(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r+');
  await handle.sync().finally(() => handle.close());
  await link(partial, file);
  await rm(partial);
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');
const isOurs = (error: unknown): boolean => codeOf(error) !== 'EEXIST' || (error as { syscall?: string }).syscall !== 'open';

function spoken(error: unknown, file: string): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: 'is there already: give another name',
    ENOENT: 'cannot be written: its directory is not there',
    EACCES: 'may not be written',
    ENOSPC: 'does not fit on the disk',
  };
  const reason = reasons[codeOf(error)];
  return reason ? new BackupRefused(`${file} ${reason}.`) : error;
}
