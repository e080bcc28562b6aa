/*
 * Fan-out: one entry of the journal to a thousand subscribers, from its commit until the last has been told, against a
 * bare broadcast of one ready frame to as many sockets (fan-out/bare.ts). With one document for all, and with ten
 * documents of a hundred. Part of `npm run bench`; alone: `node --import tsx bench/fan-out.ts`.
 */
import 'reflect-metadata';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabases } from './database.ts';
import { documents, GROUPS } from './fan-out/documents.ts';
import type { Crowd } from './fan-out/listeners.ts';
import { addListeners } from './fan-out/people.ts';
import { median, quantile, type Bar } from './figures.ts';
import { barsTable, table } from './table.ts';

const SUBSCRIBERS = 1_000;
const ROUNDS = 40;
const WARM_UP = 15;
const MOST = { ratio: 3, kilobytes: 60, statements: 1 } as const;

/** One broadcaster with its subscribers. */
interface Pair {
  readonly name: string;
  readonly server: ChildProcess;
  readonly crowd: ChildProcess;
  readonly kilobytes: number;
  readonly milliseconds: number[];
}

async function answerOf<T>(child: ChildProcess, message?: unknown): Promise<T> {
  const answer = once(child, 'message');
  if (message !== undefined) child.send(message as never);
  return ((await answer) as [T])[0];
}

function run(program: string, database = ''): ChildProcess {
  const execArgv = ['--import', 'tsx', '--expose-gc'];
  const env = { ...process.env, NODE_ENV: 'production', BENCH_DATABASE: database };
  return fork(join(import.meta.dirname, 'fan-out', program), { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function pairOf(name: string, program: string, database: string, asked: Omit<Crowd, 'port' | 'size'>): Promise<Pair> {
  const server = run(program, database);
  const { port } = await answerOf<{ port: number }>(server);
  const weigh = async () => (await answerOf<{ kilobytes: number }>(server, 'weigh')).kilobytes;
  // The first subscribers load what is loaded once.
  const first = run('listeners.ts');
  await answerOf(first, { port, size: 100, ...asked } satisfies Crowd);
  const before = await weigh();
  const crowd = run('listeners.ts');
  await answerOf(crowd, { port, size: SUBSCRIBERS, ...asked } satisfies Crowd);
  const kilobytes = (await weigh() - before) / SUBSCRIBERS;
  first.disconnect();
  await once(first, 'exit');
  return { name, server, crowd, kilobytes, milliseconds: [] };
}

async function round({ server, crowd, milliseconds }: Pair): Promise<void> {
  const [told, sent] = await Promise.all([answerOf<{ at: number }>(crowd), answerOf<{ at: number }>(server, 'send')]);
  milliseconds.push((told.at - sent.at) / 1e6);
  await wait(20);
}

async function statementsOf(pair: Pair): Promise<{ all: number; ofGroups: number }> {
  await answerOf(pair.server, 'statements');
  for (let n = 0; n < 10; n += 1) await round(pair);
  const { all, ofGroups } = await answerOf<{ all: number; ofGroups: number }>(pair.server, 'statements');
  return { all: all / 10, ofGroups: ofGroups / 10 };
}

/** Measures, prints a row for each, and gives the bars. */
export async function fanOut(databases: Pick<Awaited<ReturnType<typeof openDatabases>>, 'make'>): Promise<Bar[]> {
  // A database each: what one is told, the other would be told too.
  const cordee = async (name: string, size: number, asked: readonly string[]) => {
    const database = await databases.make(size);
    return pairOf(name, 'cordee.ts', database, { cookies: await addListeners(database, SUBSCRIBERS), documents: asked });
  };
  const pairs = [
    await cordee('one document', 2, documents.slice(0, 1)),
    await cordee(`${GROUPS} documents`, 3, documents),
    await pairOf('bare broadcast', 'bare.ts', '', { cookies: [], documents: [] }),
  ];
  for (let n = 0; n < WARM_UP + ROUNDS; n += 1) for (const pair of pairs) await round(pair);
  for (const { milliseconds } of pairs) milliseconds.splice(0, WARM_UP);
  const [one, ten, bare] = pairs as [Pair, Pair, Pair];
  const ratio = ({ milliseconds }: Pair) => median(milliseconds.map((time, place) => time / (bare.milliseconds[place] ?? NaN)));
  const [ofOne, ofTen] = [await statementsOf(one), await statementsOf(ten)];
  const rows = [{ pair: one, statements: ofOne }, { pair: ten, statements: ofTen }, { pair: bare, statements: null }];
  const head = ['fan-out', 'subscribers', 'ms to the last', '(quartiles)', 'of bare', 'kB a subscriber', 'statements', 'of groups'];
  console.log(`${table(head, rows.map(({ pair, statements }) => [
    pair.name, String(SUBSCRIBERS), median(pair.milliseconds).toFixed(1),
    `${quantile(pair.milliseconds, 0.25).toFixed(1)}–${quantile(pair.milliseconds, 0.75).toFixed(1)}`,
    ratio(pair).toFixed(2), pair.kilobytes.toFixed(1), statements?.all.toFixed(1) ?? '', statements?.ofGroups.toFixed(1) ?? '',
  ]))}\n`);
  for (const { server, crowd } of pairs) for (const child of [crowd, server]) child.disconnect();
  return [
    { what: 'fan-out to one group: Cordée / bare', figure: ratio(one), bar: MOST.ratio },
    { what: `fan-out to ${GROUPS} groups: Cordée / bare`, figure: ratio(ten), bar: MOST.ratio },
    { what: 'fan-out: kB a subscriber', figure: Math.max(one.kilobytes, ten.kilobytes), bar: MOST.kilobytes },
    { what: 'fan-out: statements a group', figure: Math.max(ofOne.ofGroups, ofTen.ofGroups / GROUPS), bar: MOST.statements },
  ];
}

if (process.argv[1] === import.meta.filename) {
  const databases = await openDatabases();
  try {
    console.log(barsTable(await fanOut(databases)));
  } finally {
    await databases.close();
  }
}
