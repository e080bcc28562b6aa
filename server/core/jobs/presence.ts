import pg from 'pg';
import type pino from 'pino';

/** The first half of the locks that say which pools of workers live. */
const PRESENCE_LOCK = 7_267_336;
const BETWEEN_TRIES = 1_000;

const HOLD = 'select pg_advisory_lock_shared($1, hashtext($2))';
// Who has just begun may be about to say so.
const HOLDERS = `select distinct locked_by as pool from graphile_worker.jobs
  where locked_by is not null and locked_at < now() - interval '10 seconds'`;
const IS_GONE = 'select pg_try_advisory_xact_lock($1, hashtext($2)) as gone';
const FREE = 'select graphile_worker.force_unlock_workers($1::text[])';

/** Says that a pool of workers lives, on a connection of its own that ends with the process. */
export class Presence {
  #client: pg.Client | undefined;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly poolId: string,
    private readonly log: Pick<pino.Logger, 'error'>,
  ) {}

  async hold(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    // A connection that ends can say so twice.
    client.once('error', () => this.#again());
    client.on('error', () => undefined);
    await client.connect();
    await client.query(HOLD, [PRESENCE_LOCK, this.poolId]);
    this.#client = client;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end();
  }

  #again(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (!this.#stopped) this.hold().catch(() => this.#again());
    }, BETWEEN_TRIES).unref();
    this.log.error({ pool: this.poolId }, 'jobs: the connection to the database was lost; it is made anew');
  }
}

/** Frees the jobs of pools that ended without a word: others do them now, and not four hours later. */
export async function freeOrphans(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ pool: string }>(HOLDERS);
  for (const { pool: id } of rows) {
    const { rows: [answer] } = await pool.query<{ gone: boolean }>(IS_GONE, [PRESENCE_LOCK, id]);
    if (answer?.gone) await pool.query(FREE, [[id]]);
  }
}
