import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../server/core/kernel/day.ts';
import { channelNames, channels, meetingStates } from '../../server/contacts/kinds.ts';
import * as rules from '../../server/contacts/rules.ts';

const TODAY = '2026-06-15';
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const maybeDay = fc.option(day, { nil: null });
const figures = { quietDays: 30, answerDays: 14 };

describe('when a target is due', () => {
  test('C6: as its member said; else the months of the charter after it was last met, assigned, added', () => {
    fc.assert(
      fc.property(
        maybeDay,
        maybeDay,
        day,
        maybeDay,
        fc.integer({ min: 1, max: 6 }),
        (lastHeldOn, assignedOn, createdOn, saidOn, perYear) => {
          const due = rules.dueOn({ lastHeldOn, assignedOn, createdOn, saidOn, perYear });
          const base = lastHeldOn ?? assignedOn ?? createdOn;
          expect(due).toBe(saidOn ?? addMonths(base, rules.monthsBetween(perYear)));
          if (!saidOn) expect(due > base).toBe(true);
        },
      ),
    );
  });

  test('C6: so many times a year fit into a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (perYear) => {
        expect(rules.monthsBetween(perYear) * perYear).toBeGreaterThanOrEqual(10);
        expect(rules.monthsBetween(perYear) * perYear).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('why a target should not be contacted now', () => {
  const facts = fc.record({
    lastHeldOn: maybeDay, lastMailOn: maybeDay, callAfter: maybeDay, plannedOn: maybeDay,
    isSomebodyElses: fc.boolean(), introductionUnderWay: fc.boolean(),
  });
  const why = (given: Omit<rules.QuietFacts, 'today' | keyof typeof figures>, today = TODAY) =>
    rules.whyNotNow({ ...given, today, ...figures });

  test('C9c: what holds until a day no longer holds on it', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const { code, until } of why(given)) {
          if (until === undefined) continue;
          expect(until > TODAY).toBe(true);
          expect(why(given, until).map((one) => one.code)).not.toContain(code);
          expect(why(given, addDays(until, -1)).map((one) => one.code)).toContain(code);
        }
      }),
    );
  });

  test('C9c: nothing speaks against a target of one’s own that was left in peace', () => {
    const quiet = {
      lastHeldOn: addDays(TODAY, -30), lastMailOn: addDays(TODAY, -14), callAfter: TODAY, plannedOn: null,
    };
    expect(why({ ...quiet, isSomebodyElses: false, introductionUnderWay: false })).toEqual([]);
  });

  test('C9c: a mail is answered by a meeting on its day or later', () => {
    const given = {
      lastMailOn: addDays(TODAY, -5), callAfter: null, plannedOn: null, isSomebodyElses: false,
      introductionUnderWay: false,
    };
    const codes = (lastHeldOn: string | null) => why({ ...given, lastHeldOn }).map(({ code }) => code);
    expect(codes(null)).toEqual(['ANSWER_AWAITED']);
    expect(codes(addDays(TODAY, -6))).toEqual(['MET_RECENTLY', 'ANSWER_AWAITED']);
    expect(codes(addDays(TODAY, -5))).toEqual(['MET_RECENTLY']);
  });
});

describe('meetings, syntheses, portfolios', () => {
  test('C9: a meeting took place that was planned, and not on a day to come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meetingStates), day, (state, on) => {
        const { outcome } = rules.hold({ state, day: on, today: TODAY });
        expect(outcome === 'granted').toBe(state === 'planned' && daysBetween(TODAY, on) <= 0);
      }),
    );
  });

  test('C10: a synthesis is owed of what took place, a mail excepted, and published once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...meetingStates),
        fc.constantFrom(...channelNames),
        fc.boolean(),
        (state, channel, isPublished) => {
          const { outcome } = rules.publish({ state, channel, isPublished });
          expect(outcome === 'granted').toBe(state === 'held' && channel !== 'mail' && !isPublished);
          expect(rules.synthesisDueOn(channel, TODAY, 7)).toBe(channels[channel].counts ? '2026-06-22' : null);
        },
      ),
    );
  });

  test('C4: over the charter’s figure only a pilot’s word counts; up to it nobody’s is asked', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.boolean(), fc.boolean(), (count, isPilot, evenSo) => {
        const { outcome } = rules.takeIn({ count, most: 25, isPilot, evenSo });
        expect(outcome === 'granted').toBe(count <= 25 || (isPilot && evenSo));
        const said = rules.sizeOf({ count, least: 10, most: 25 }).map(({ code }) => code);
        expect(said).toEqual(count < 10 ? ['LIGHT'] : count > 25 ? ['HEAVY'] : []);
      }),
    );
  });
});
