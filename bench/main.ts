/*
 * `npm run bench`: what a page and a list cost Cordée, against the least that it could cost and against PostGraphile.
 *
 *   npm run bench                         all, in one run of some minutes, on the embedded PostgreSQL (or DATABASE_URL)
 *   npm run bench -- --bars               the same, and exit code 1 when a bar is broken
 *   npm run bench -- --size 1 --size 10   these sizes only; --rounds 31 for a calmer median
 *
 * Contestants: Cordée as shipped, signed in as a plain member, permission on; the limit, a bare handler with SQL written
 * by hand under the same permission (limit/*.sql); PostGraphile without permission (peers/postgraphile.mjs).
 * Workloads: `page` (an initiative with circle, pilot, themes, roles with members, ten journal entries with actor and
 * subject) and `list` (50 with pilot, seats left, themes). The data is not the demo's, for PostGraphile asks without
 * permission and would show its drafts: here all is seen by everybody. ×1 has 25 initiatives, so growth is read off a
 * `short list` of 20, which is full at every size.
 *
 * Fan-out, with bars of its own, is told in fan-out.ts.
 *
 * How to read it: the first figure decides, what the server and its PostgreSQL processes spend on one request in user
 * mode; other programs disturb it little. Requests a second and latencies are those of this machine today. All
 * contestants and sizes take turns in every round, ratios are medians over the rounds, and the quartiles say how calm
 * the machine was.
 */
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { programs, start, type Running } from './contestants.ts';
import { openDatabases, type Databases } from './database.ts';
import { fanOut } from './fan-out.ts';
import { barsOf, isBroken } from './figures.ts';
import { meterOfThisMachine } from './meter.ts';
import { checkAnswers, pace, RATE, round, warmUp, type Runner } from './race.ts';
import { barsTable, figuresTable } from './table.ts';
import { listOf, pageOf, type Contestant, type Workload } from './workloads.ts';

const { values: options } = parseArgs({
  options: {
    bars: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: ['1', '10', '100'] },
    rounds: { type: 'string', default: '15' },
  },
});

const CONTESTANTS: readonly Contestant[] = ['cordee', 'limit', 'postgraphile'];
const PAGES = 240;

function installPeers(): void {
  const peers = join(import.meta.dirname, 'peers');
  if (existsSync(join(peers, 'node_modules/postgraphile'))) return;
  console.error('Installing PostGraphile beside the bench …');
  const { status } = spawnSync('npm', ['ci', '--prefix', peers, '--loglevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

async function workloadsOf(database: string): Promise<Workload[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const text = "select id from initiative where state <> 'draft' order by md5(id::text) limit $1";
  const { rows } = await client.query<{ id: string }>(text, [PAGES]);
  await client.end();
  return [pageOf(rows.map(({ id }) => id)), listOf(50, 'list', CONTESTANTS), listOf(20, 'short list', ['cordee'])];
}

async function enter(databases: Databases, size: number): Promise<Runner[]> {
  const database = await databases.make(size);
  const running = new Map<Contestant, Running>();
  for (const contestant of CONTESTANTS) {
    running.set(contestant, await start(program[contestant], `bench-${contestant}-${size}`, database));
  }
  const workloads = await workloadsOf(database);
  for (const workload of workloads) await checkAnswers(workload, running);
  return workloads.flatMap((workload) => workload.contestants.map((contestant): Runner => ({
    size, workload: workload.name, contestant, running: running.get(contestant) as Running,
    calls: workload.calls(contestant), requests: 0, server: [], database: [], perSecond: [], statements: 0, milliseconds: [],
  })));
}

async function race(databases: Databases): Promise<Runner[]> {
  const meter = meterOfThisMachine();
  const runners: Runner[] = [];
  for (const size of options.size.map(Number)) runners.push(...await enter(databases, size));
  console.error(`Answers are equal. Measuring ${meter.unit}, ${options.rounds} rounds.`);
  for (const runner of runners) await warmUp(runner);
  for (let n = 0; n < Number(options.rounds); n += 1) for (const runner of runners) await round(runner, meter, databases);
  for (const runner of runners) await pace(runner);
  console.log(`${figuresTable(runners, meter.unit, RATE)}\n`);
  return runners;
}

installPeers();
const program = await programs();
const databases = await openDatabases();
try {
  const runners = await race(databases);
  const bars = [...barsOf(runners), ...(await fanOut(databases))];
  console.log(barsTable(bars));
  if (options.bars && bars.some(isBroken)) process.exitCode = 1;
  await Promise.all([...new Set(runners.map(({ running }) => running))].map((running) => running.stop()));
} finally {
  await databases.close();
}
