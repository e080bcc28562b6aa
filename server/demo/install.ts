import type pg from 'pg';
import { mondayOf } from '../core/kernel/day.ts';
import type { Settings } from '../env.ts';
import type { House } from '../house.ts';
import { fillDemo, resetDemo } from './fill.ts';

type Options = Parameters<typeof fillDemo>[1];
type Wish = Pick<Settings, 'preset'> & Pick<Options, 'size' | 'onProgress'>;

const INSTALL_LOCK = 7_267_335;
interface State {
  readonly demo: boolean | null;
  readonly isTold: boolean;
  readonly isEmpty: boolean;
}

const STATE = `select (select demo from community) as demo, exists (select from demo_told) as "isTold",
  not exists (select from member) and not exists (select from community) as "isEmpty"`;

/** Tells the demo's story into an empty database, or anew where an earlier start was cut short; leaves others alone. */
export async function installDemo(house: House, wish: Wish): Promise<void> {
  await alone(house.pool, async () => {
    const { rows: [state] } = await house.pool.query<State>(STATE);
    if (state?.isEmpty || (state?.demo && !state.isTold)) await tell(house, wish, resetDemo);
  });
  // Another process may have told it meanwhile.
  await house.readCharter();
}

/** Empties the demo's database and tells its story anew. Throws DemoRefused where the demo did not fill it. */
export async function reinstallDemo(house: House, wish: Wish): Promise<void> {
  await alone(house.pool, () => tell(house, wish, resetDemo));
}

/** Tells the demo's story. Throws DemoRefused where the database is not empty. */
export async function tellDemo(house: House, wish: Wish): Promise<void> {
  await alone(house.pool, () => tell(house, wish, fillDemo));
}

async function tell(house: House, wish: Wish, fill: typeof fillDemo): Promise<void> {
  // A story that is cut short is told anew: it need not wait for the disk at each of its thousand commands.
  await onEach(house.pool, 'set synchronous_commit = off');
  await fill(house, { monday: mondayOf(house.today()), ...wish }).finally(() => onEach(house.pool, 'reset synchronous_commit'));
  await house.pool.query('insert into demo_told (at) values ($1)', [house.clock()]);
}

// One connection of the pool holds the lock of `alone`.
async function onEach(pool: pg.Pool, statement: string): Promise<void> {
  const clients = await Promise.all(Array.from({ length: (pool.options.max ?? 2) - 1 }, () => pool.connect()));
  for (const client of clients) await client.query(statement).finally(() => client.release());
}

// Two processes that start on one empty database tell one story.
async function alone(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [INSTALL_LOCK]);
    await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [INSTALL_LOCK]).catch(() => undefined);
    client.release();
  }
}
