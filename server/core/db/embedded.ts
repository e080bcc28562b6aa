import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { programsFor } from './embedded/binaries.ts';
import { initialise, password, runningPort, start, stop, type Cluster } from './embedded/cluster.ts';
import { EmbeddedError } from './embedded/failure.ts';
import { choosePlace } from './embedded/place.ts';

export interface EmbeddedOptions {
  /** An absolute path; the data lives in its subdirectory `postgres`. */
  dataDir: string;
  log: (sentence: string) => void;
  /** Trades safety at a power failure for speed. */
  forTests?: boolean;
}

export interface Embedded {
  /** Of the superuser, on the database `cordee`. */
  url: string;
  /** Waits for the last write; the server goes on for as long as another process uses it. */
  stop(): Promise<void>;
}

const DATABASE = 'cordee';
// Refused, cut, still starting, just stopping.
const PASSING = ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'];
const SECONDS_TO_START = 300;
// All that use one server hold this lock in common; who then gets it alone is the last.
const USERS_LOCK = 7_267_333;

/**
 * Starts the PostgreSQL that Cordée brings, or takes over one that still runs on the same data.
 * Throws EmbeddedError with a sentence and a way out.
 */
export async function startEmbedded({ dataDir, log, forTests = false }: EmbeddedOptions): Promise<Embedded> {
  const place = choosePlace(dataDir, log);
  const cluster: Cluster = {
    ...place,
    data: join(place.directory, 'cluster'),
    programs: await programsFor(place, log),
  };
  await initialise(cluster, forTests);
  if (runningPort(cluster)) log('A PostgreSQL already runs on this data: it is used.');
  const keeper = await keep(cluster, forTests);
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(cluster, keeper.port, DATABASE),
    stop: () => stopped ??= leave(cluster, keeper),
  };
}

// One connection that lasts as long as our use of the server: it ends with our process, however that ends.
async function keep(cluster: Cluster, forTests: boolean): Promise<pg.Client> {
  const end = Date.now() + SECONDS_TO_START * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const port = runningPort(cluster);
      if (!port) await start(cluster, forTests);
      const keeper = await enter(cluster, port ?? runningPort(cluster) ?? 0);
      if (keeper) return keeper;
    } catch (error) {
      if (!passes(error, cluster)) throw error;
      last = error;
    }
    await wait(100);
  }
  throw new EmbeddedError(`The database in ${cluster.directory} does not answer: ${String(last)}`);
}

// Somebody else may be starting or stopping the same server, or have taken our port a moment ago.
function passes(error: unknown, cluster: Cluster): boolean {
  if (error instanceof EmbeddedError) {
    return runningPort(cluster) !== null || error.message.includes('Address already in use');
  }
  return error instanceof Error && 'code' in error && PASSING.includes(String(error.code));
}

async function enter(cluster: Cluster, port: number): Promise<pg.Client | null> {
  const keeper = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') });
  // Whoever needs the database learns from its own connection that it is gone.
  keeper.on('error', () => {});
  await keeper.connect();
  const { rows } = await keeper.query('select pg_try_advisory_lock_shared($1) as welcome', [USERS_LOCK]);
  if (!rows[0].welcome) {
    await keeper.end();
    return null;
  }
  await createDatabase(keeper);
  return keeper;
}

async function createDatabase(keeper: pg.Client): Promise<void> {
  const { rowCount } = await keeper.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount) return;
  try {
    await keeper.query(`create database ${DATABASE}`);
  } catch (error) {
    const created = await keeper.query('select from pg_database where datname = $1', [DATABASE]);
    if (!created.rowCount) throw error;
  }
}

async function leave(cluster: Cluster, keeper: pg.Client): Promise<void> {
  if (await isLast(keeper)) await stop(cluster);
  await keeper.end().catch(() => {});
}

async function isLast(keeper: pg.Client): Promise<boolean> {
  try {
    const { rows } = await keeper.query('select pg_try_advisory_lock($1) as alone', [USERS_LOCK]);
    return rows[0].alone;
  } catch {
    return false;
  }
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://postgres:${password(cluster)}@127.0.0.1:${port}/${database}`;
}
