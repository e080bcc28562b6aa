import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeToJobs } from '../../server/cli/jobs.ts';
import { failedJobs } from '../../server/core/jobs/failed.ts';
import type { Tasks } from '../../server/core/jobs/jobs.ts';
import { freeOrphans } from '../../server/core/jobs/presence.ts';
import { addJobs } from '../../server/core/jobs/queue.ts';
import { Stage } from '../kit/stage.ts';
import { startJobs } from '../kit/jobs.ts';
import { eventually } from '../kit/wait.ts';

const JOBS = 200;

let stage: Stage;
let pool: pg.Pool;

beforeAll(async () => {
  stage = await Stage.open({ pool: 6 });
  ({ pool } = stage.community.house);
});
afterAll(() => stage.close());

const numbered = (count: number, prefix = 'number') =>
  Array.from({ length: count }, (_, number) => ({ key: `${prefix}:${number}`, payload: { number } }));
const left = async (): Promise<number> => (await pool.query('select from graphile_worker.jobs')).rowCount ?? 0;
const done = () => eventually(async () => ((await left()) === 0 ? true : undefined), 20);

describe('P12: each job once, however many processes', () => {
  test('200 jobs, three pools of workers, one of which stops half-way', async () => {
    const ran: number[] = [];
    const tasks: Tasks = {
      count: async ({ number }: { number: number }) => {
        await wait(number % 7);
        ran.push(number);
      },
    };
    const pools = await Promise.all([1, 2, 3].map(() => startJobs(stage.community, { tasks })));
    await addJobs(pool, 'count', numbered(JOBS));
    await eventually(() => (ran.length > JOBS / 4 ? true : undefined));
    await pools[0]?.stop();
    await done();
    await Promise.all(pools.slice(1).map((one) => one.stop()));
    expect(ran.toSorted((a, b) => a - b)).toEqual(numbered(JOBS).map(({ payload }) => payload.number));
  });

  test('control: three processes that look and do, without a lock, do some jobs more than once', async () => {
    await pool.query('create table todo as select n from generate_series(1, 50) n');
    let ran = 0;
    const process = async (): Promise<void> => {
      for (;;) {
        const { rows: [job] } = await pool.query('select n from todo order by n limit 1');
        if (!job) return;
        await wait(1);
        ran += 1;
        await pool.query('delete from todo where n = $1', [job.n]);
      }
    };
    await Promise.all([process(), process(), process()]);
    expect(ran).toBeGreaterThan(50);
  });

  test('the same key twice is one job', async () => {
    for (let times = 0; times < 3; times += 1) await addJobs(pool, 'same', numbered(5, 'same'));
    expect(await left()).toBe(5);
    await pool.query('delete from graphile_worker._private_jobs');
  });

  test('what a timetable missed is made up for, by one process of three', async () => {
    const missed = `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      select 'tick', ago, ago from (select date_trunc('minute', now()) - interval '30 seconds') one (ago)`;
    await pool.query(missed);
    const minute = () => Math.floor(Date.now() / 60_000);
    const before = minute();
    let ran = 0;
    const everyMinute = { name: 'tick', cron: '* * * * *', run: async () => void (ran += 1) };
    const pools = await Promise.all([1, 2, 3].map(() => startJobs(stage.community, { tasks: {}, timetables: [everyMinute] })));
    await eventually(() => (ran ? true : undefined));
    await done();
    await Promise.all(pools.map((one) => one.stop()));
    expect(ran).toBeLessThanOrEqual(1 + minute() - before);
  });
});

test('P11: a job under way ends before its process does', async () => {
  const events: string[] = [];
  const tasks: Tasks = {
    slow: async () => {
      events.push('begun');
      await wait(700);
      events.push('done');
    },
  };
  const jobs = await startJobs(stage.community, { tasks });
  await addJobs(pool, 'slow', numbered(1, 'slow'));
  await eventually(() => (events.length ? true : undefined));
  await jobs.stop();
  expect(events).toEqual(['begun', 'done']);
  expect(await left()).toBe(0);
});

