/* A race of Cordée against the limit over data that grows by ten: what is told on the command line, and its bars. */
import { parseArgs } from 'node:util';
import { programs, start, type Running } from './contestants.ts';
import { openDatabases, type Databases } from './database.ts';
import { isBroken, ratioOf, type Bar } from './figures.ts';
import { meterOfThisMachine } from './meter.ts';
import { checkAnswers, pace, RATE, round, warmUp, type Runner } from './race.ts';
import { barsTable, figuresTable } from './table.ts';
import type { Contestant, Workload } from './workloads.ts';

const TO_LIMIT = 2;
const GROWTH = 1.2;
const BOTH: readonly Contestant[] = ['cordee', 'limit'];

interface Race {
  /** The sizes, unless others are asked for. */
  readonly sizes: string[];
  readonly name: string;
  /** Fills a community of the bench, in that size. */
  fill(url: string, size: number): Promise<void>;
  /** What is asked of the community filled last. */
  workloads(): readonly Workload[];
  /** Whether a workload of that name may not grow. */
  grows(workload: string): boolean;
}

/** Runs a race, prints its figures and its bars; with `--bars` the exit code is 1 when one is broken. */
export async function raceSizes(race: Race): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      bars: { type: 'boolean', default: false },
      size: { type: 'string', multiple: true, default: race.sizes },
      rounds: { type: 'string', default: '9' },
    },
  });
  const sizes = options.size.map(Number);
  const program = await programs();
  const databases = await openDatabases();
  try {
    const meter = meterOfThisMachine();
    const runners: Runner[] = [];
    for (const size of sizes) runners.push(...await enter(race, program, databases, size));
    console.error(`Answers are equal. Measuring ${meter.unit}, ${options.rounds} rounds.`);
    for (const runner of runners) await warmUp(runner);
    for (let n = 0; n < Number(options.rounds); n += 1) for (const runner of runners) await round(runner, meter, databases);
    for (const runner of runners) await pace(runner);
    console.log(`${figuresTable(runners, meter.unit, RATE)}\n`);
    const bars = barsOf(race, runners, sizes);
    console.log(barsTable(bars));
    if (options.bars && bars.some(isBroken)) process.exitCode = 1;
    await Promise.all([...new Set(runners.map(({ running }) => running))].map((running) => running.stop()));
  } finally {
    await databases.close();
  }
}

type Programs = Awaited<ReturnType<typeof programs>>;

async function enter(race: Race, program: Programs, databases: Databases, size: number): Promise<Runner[]> {
  const began = performance.now();
  const database = await databases.make(1, (url) => race.fill(url, size));
  console.error(`${size} in ${Math.round((performance.now() - began) / 1000)} s.`);
  const running = new Map<Contestant, Running>();
  for (const contestant of BOTH)
    running.set(contestant, await start(program[contestant], `${race.name}-${contestant}-${size}`, database));
  const workloads = race.workloads();
  for (const workload of workloads) await checkAnswers(workload, running);
  return workloads.flatMap((workload) => workload.contestants.map((contestant): Runner => ({
    size, workload: workload.name, contestant, running: running.get(contestant) as Running,
    calls: workload.calls(contestant), requests: 0, server: [], database: [], perSecond: [], statements: 0, milliseconds: [],
  })));
}

function barsOf(race: Race, runners: readonly Runner[], sizes: readonly number[]): Bar[] {
  const find = (workload: string, size: number | undefined, contestant: Contestant) =>
    runners.find((one) => one.workload === workload && one.size === size && one.contestant === contestant);
  return race.workloads().flatMap(({ name, contestants }) => sizes.flatMap((size, place) => {
    const own = find(name, size, 'cordee');
    const compared = { what: `${name}, ${size}: Cordée / limit`, figure: ratioOf(own, find(name, size, 'limit')), bar: TO_LIMIT };
    const before = find(name, sizes[place - 1], 'cordee');
    const grown = { what: `${name}: ${size} / ${sizes[place - 1]}`, figure: ratioOf(own, before), bar: GROWTH };
    return [...(contestants.length > 1 ? [compared] : []), ...(place > 0 && race.grows(name) ? [grown] : [])];
  }));
}
