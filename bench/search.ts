/*
 * Search: what it costs Cordée at 10,000, 100,000 and 1,000,000 syntheses, against plain prepared SQL that is told
 * beforehand which way suits the words (limit/search-*.sql), by a member who reads what one team of 25 wrote and what is
 * open to all. Words that are frequent, middling, rare; two; without accents; with one typing error.
 *
 *   node --import tsx bench/search.ts              some twenty minutes, most of them to fill
 *   node --import tsx bench/search.ts --size 10000 --size 100000 --rounds 9 --bars
 *
 * Figures are those of `npm run bench`. Growth is from each size to the next one, typing errors aside; `marked` is the
 * same search with its passages and what is marked in them, as the page asks for it.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { programs, start, type Running } from './contestants.ts';
import { openDatabases, type Databases } from './database.ts';
import { isBroken, ratioOf, type Bar } from './figures.ts';
import { meterOfThisMachine } from './meter.ts';
import { checkAnswers, pace, RATE, round, warmUp, type Runner } from './race.ts';
import { fillSearch } from './search/fill.ts';
import { asked, ofCordee, ofLimit } from './search/workloads.ts';
import { barsTable, figuresTable } from './table.ts';
import type { Call, Contestant, Workload } from './workloads.ts';

const { values: options } = parseArgs({
  options: {
    bars: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: ['10000', '100000', '1000000'] },
    rounds: { type: 'string', default: '9' },
  },
});

const TO_LIMIT = 2;
const GROWTH = 1.2;
const BOTH: readonly Contestant[] = ['cordee', 'limit'];
const sizes = options.size.map(Number);

const workloads: readonly Workload[] = asked.flatMap((one) => [
  { name: one.name, contestants: BOTH, calls: (contestant): Call[] => [contestant === 'cordee' ? ofCordee(one) : ofLimit(one)] },
  { name: `${one.name}, marked`, contestants: ['cordee'], calls: (): Call[] => [ofCordee(one, true)] },
]);

async function enter(databases: Databases, program: Awaited<ReturnType<typeof programs>>, size: number): Promise<Runner[]> {
  const began = performance.now();
  const database = await databases.make(1, (url) => fillSearch(url, size));
  console.error(`${size} syntheses in ${Math.round((performance.now() - began) / 1000)} s.`);
  const running = new Map<Contestant, Running>();
  for (const contestant of BOTH) running.set(contestant, await start(program[contestant], `search-${contestant}-${size}`, database));
  for (const workload of workloads) await checkAnswers(workload, running);
  return workloads.flatMap((workload) => workload.contestants.map((contestant): Runner => ({
    size, workload: workload.name, contestant, running: running.get(contestant) as Running,
    calls: workload.calls(contestant), requests: 0, server: [], database: [], perSecond: [], statements: 0, milliseconds: [],
  })));
}

function barsOf(runners: readonly Runner[]): Bar[] {
  const find = (workload: string, size: number | undefined, contestant: Contestant) =>
    runners.find((one) => one.workload === workload && one.size === size && one.contestant === contestant);
  return workloads.flatMap(({ name, contestants }) => sizes.flatMap((size, place) => {
    const own = find(name, size, 'cordee');
    const compared = { what: `${name}, ${size}: Cordée / limit`, figure: ratioOf(own, find(name, size, 'limit')), bar: TO_LIMIT };
    const grown = { what: `${name}: ${size} / ${sizes[place - 1]}`, figure: ratioOf(own, find(name, sizes[place - 1], 'cordee')), bar: GROWTH };
    return [...(contestants.length > 1 ? [compared] : []), ...(place > 0 && !name.includes('error') ? [grown] : [])];
  }));
}

const program = await programs();
const databases = await openDatabases();
try {
  const meter = meterOfThisMachine();
  const runners: Runner[] = [];
  for (const size of sizes) runners.push(...await enter(databases, program, size));
  console.error(`Answers are equal. Measuring ${meter.unit}, ${options.rounds} rounds.`);
  for (const runner of runners) await warmUp(runner);
  for (let n = 0; n < Number(options.rounds); n += 1) for (const runner of runners) await round(runner, meter, databases);
  for (const runner of runners) await pace(runner);
  console.log(`${figuresTable(runners, meter.unit, RATE)}\n`);
  const bars = barsOf(runners);
  console.log(barsTable(bars));
  if (options.bars && bars.some(isBroken)) process.exitCode = 1;
  await Promise.all([...new Set(runners.map(({ running }) => running))].map((running) => running.stop()));
} finally {
  await databases.close();
}
