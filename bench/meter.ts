/*
 * What a round costs the server and its PostgreSQL processes: user-mode instructions where `perf stat` counts them, else
 * processor time from /proc. Time is exact as a whole; its share in user mode is sampled, and counts over all rounds only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What one side spent: millions of instructions, or milliseconds with the ticks in user and in kernel mode. */
export interface Spent {
  readonly amount: number;
  readonly user: number;
  readonly kernel: number;
}

export interface Meter {
  readonly unit: string;
  /** Runs the work, and says for each group of processes what it spent meanwhile. */
  measure(groups: readonly (readonly number[])[], work: () => Promise<void>): Promise<Spent[]>;
}

/** The meter that this machine allows. */
export function meterOfThisMachine(): Meter {
  const probe = spawnSync('perf', ['stat', '-x,', '-e', 'instructions:u', 'true'], { encoding: 'utf8' });
  return probe.status === 0 && countOf(probe.stderr) > 0 ? byPerf : byTime;
}

const byTime: Meter = {
  unit: 'ms of user time',
  async measure(groups, work) {
    const before = groups.map(timeOf);
    await work();
    return groups.map(timeOf).map((after, place) => {
      const { amount, user, kernel } = before[place] as Spent;
      return { amount: after.amount - amount, user: after.user - user, kernel: after.kernel - kernel };
    });
  },
};

function timeOf(pids: readonly number[]): Spent {
  const all = pids.map((pid): Spent => {
    const [user, kernel] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number);
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]));
    return { amount: sum(threads) / 1e6, user: user ?? 0, kernel: kernel ?? 0 };
  });
  const total = (key: keyof Spent) => sum(all.map((one) => one[key]));
  return { amount: total('amount'), user: total('user'), kernel: total('kernel') };
}

const MILLISECONDS_TO_ATTACH = 200;

const byPerf: Meter = {
  unit: 'millions of user-mode instructions',
  async measure(groups, work) {
    const counters = groups.map((pids) =>
      spawn('perf', ['stat', '-x,', '-e', 'instructions:u', '-p', pids.join()], { stdio: ['ignore', 'ignore', 'pipe'] }));
    const texts = counters.map(async ({ stderr }) => (await stderr.setEncoding('utf8').toArray()).join(''));
    await wait(MILLISECONDS_TO_ATTACH);
    await work();
    await Promise.all(counters.map(async (counter) => {
      const end = once(counter, 'exit');
      counter.kill('SIGINT');
      await end;
    }));
    return (await Promise.all(texts)).map((text) => ({ amount: countOf(text) / 1e6, user: 1, kernel: 0 }));
  },
};

const countOf = (text: string): number => Number(/^(\d+),/m.exec(text)?.[1] ?? 0);

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
