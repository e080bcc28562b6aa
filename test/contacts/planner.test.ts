import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../server/core/kernel/day.ts';
import { comingMonths } from '../../server/contacts/portfolio/months.ts';
import { planYear, type PlannedTarget, type Portfolio } from '../../server/contacts/portfolio/planner.ts';

const TODAY = '2026-06-15';

const targets = (count: number, change: Partial<PlannedTarget> = {}): PlannedTarget[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `t${String(n).padStart(3, '0')}`, priority: 2, dueOn: TODAY, lastHeld: null, ...change,
  }));

const portfolio = (change: Partial<Portfolio> = {}): Portfolio => ({
  today: TODAY, targets: [], moves: [], absences: [], closedMonths: [], perYear: 2, most: 4, heldThisMonth: 0,
  ...change,
});

const perMonth = (given: Portfolio): number[] => {
  const { meetings } = planYear(given);
  return comingMonths(given).map(({ month }) => meetings.filter((one) => one.month === month).length);
};
const monthsOf = (given: Portfolio, id: string): string[] =>
  planYear(given).meetings.filter(({ target }) => target === id).map(({ month }) => month);

describe('C7: the year of a portfolio', () => {
  test('scenario 29: 20 targets twice a year make 40 meetings in 12 months, 3 or 4 in each', () => {
    const figures = perMonth(portfolio({ targets: targets(20) }));
    expect(figures.reduce((sum, one) => sum + one, 0)).toBe(40);
    expect(figures).toHaveLength(12);
    for (const figure of figures) expect([3, 4]).toContain(figure);
  });

  test('the two meetings with a target are about half a year apart', () => {
    const { meetings } = planYear(portfolio({ targets: targets(20) }));
    for (const { id } of targets(20)) {
      const [first = '', second = ''] = meetings.filter(({ target }) => target === id).map(({ month }) => month);
      const apart =
        (Number(second.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
        Number(second.slice(5)) -
        Number(first.slice(5));
      expect(apart).toBeGreaterThanOrEqual(5);
    }
  });

  test('who is overdue comes first, then priority, then the longest silence', () => {
    const held = (on: string) => ({ on, inPerson: true });
    const given = [
      { id: 'late silence', priority: 2, dueOn: '2027-01-01', lastHeld: held('2025-12-01') },
      { id: 'early silence', priority: 2, dueOn: '2027-01-01', lastHeld: held('2025-10-01') },
      { id: 'urgent', priority: 1, dueOn: '2027-01-01', lastHeld: held('2026-01-01') },
      { id: 'overdue', priority: 3, dueOn: '2026-06-14', lastHeld: held('2026-02-01') },
    ];
    const { meetings } = planYear(portfolio({ targets: given, most: 1 }));
    expect(meetings.slice(0, 4).map(({ target }) => target)).toEqual([
      'overdue', 'urgent', 'early silence', 'late silence',
    ]);
    expect(meetings.filter(({ isOverdue }) => isOverdue).map(({ target }) => target)).toEqual(['overdue']);
  });

  test('25 targets need a fifth meeting in two months, marked and said', () => {
    const { meetings, reasons } = planYear(portfolio({ targets: targets(25) }));
    expect(meetings).toHaveLength(50);
    expect(meetings.filter(({ isExtra }) => isExtra)).toHaveLength(2);
    expect(reasons.map(({ code }) => code)).toEqual(['EXTRA']);
  });

  test('40 targets cannot be met twice a year: each is met once at least, and the figures say so', () => {
    const given = portfolio({ targets: targets(40) });
    const { meetings, reasons } = planYear(given);
    expect(new Set(meetings.map(({ target }) => target)).size).toBe(40);
    expect(Math.max(...perMonth(given))).toBe(5);
    expect(reasons.at(-1)).toMatchObject({ code: 'PACE', details: { targets: 40, wanted: 80, planned: 60, most: 4 } });
  });

  test('what was moved by hand stays there, and the other meeting keeps away from it', () => {
    const moves = [{ target: 't003', month: '2026-12', left: null }];
    const months = monthsOf(portfolio({ targets: targets(12), moves }), 't003');
    expect(months).toContain('2026-12');
    expect(months).toHaveLength(2);
    expect(months).not.toContain('2026-11');
    expect(months).not.toContain('2027-01');
  });

  test('what was put off by hand is not laid again in the month that it left, nor on the way', () => {
    const given = portfolio({ targets: targets(3) });
    const [left = ''] = monthsOf(given, 't000');
    expect(left < '2026-10').toBe(true);
    const months = monthsOf({ ...given, moves: [{ target: 't000', month: '2026-10', left }] }, 't000');
    expect(months[0]).toBe('2026-10');
    expect(months).toHaveLength(2);
  });

  test.each([1, 2, 3, 4, 5])('C6: of %i that are overdue one is met each month from the first, then months later', (count) => {
    const given = portfolio({ targets: targets(count, { dueOn: '2026-06-14' }) });
    for (const [place, { id }] of given.targets.entries()) {
      const coming = comingMonths(given).map(({ month: one }) => one);
      const [first, second = 0] = monthsOf(given, id).map((one) => coming.indexOf(one));
      expect(first).toBe(place);
      expect(second - place).toBeGreaterThanOrEqual(4);
    }
  });

  test('C6: who is due later is met by that month at the latest, where the month has room', () => {
    const given = portfolio({ targets: targets(1, { dueOn: '2026-09-20' }) });
    expect(monthsOf(given, 't000')[0]).toBe('2026-09');
  });

  test('in person and otherwise come by turns, beginning with what was not last', () => {
    const lastHeld = { on: '2026-01-10', inPerson: true };
    const { meetings } = planYear(portfolio({ targets: targets(1, { lastHeld }) }));
    expect(meetings.map(({ inPerson }) => inPerson)).toEqual([false, true]);
  });

  test('nobody is met in a month that the charter closes or that the member is away', () => {
    const absences = [{ from: '2026-10-01', until: '2026-10-31' }];
    const { meetings } = planYear(portfolio({ targets: targets(15), closedMonths: [8], absences }));
    const months = new Set(meetings.map(({ month }) => month));
    expect([months.has('2026-08'), months.has('2026-10')]).toEqual([false, false]);
    expect(meetings).toHaveLength(30);
  });

  test('where every month is closed all are met all the same, and it is said', () => {
    const closedMonths = Array.from({ length: 12 }, (_, n) => n + 1);
    const { meetings, reasons } = planYear(portfolio({ targets: targets(5), closedMonths }));
    expect(new Set(meetings.map(({ target }) => target)).size).toBe(5);
    expect(reasons.map(({ code }) => code)).toContain('PACE');
  });

  test('in the second half of a month the plan begins with the next', () => {
    expect(comingMonths(portfolio({ today: '2026-06-16' }))[0]?.month).toBe('2026-07');
    expect(comingMonths(portfolio({ today: '2026-06-15' }))[0]?.month).toBe('2026-06');
  });
});

const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(TODAY, days));
const month = fc.integer({ min: 0, max: 13 }).map((n) => comingMonths(portfolio())[n % 12]?.month ?? '');
const anyTargets = fc
  .integer({ min: 0, max: 45 })
  .chain((count) =>
    fc.array(
      fc.record({
        priority: fc.integer({ min: 1, max: 3 }),
        dueOn: day,
        lastHeld: fc.option(
          fc.record({
            on: fc.integer({ min: 0, max: 700 }).map((days) => addDays(TODAY, -days)),
            inPerson: fc.boolean(),
          }),
        ),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  .map((rows) => rows.map((row, n) => ({ id: `t${n}`, ...row })));
const anyPortfolio: fc.Arbitrary<Portfolio> = fc.record({
  today: day,
  targets: anyTargets,
  moves: fc.array(
    fc.record({ target: fc.integer({ min: 0, max: 50 }).map((n) => `t${n}`), month, left: fc.option(month) }),
    { maxLength: 6 },
  ),
  absences: fc.array(
    fc.tuple(day, fc.integer({ min: 0, max: 90 })).map(([from, days]) => ({ from, until: addDays(from, days) })),
    { maxLength: 3 },
  ),
  closedMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  perYear: fc.integer({ min: 1, max: 4 }),
  most: fc.integer({ min: 1, max: 6 }),
  heldThisMonth: fc.integer({ min: 0, max: 6 }),
});

describe('C7: whatever the portfolio', () => {
  const always = (name: string, holds: (given: Portfolio) => void) =>
    test(name, () => fc.assert(fc.property(anyPortfolio, holds), { numRuns: 400 }));

  always('no month is over its figure without a word', (given) => {
    const { reasons, meetings } = planYear(given);
    const byHand = new Set(meetings.filter(({ isMoved }) => isMoved).map((one) => one.month));
    const months = comingMonths(given).map(({ month: one }) => one);
    const over = perMonth(given).some((count, at) => count > given.most && !byHand.has(months[at] ?? ''));
    if (over) expect(reasons.length).toBeGreaterThan(0);
  });

  always('every target is met at least once', (given) => {
    const met = new Set(planYear(given).meetings.map(({ target }) => target));
    for (const { id } of given.targets) expect(met.has(id)).toBe(true);
  });

  always('what is moved by hand is kept where it was put', (given) => {
    const { meetings } = planYear(given);
    const months = new Set(comingMonths(given).map(({ month: one }) => one));
    for (const move of given.moves) {
      if (!months.has(move.month) || !given.targets.some(({ id }) => id === move.target)) continue;
      expect(
        meetings.some(({ target, month: at, isMoved }) => isMoved && target === move.target && at === move.month),
      ).toBe(true);
    }
  });

  always('what is moved by hand is not laid again where it was, nor between there and where it was put', (given) => {
    const coming = new Set(comingMonths(given).map(({ month: one }) => one));
    const laid = planYear(given).meetings.filter(({ isMoved }) => !isMoved);
    for (const { target, month: to, left } of given.moves) {
      if (left === null || !coming.has(to)) continue;
      const [from = '', until = ''] = [left, to].toSorted();
      const again = laid.filter((one) => one.target === target && one.month >= from && one.month <= until);
      expect(again).toEqual([]);
    }
  });

  always('one that is moved a month or two on, without a word of where it was, is not laid there again', (given) => {
    const bare = { ...given, moves: [] };
    const coming = comingMonths(bare).map(({ month: one }) => one);
    for (const { id } of bare.targets.slice(0, 4)) {
      const [left = '', next] = monthsOf(bare, id);
      const month = coming[coming.indexOf(left) + 1 + (bare.targets.length % 2)];
      if (!month || (next && coming.indexOf(next) - coming.indexOf(month) < 3)) continue;
      expect(monthsOf({ ...bare, moves: [{ target: id, month, left: null }] }, id)).not.toContain(left);
    }
  });

  always('in a closed month nobody is met but by hand, unless all are closed', (given) => {
    const months = comingMonths(given);
    if (months.every(({ share }) => share === 0)) return;
    const closed = new Set(months.filter(({ share }) => share === 0).map(({ month: one }) => one));
    for (const one of planYear(given).meetings) if (closed.has(one.month)) expect(one.isMoved).toBe(true);
  });

  always('the channel alternates from one meeting of a target to the next', (given) => {
    const { meetings } = planYear(given);
    for (const { id, lastHeld } of given.targets) {
      const channels = meetings.filter(({ target }) => target === id).map(({ inPerson }) => inPerson);
      [lastHeld?.inPerson, ...channels].reduce((one, other) => {
        if (one !== undefined) expect(other).toBe(!one);
        return other;
      });
    }
  });

  always('no target is met more often than its pace, but by hand', (given) => {
    for (const [id, all] of Map.groupBy(planYear(given).meetings, ({ target }) => target)) {
      const byHand = given.moves.filter(({ target }) => target === id).length;
      expect(all.length).toBeLessThanOrEqual(Math.max(given.perYear, byHand));
    }
  });

  always('the same facts in another order make the same plan', (given) => {
    const turned = { ...given, targets: given.targets.toReversed(), absences: given.absences.toReversed() };
    expect(planYear(turned)).toEqual(planYear(given));
  });

  always('a year that keeps its pace says nothing', (given) => {
    const { meetings, reasons } = planYear(given);
    const isWhole = meetings.length >= given.targets.length * given.perYear;
    if (!isWhole) expect(reasons.map(({ code }) => code)).toContain('PACE');
  });
});
