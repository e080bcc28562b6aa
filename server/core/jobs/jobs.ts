import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { run, type Runner, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type pino from 'pino';
import { workerLogger } from './log.ts';
import { freeOrphans, Presence } from './presence.ts';
import { cronItem, isDue, type Timetable } from './timetable.ts';

/** What a job of each task does with its payload. */
export type Tasks = Readonly<Record<string, (payload: never) => Promise<void>>>;

interface Options<H> {
  readonly url: string;
  readonly house: H;
  readonly tasks: Tasks;
  readonly timetables: readonly Timetable<H>[];
  readonly log: pino.Logger;
}

/** Jobs at a time in one process. */
const AT_ONCE = 4;
/** One connection more hears of new jobs. */
const CONNECTIONS = AT_ONCE + 1;
/** Looks for jobs whose hour has come this often, in milliseconds; new ones are told of at once. */
const BETWEEN_LOOKS = 1_000;
/** How long jobs under way may take once the process stops, in milliseconds. */
const MOST_STOPPING = 4_000;

interface Woken {
  readonly _cron?: { readonly ts: string };
}

/** Runs the jobs of this process: each job once, however many processes there are. */
export class Jobs {
  private constructor(
    private readonly runner: Runner,
    private readonly presence: Presence,
    private readonly pool: pg.Pool,
  ) {}

  static async start<H>({ url, house, tasks, timetables, log }: Options<H>): Promise<Jobs> {
    const pool = openPool(url, log);
    const events = new EventEmitter() as WorkerEvents;
    const created = new Promise<string>((known) => events.once('pool:create', ({ workerPool }) => known(workerPool.id)));
    const runner = await run({
      pgPool: pool,
      taskList: { ...tasks, ...tasksOf(house, timetables, log), 'jobs.freeOrphans': () => freeOrphans(pool) },
      parsedCronItems: [...timetables, { name: 'jobs.freeOrphans', cron: '* * * * *' }].map(cronItem),
      logger: workerLogger(log),
      events,
      concurrency: AT_ONCE,
      pollInterval: BETWEEN_LOOKS,
      noHandleSignals: true,
    });
    runner.promise.catch((error: unknown) => log.error({ error: String(error) }, 'jobs ended'));
    const presence = new Presence(url, await created, log);
    await presence.hold();
    await freeOrphans(pool);
    return new Jobs(runner, presence, pool);
  }

  /** Takes no more jobs, and lets those under way end; one that lasts is left to another process. */
  async stop(): Promise<void> {
    const ended = this.runner.stop().then(() => true, () => true);
    const hasEnded = await Promise.race([ended, wait(MOST_STOPPING, false)]);
    await this.presence.stop();
    if (hasEnded) await this.pool.end();
  }
}

// Apart from the house's own: what waits for a slow mail server keeps no request waiting.
function openPool(url: string, log: pino.Logger): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', (error) => log.error({ error: error.message }, 'jobs: the database'));
  // The query under way fails as well, and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const tasksOf = <H>(house: H, timetables: readonly Timetable<H>[], log: pino.Logger): Tasks =>
  Object.fromEntries(
    timetables.map(({ name, cron, run: work }) => [
      name,
      async ({ _cron }: Woken) => {
        if (!_cron || isDue(cron, new Date(_cron.ts))) await work(house, log);
      },
    ]),
  );
