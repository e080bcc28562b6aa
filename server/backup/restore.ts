import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import type pg from 'pg';
import { checkInvariants, type Invariant } from '../check.ts';
import { migrationsList } from '../core/db/migrations/list.ts';
import { openOrm } from '../core/db/orm.ts';
import { beginEpoch } from '../core/journal/epoch.ts';
import { BackupRefused, FORMAT, readBackup, type Head } from './format.ts';

/** What a restore brought back. */
export interface Restored {
  readonly at: string;
  readonly rows: number;
  /** What the data breaks, as it did when the backup was taken. */
  readonly broken: readonly Invariant[];
}

type Query = Pick<pg.Pool, 'query'>;

const OURS = 'cordee-restore';
/** What migrations and starts of the server write into an empty database. */
const LEFT_BY_STARTS: ReadonlySet<string> = new Set([
  'founding_code', 'journal_epoch', 'journal_reader', 'known_document', 'mail_key', 'rate',
]);
const LOOKS = 10;
/** Characters of rows that are sent at one time. */
const AT_A_TIME = 1_000_000;

/**
 * Brings a backup into an empty database that nobody uses, all of it or nothing: the tables as they were when it was
 * taken, then today's migrations, then a new epoch of the journal. Throws BackupRefused with a sentence.
 */
export async function restoreBackup(url: string, file: string): Promise<Restored> {
  const head = await proved(file);
  const orm = await openOrm({ url, pool: 2, name: OURS }, []);
  try {
    // Makes its own table where there is none, which no transaction can.
    await orm.migrator.getPending();
    return await orm.em.fork().transactional(async (em) => {
      const transaction = em.getTransactionContext() as unknown as Transaction<unknown>;
      return restore(orm, transaction, file, head);
    });
  } finally {
    await orm.close(true);
  }
}

/** Reads the whole file once before anything is touched. */
async function proved(file: string): Promise<Head> {
  let head: Head | undefined;
  for await (const line of readBackup(file)) if (line.kind === 'head') head = line.head;
  if (!head) throw new BackupRefused(`${file} is not a backup of Cordée.`);
  const known = new Set(migrationsList.map(({ name }) => name));
  if (head.format > FORMAT || head.migrations.some((name) => !known.has(name)))
    throw new BackupRefused(`${file} was taken by a later version of Cordée: restore it with that one.`);
  return head;
}

async function restore(orm: MikroORM, transaction: Transaction<unknown>, file: string, head: Head): Promise<Restored> {
  const db = within(transaction);
  const migrations = [...head.migrations];
  await refuseCompany(db);
  await refuseData(db);
  await clear(db);
  if (migrations.length) await orm.migrator.up({ migrations, transaction: transaction as never });
  const tie = await untie(db);
  const rows = await load(db, file);
  await tie();
  await orm.migrator.up({ transaction: transaction as never });
  await beginEpoch(db);
  return { at: head.at, rows, broken: (await checkInvariants(db)).filter(({ found }) => found > 0) };
}

/** The driver's own statements, inside the transaction. */
function within(transaction: Transaction<unknown>): Query {
  const query = async (text: string, values: unknown[] = []) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
    return { rows, rowCount: rows.length };
  };
  return { query } as unknown as Query;
}

// Who has just gone is still there for a moment.
async function refuseCompany(db: Query): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    const { rows: [others] } = await db.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity, pg_stat_clear_snapshot()
        where datname = current_database() and backend_type = 'client backend' and application_name <> '${OURS}'`,
    );
    if (!others?.count) return;
    if (looks === LOOKS) throw new BackupRefused('The database is in use: stop Cordée, and whoever else uses it, first.');
    await wait(200);
  }
}

async function refuseData(db: Query): Promise<void> {
  for (const table of await tablesOf(db)) {
    if (LEFT_BY_STARTS.has(table)) continue;
    const { rows: [has] } = await db.query<{ some: boolean }>(`select exists (select from "${table}") as some`);
    if (has?.some) throw new BackupRefused('The database is not empty: a backup is restored into an empty one.');
  }
}

const tablesOf = async (db: Query): Promise<string[]> => {
  const { rows } = await db.query<{ name: string }>(
    `select tablename as name from pg_tables
      where schemaname = current_schema() and tablename <> 'mikro_orm_migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Takes the empty tables away: those of the backup may be older. Extensions and what belongs to them stay. */
async function clear(db: Query): Promise<void> {
  const tables = await tablesOf(db);
  if (tables.length) await db.query(`drop table ${tables.map((name) => `"${name}"`).join(', ')} cascade`);
  const { rows } = await db.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc p where pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { name } of rows) await db.query(`drop function if exists ${name} cascade`);
  await db.query('delete from mikro_orm_migrations');
}

/** Lets rows come in any order and nothing happen at their coming; the function that it gives back ends that. */
async function untie(db: Query): Promise<() => Promise<void>> {
  const { rows: keys } = await db.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const tables = await tablesOf(db);
  for (const { table, name } of keys) await db.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await db.query(`alter table "${table}" disable trigger user`);
  for (const table of tables) await db.query(`delete from "${table}"`);
  return async () => {
    for (const table of tables) await db.query(`alter table "${table}" enable trigger user`);
    for (const { table, name, definition } of keys)
      await db.query(`alter table ${table} add constraint ${name} ${definition}`);
  };
}

async function load(db: Query, file: string): Promise<number> {
  const { rows: [here] } = await db.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
  let [table, list] = ['', ''];
  let [waiting, length, rows]: [string[], number, number] = [[], 0, 0];
  const send = async (): Promise<void> => {
    if (!waiting.length) return;
    const insert = `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json)`;
    await db.query(insert, [`[${waiting.join(',')}]`]);
    [waiting, length, rows] = [[], 0, rows + waiting.length];
  };
  for await (const line of readBackup(file)) {
    if (line.kind === 'row') {
      waiting.push(line.json);
      length += line.json.length;
      if (length > AT_A_TIME) await send();
    } else if (line.kind === 'table') {
      await send();
      // With its schema: PostgreSQL has a type of its own that is called circle.
      [table, list] = [`${here?.schema}."${line.table}"`, line.columns.map((name) => `"${name}"`).join(', ')];
    }
  }
  await send();
  return rows;
}
