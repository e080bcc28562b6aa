import fc from 'fast-check';
import { parseCronItem } from 'graphile-worker';
import { describe, expect, test } from 'vitest';
import { cronItem, isDue } from '../../server/core/jobs/timetable.ts';
import { timetables } from '../../server/jobs.ts';

const digest = (at: Date) => ({
  min: at.getUTCMinutes(),
  hour: at.getUTCHours(),
  date: at.getUTCDate(),
  month: at.getUTCMonth() + 1,
  dow: at.getUTCDay(),
});

const hours = (from: string, count: number): Date[] =>
  Array.from({ length: count }, (_, hour) => new Date(new Date(from).getTime() + hour * 3_600_000));

describe('a timetable is in the community’s zone', () => {
  test.each([
    ['in winter', '2026-11-22T06:00:00Z'],
    ['in summer', '2026-06-15T05:00:00Z'],
    ['on the day that the clocks go forward', '2027-03-28T05:00:00Z'],
    ['on the day that they go back', '2026-10-25T06:00:00Z'],
  ])('7:00 %s is %s', (_when, instant) => {
    const due = hours(`${instant.slice(0, 10)}T00:00:00Z`, 24).filter((at) => isDue('0 7 * * *', at));
    expect(due.map((at) => at.toISOString())).toEqual([new Date(instant).toISOString()]);
  });

  test('Monday is that of the zone, also where it is still Sunday for UTC', () => {
    const due = hours('2026-06-14T00:00:00Z', 48).filter((at) => isDue('0 0 * * 1', at));
    expect(due.map((at) => at.toISOString())).toEqual(['2026-06-14T22:00:00.000Z']);
  });

  test('whenever one is due, its job is woken', () => {
    const instant = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }).map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
    const line = fc.record({ hour: fc.nat(23), minute: fc.nat(59), day: fc.constantFrom('*', '1', '15', '29'), dow: fc.constantFrom('*', '1', '0') });
    fc.assert(
      fc.property(instant, line, (at, { hour, minute, day, dow }) => {
        const cron = `${minute} ${hour} ${day} * ${dow}`;
        return !isDue(cron, at) || cronItem({ name: 'any', cron }).match(digest(at));
      }),
      { numRuns: 20_000 },
    );
  });

  test('it is woken at most twice a day for nothing', () => {
    const { match } = cronItem({ name: 'any', cron: '0 7 * * 1' });
    const woken = hours('2026-06-15T00:00:00Z', 7 * 24).filter((at) => match(digest(at)));
    expect(woken).toHaveLength(14);
  });
});

test('every timetable is a line that can be read, of a name of its own, and not when the clocks change', () => {
  for (const { name, cron } of timetables) {
    expect(parseCronItem({ task: name, match: cron }).match).toBeTypeOf('function');
    expect(cron).not.toMatch(/^\S+ 2 /);
  }
  expect(new Set(timetables.map(({ name }) => name)).size).toBe(timetables.length);
});
