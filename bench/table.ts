/* What is printed: Markdown. */
import { costOf, isBroken, median, quantile, type Bar } from './figures.ts';
import type { Runner } from './race.ts';

const NAMES = { cordee: 'Cordée', limit: 'limit', postgraphile: 'PostGraphile' } as const;

/** One row a workload, size and contestant. */
export function figuresTable(runners: readonly Runner[], unit: string, rate: number): string {
  const head = [
    'workload', 'size', 'contestant', `${unit} a request`, '(quartiles)', 'server', 'PostgreSQL', 'requests/s',
    `p50 ms at ${rate}/s`, 'p95', 'statements', 'memory MB',
  ];
  return table(head, runners.map((runner) => {
    const { server, database, sum } = costOf(runner);
    const { size, workload, contestant, perSecond, milliseconds, statements, running } = runner;
    return [
      workload, `×${size}`, NAMES[contestant], short(median(sum)), `${short(quantile(sum, 0.25))}–${short(quantile(sum, 0.75))}`,
      short(median(server)), short(median(database)),
      median(perSecond).toFixed(0), median(milliseconds).toFixed(1), quantile(milliseconds, 0.95).toFixed(1),
      String(Number(statements.toFixed(2))), running.memory().toFixed(0),
    ];
  }));
}

/** One row a bar. */
export function barsTable(bars: readonly Bar[]): string {
  return table(['bar', 'figure', 'at most', ''], bars.map((bar) =>
    [bar.what, bar.figure.toFixed(2), String(bar.bar), isBroken(bar) ? '**broken**' : 'holds']));
}

const short = (value: number): string => value.toPrecision(3);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
