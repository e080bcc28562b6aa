/* The measuring itself: warm up, check the answers, then rounds in which all contestants and sizes take turns. */
import { checkLimit, checkPeer } from './answers.ts';
import type { Databases } from './database.ts';
import type { Meter, Spent } from './meter.ts';
import type { Running } from './contestants.ts';
import type { Call, Contestant, Workload } from './workloads.ts';

/** One contestant with one workload at one size, and what was found. */
export interface Runner {
  readonly size: number;
  readonly workload: string;
  readonly contestant: Contestant;
  readonly running: Running;
  readonly calls: readonly Call[];
  requests: number;
  readonly server: Spent[];
  readonly database: Spent[];
  readonly perSecond: number[];
  statements: number;
  milliseconds: number[];
}

const WARM = 1_500;
const SECONDS_A_ROUND = 0.3;
export const RATE = 50;
const SECONDS_AT_RATE = 4;

/** Throws unless all contestants answer a workload alike, each of its calls. */
export async function checkAnswers(workload: Workload, running: ReadonlyMap<Contestant, Running>): Promise<void> {
  const all = await Promise.all(workload.contestants.map(async (contestant) => {
    const answers: string[] = [];
    for (const call of workload.calls(contestant)) answers.push(await (running.get(contestant) as Running).client.ask(call));
    return [contestant, answers] as const;
  }));
  const own = all.find(([contestant]) => contestant === 'cordee')?.[1] ?? [];
  for (const [contestant, answers] of all) {
    const check = contestant === 'postgraphile' ? checkPeer : checkLimit;
    own.forEach((answer, place) => check(answer, answers[place] as string));
  }
}

/** Runs until compilers and plans have settled, and finds how many requests make a round. */
export async function warmUp(runner: Runner): Promise<void> {
  await runner.running.client.storm(runner.calls, WARM);
  const seconds = await runner.running.client.storm(runner.calls, WARM / 5);
  runner.requests = Math.max(40, Math.round(((WARM / 5) * SECONDS_A_ROUND) / seconds));
}

/** One round of one runner. */
export async function round(runner: Runner, meter: Meter, databases: Databases): Promise<void> {
  const { running, calls, requests } = runner;
  const before = await running.statements();
  const groups = [[running.pid], await databases.backends(running.application)];
  const [server, database] = await meter.measure(groups, async () => {
    runner.perSecond.push(requests / await running.client.storm(calls, requests));
  });
  runner.server.push(each(server as Spent, requests));
  runner.database.push(each(database as Spent, requests));
  runner.statements = (await running.statements() - before) / requests;
}

const each = ({ amount, ...ticks }: Spent, requests: number): Spent => ({ amount: amount / requests, ...ticks });

/** Asks at one rate, the same for all. */
export async function pace(runner: Runner): Promise<void> {
  runner.milliseconds = await runner.running.client.pace(runner.calls, RATE, SECONDS_AT_RATE);
}