test('P11: a process does not wait for a job that lasts, and another process does it', async () => {
  const over = Promise.withResolvers<void>();
  let begun = 0;
  const tasks: Tasks = {
    endless: async () => {
      begun += 1;
      await over.promise;
    },
  };
  const jobs = await startJobs(stage.community, { tasks });
  await addJobs(pool, 'endless', numbered(1, 'endless'));
  await eventually(() => begun || undefined);
  const before = performance.now();
  await jobs.stop();
  expect(performance.now() - before).toBeLessThan(6_000);
  await pool.query("update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'");
  const next = await startJobs(stage.community, { tasks: { endless: async () => void (begun += 1) } });
  await done();
  await next.stop();
  expect(begun).toBe(2);
  over.resolve();
});

describe('a process that is killed', () => {
  const LOCK = `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute', attempts = 1`;

  test('leaves its jobs to the others', async () => {
    await addJobs(pool, 'orphan', numbered(1, 'orphan'));
    await pool.query(LOCK, ['pool-killed']);
    const ran: number[] = [];
    const jobs = await startJobs(stage.community, { tasks: { orphan: async ({ number }: { number: number }) => void ran.push(number) } });
    await eventually(() => (ran.length ? true : undefined), 10);
    await done();
    await jobs.stop();
    expect(ran).toEqual([0]);
  });

  test('while one that lives keeps its own, however long they take', async () => {
    const holder = new pg.Client({ connectionString: stage.community.url });
    await holder.connect();
    await holder.query('select pg_advisory_lock_shared(7267336, hashtext($1))', ['pool-alive']);
    await addJobs(pool, 'held', numbered(1, 'held'));
    await pool.query(LOCK, ['pool-alive']);
    await freeOrphans(pool);
    const locked = async () => (await pool.query('select from graphile_worker.jobs where locked_by is not null')).rowCount;
    expect(await locked()).toBe(1);
    await holder.end();
    await eventually(async () => {
      await freeOrphans(pool);
      return (await locked()) === 0 || undefined;
    });
    await pool.query('delete from graphile_worker._private_jobs');
  });
});

describe('P12: jobs that failed are seen and tried again by administrators', () => {
  const FAILED = '{ failedJobs { id task tries mostTries failure since nextTry } }';
  let isBroken = true;
  const tasks: Tasks = {
    fragile: async () => {
      if (isBroken) throw new Error('it is broken');
    },
  };

  test('and by nobody else', async () => {
    const jobs = await startJobs(stage.community, { tasks });
    await addJobs(pool, 'fragile', numbered(1, 'fragile'));
    await eventually(async () => (await failedJobs(pool))[0]);
    for (const who of [stage.solange, stage.paul, null]) {
      const { errors } = await stage.community.ask(who, FAILED);
      expect(errors[0]?.code).toBe(who ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
    const { failedJobs: [job] } = (await stage.read(stage.camille, FAILED)) as { failedJobs: [{ id: string }] };
    expect(job).toMatchObject({ task: 'fragile', tries: 1, mostTries: 25, failure: 'it is broken' });

    const retry = async (who: string, id: string) => {
      const query = 'mutation ($input: RetryJobInput!) { retryJob(input: $input) { retried refusals { rule code } } }';
      const { retryJob } = (await stage.read(who, query, { input: { id } })) as { retryJob: { refusals: { code: string }[] } };
      return retryJob.refusals.map(({ code }) => code);
    };
    expect(await seeToJobs({ pool })).toMatch(new RegExp(`^  ${job.id}  fragile, tried 1 of 25 times, again at .*: it is broken\n`));
    await expect(seeToJobs({ pool }, '999999')).rejects.toThrow('No job 999999 failed.');
    await expect(seeToJobs({ pool }, 'x')).rejects.toThrow('not "x"');
    isBroken = false;
    expect(await retry(stage.solange, job.id)).toEqual(['NOT_YOURS']);
    for (const id of ['999999', 'x', '']) expect(await retry(stage.camille, id)).toEqual(['NOT_THERE']);
    expect(await retry(stage.camille, job.id)).toEqual([]);
    await done();
    await jobs.stop();
    expect(await failedJobs(pool)).toEqual([]);
    expect(await seeToJobs({ pool })).toBe('No job failed.');
  });
});
