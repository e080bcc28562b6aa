import pg from 'pg';
import { inject } from 'vitest';
import { fillDemo } from '../../server/demo/fill.ts';
import { TestCommunity } from './community.ts';
import { named } from './database.ts';

/** The Monday at which the demo's story ends in the tests. */
export const MONDAY = '2026-06-15';

const TELLING_LOCK = 7_267_336;

/** A database with the demo's community, told once a run by whoever asks first; nobody uses it but to copy it. */
export async function toldDemo(): Promise<string> {
  const { url, prefix } = inject('cluster');
  const name = `${prefix}told`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [TELLING_LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`alter database ${await tell()} rename to ${name}`);
  } finally {
    await admin.end();
  }
  return named(url, name);
}

/** Tells it into a database whose name is given: only one that is told whole gets its lasting one. */
async function tell(): Promise<string> {
  const community = await TestCommunity.open({ surroundings: { demo: true } });
  await fillDemo(community.house, { monday: MONDAY, preset: 'none' });
  await community.house.close();
  return new URL(community.url).pathname.slice(1);
}
