/* From rounds to figures, and what they must not exceed. */
import type { Spent } from './meter.ts';
import type { Runner } from './race.ts';
import type { Contestant } from './workloads.ts';

/** What a request costs, in the meter's unit, round by round. */
export interface Cost {
  readonly server: readonly number[];
  readonly database: readonly number[];
  readonly sum: readonly number[];
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const userShare = (rounds: readonly Spent[]): number => {
  const ticks = (mode: 'user' | 'kernel') => rounds.reduce((sum, round) => sum + round[mode], 0);
  return ticks('user') / (ticks('user') + ticks('kernel') || 1);
};

/** A runner's cost in each of its rounds. */
export function costOf(runner: Runner): Cost {
  const [server, database] = [runner.server, runner.database].map((rounds) => {
    const share = userShare(rounds);
    return rounds.map(({ amount }) => amount * share);
  }) as [number[], number[]];
  return { server, database, sum: server.map((amount, round) => amount + (database[round] ?? 0)) };
}

// Round by round, for what disturbs the machine disturbs both.
/** The cost of one as a share of the other’s: the median over the rounds; NaN where one is missing. */
export function ratioOf(one: Runner | undefined, other: Runner | undefined): number {
  if (!one || !other) return NaN;
  const others = costOf(other).sum;
  return median(costOf(one).sum.map((amount, round) => amount / (others[round] ?? NaN)));
}

/** A figure with the bar that it may not pass. */
export interface Bar {
  readonly what: string;
  readonly figure: number;
  readonly bar: number;
}

const TO_LIMIT: Readonly<Record<string, number>> = { page: 1.6, list: 1.3 };
const TO_PEER = 0.45;
const GROWTH = 1.15;
const STATEMENTS = 2;

/** All bars: to the limit, to PostGraphile, statements, and growth from the smallest size to the largest. */
export function barsOf(runners: readonly Runner[]): Bar[] {
  const sizes = [...new Set(runners.map(({ size }) => size))];
  const find = (workload: string, size: number, contestant: Contestant) =>
    runners.find((one) => one.workload === workload && one.size === size && one.contestant === contestant);

  const compared = Object.entries(TO_LIMIT).flatMap(([workload, bar]) => sizes.flatMap((size) => {
    const own = find(workload, size, 'cordee');
    const label = `${workload} ×${size}`;
    return [
      { what: `${label}: Cordée / limit`, figure: ratioOf(own, find(workload, size, 'limit')), bar },
      { what: `${label}: Cordée / PostGraphile`, figure: ratioOf(own, find(workload, size, 'postgraphile')), bar: TO_PEER },
      { what: `${label}: statements a request`, figure: own?.statements ?? NaN, bar: STATEMENTS },
    ];
  }));
  const [least = 1, most = 1] = [Math.min(...sizes), Math.max(...sizes)];
  const grown = ['page', 'short list'].map((workload) => ({
    what: `${workload}: ×${most} / ×${least}`,
    figure: ratioOf(find(workload, most, 'cordee'), find(workload, least, 'cordee')),
    bar: GROWTH,
  }));
  return [...compared, ...grown].filter(({ figure }) => !Number.isNaN(figure));
}

export const isBroken = ({ figure, bar }: Bar): boolean => figure > bar;
