import {
  assert,
  boolean,
  constant,
  constantFrom,
  date,
  integer,
  oneof,
  property,
  record,
  uniqueArray,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../server/core/kernel/day.ts';
import { mandates, memberStates } from '../../server/members/kinds.ts';
import * as rules from '../../server/members/rules.ts';

const day = date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((one) =>
  one.toISOString().slice(0, 10),
);
const facts = record({
  state: constantFrom(...memberStates),
  paidUntil: oneof(constant(null), day),
  today: day,
  graceDays: integer({ min: 0, max: 366 }),
  duesAsked: boolean(),
});

describe('the standing of a member', () => {
  test('M14: only an active person is a member at all', () => {
    assert(
      property(facts, (given) => {
        expect(rules.standingOf(given).standing === 'NOT_A_MEMBER').toBe(given.state !== 'active');
      }),
    );
  });

  test('M14: current until the last day paid, that day counted; then due for the days of grace; then overdue', () => {
    assert(
      property(day, integer({ min: -900, max: 900 }), integer({ min: 0, max: 366 }), (paidUntil, late, graceDays) => {
        const { standing } = rules.standingOf({
          state: 'active',
          paidUntil,
          today: addDays(paidUntil, late),
          graceDays,
          duesAsked: true,
        });
        expect(standing).toBe(late <= 0 ? 'CURRENT' : late <= graceDays ? 'DUE' : 'OVERDUE');
      }),
    );
  });

  test('M14: who never paid is overdue where dues are asked, and up to date where none are', () => {
    const never = { state: 'active', paidUntil: null, today: '2026-06-15', graceDays: 60 } as const;
    expect(rules.standingOf({ ...never, duesAsked: true }).standing).toBe('OVERDUE');
    expect(rules.standingOf({ ...never, duesAsked: false }).standing).toBe('CURRENT');
  });

  test('M14: a payment more, or a day earlier, never makes a standing worse', () => {
    const rank = { CURRENT: 0, DUE: 1, OVERDUE: 2, NOT_A_MEMBER: 3 } as const;
    assert(
      property(facts, integer({ min: 0, max: 400 }), (given, days) => {
        const now = rank[rules.standingOf(given).standing];
        const paidMore = given.paidUntil === null ? given.today : addDays(given.paidUntil, days);
        expect(rank[rules.standingOf({ ...given, paidUntil: paidMore }).standing]).toBeLessThanOrEqual(now);
        expect(rank[rules.standingOf({ ...given, today: addDays(given.today, -days) }).standing]).toBeLessThanOrEqual(
          now,
        );
      }),
    );
  });

  test('M14: every standing has one reason, and the day that it names is the last one on which it holds', () => {
    assert(
      property(facts, (given) => {
        const { standing, reasons } = rules.standingOf(given);
        expect(reasons).toHaveLength(1);
        const until = reasons[0]?.until;
        if (until === undefined) return;
        expect(daysBetween(given.today, until)).toBeGreaterThanOrEqual(0);
        expect(rules.standingOf({ ...given, today: until }).standing).toBe(standing);
        expect(rules.standingOf({ ...given, today: addDays(until, 1) }).standing).not.toBe(standing);
      }),
    );
  });

  test('M14: in good standing is current or due, and nothing else', () => {
    expect(['CURRENT', 'DUE', 'OVERDUE', 'NOT_A_MEMBER'].map((one) => rules.isInGoodStanding(one as 'DUE'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('payments', () => {
  test('M13: an amount is never nothing, never of a day to come, and no more is reversed than was paid', () => {
    const paying = record({
      amountCents: integer({ min: -20_000, max: 20_000 }),
      paidOn: day,
      coversUntil: day,
      today: day,
      alreadyPaid: integer({ min: 0, max: 20_000 }),
    });
    assert(
      property(paying, (given) => {
        const isReversed = given.amountCents < 0;
        const isCovered = given.alreadyPaid + given.amountCents >= 0;
        const isRight = given.amountCents !== 0 && given.paidOn <= given.today && (!isReversed || isCovered);
        expect(rules.pay(given).outcome).toBe(isRight ? 'granted' : 'refused');
      }),
    );
  });

  test('M14: the last day paid is the last one whose payments come to something', () => {
    const sums = uniqueArray(tuple(day, integer({ min: 0, max: 10_000 })), { selector: ([one]) => one });
    assert(
      property(sums, (paid) => {
        const last = rules.paidUntil(new Map(paid));
        const covered = paid.filter(([, cents]) => cents > 0).map(([one]) => one);
        expect(last === null).toBe(covered.length === 0);
        if (last !== null) expect(covered).toContain(last);
        for (const one of covered) expect(one <= String(last)).toBe(true);
      }),
    );
  });

  test('M13: dues paid and reversed leave the day as it was before', () => {
    const paid = new Map([
      ['2025-12-31', 7500],
      ['2026-12-31', 7500],
    ]);
    expect(rules.paidUntil(paid)).toBe('2026-12-31');
    expect(rules.paidUntil(paid.set('2026-12-31', 0))).toBe('2025-12-31');
    expect(rules.paidUntil(new Map())).toBeNull();
  });
});

describe('admission and mandates', () => {
  test('M9: a mail address is one person’s', () => {
    expect(rules.admit({ addressTaken: true }).reasons[0]?.code).toBe('ADDRESS_TAKEN');
    expect(rules.admit({ addressTaken: false }).outcome).toBe('granted');
  });

  test('M11: where dues are asked, who is admitted is a member once they are paid', () => {
    expect([rules.stateAdmitted(true), rules.stateAdmitted(false)]).toEqual(['admitted', 'active']);
  });

  test('P5: a mandate is a member’s, ends after it begins, and is held once at a time', () => {
    const giving = record({
      state: constantFrom(...memberStates),
      kind: constantFrom(...mandates),
      since: day,
      until: oneof(constant(null), day),
      heldAlready: boolean(),
    });
    assert(
      property(giving, (given) => {
        const isRight =
          given.state === 'active' && (given.until === null || given.until >= given.since) && !given.heldAlready;
        expect(rules.mandate(given).outcome).toBe(isRight ? 'granted' : 'refused');
      }),
    );
  });
});
