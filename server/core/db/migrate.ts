import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { openOrm } from './orm.ts';

const MIGRATING_LOCK = 7_267_337;

const silent = new Logger(() => () => undefined);

/** Brings a database to today's schema, forwards only, all or nothing; processes that start together wait for one. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING_LOCK]);
    await migrateOurs(url);
    // The schema of jobs is graphile-worker's own.
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: silent });
  } finally {
    await client.end();
  }
}

async function migrateOurs(url: string): Promise<void> {
  const orm = await openOrm({ url, pool: 2 }, []);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
