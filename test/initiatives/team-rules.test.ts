import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  uniqueArray,
  uuid,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type Day } from '../../server/core/kernel/day.ts';
import type { Decision } from '../../server/core/kernel/decision.ts';
import { stateNames } from '../../server/initiatives/kinds.ts';
import * as rules from '../../server/initiatives/team-rules.ts';

const codes = ({ reasons }: Decision): string[] => reasons.map(({ code }) => code);
const day = integer({ min: 0, max: 4000 }).map((days): Day => addDays('2020-01-01', days));
const state = constantFrom(...stateNames);

describe('the size of a team', () => {
  test('I5, I6: a role has at least one seat, and never fewer than are taken', () => {
    assert(
      property(integer({ min: -5, max: 120 }), integer({ min: 0, max: 100 }), (seats, taken) => {
        expect(rules.resizeRole({ seats, taken }).outcome).toBe(seats >= 1 && seats >= taken ? 'granted' : 'refused');
      }),
    );
  });

  test('I6: before the running-in is over a team never grows beyond its first staffing; after it, and in a draft, it does', () => {
    const seats = integer({ min: 0, max: 50 });
    const facts = record({ before: seats, after: seats, first: option(seats), runningInEnded: boolean() });
    assert(
      property(facts, (given) => {
        const { outcome } = rules.grow(given);
        const { before, after, first, runningInEnded } = given;
        if (runningInEnded || first === null || after <= before || after <= first) expect(outcome).toBe('granted');
        else expect(outcome).toBe('refused');
      }),
    );
  });

  test('I6: a running-in is declared over once, where the initiative runs', () => {
    assert(
      property(state, option(day), (now, endedOn) => {
        const isGranted = now === 'running' && endedOn === null;
        expect(rules.endRunningIn({ state: now, endedOn }).outcome).toBe(isGranted ? 'granted' : 'refused');
      }),
    );
  });
});

describe('terms', () => {
  const term = record({
    lastDay: option(day),
    hasLeft: boolean(),
    today: day,
    endingDays: integer({ min: 1, max: 180 }),
  });

  test('I8: the end is announced so many days before the last day, not a day earlier; a renewal is open from that day on', () => {
    assert(
      property(term, (given) => {
        const { lastDay, hasLeft, today, endingDays } = given;
        const isNear = lastDay !== null && !hasLeft && daysBetween(today, lastDay) <= endingDays;
        expect(rules.isEnding(given)).toBe(isNear);
        for (const name of stateNames)
          expect(rules.renew({ ...given, state: name }).outcome).toBe(isNear && name !== 'closed' ? 'granted' : 'refused');
      }),
    );
  });

  test('I8: who comes too early reads from which day', () => {
    const given = { lastDay: '2025-03-31', hasLeft: false, today: '2025-02-28', endingDays: 30, state: 'running' } as const;
    expect(rules.renew(given).reasons).toEqual([
      { rule: 'I8', code: 'TOO_EARLY', details: { lastDay: '2025-03-31', from: '2025-03-01' }, until: '2025-03-01' },
    ]);
  });

  test('I8: a renewed term ends later than it did, and never before today', () => {
    assert(
      property(day, integer({ min: 1, max: 60 }), day, (lastDay, months, today) => {
        const until = rules.renewedUntil(lastDay, months, today);
        expect(until > lastDay).toBe(true);
        expect(until >= today).toBe(true);
      }),
    );
    expect(rules.renewedUntil('2025-03-31', 12, '2025-03-10')).toBe('2026-03-31');
    expect(rules.renewedUntil('2025-03-31', 12, '2025-06-10')).toBe('2026-06-09');
  });

  test('I8: leaving asks for nothing but a note that somebody reads, and a pilot who stays', () => {
    const facts = record({
      hasLeft: boolean(),
      note: option(constantFrom('', '  ', 'Les clés')),
      hasReaders: boolean(),
      isLastPilot: boolean(),
    });
    assert(
      property(facts, (given) => {
        const expected = [
          ...(given.hasLeft ? ['LEFT'] : []),
          ...(given.isLastPilot ? ['LAST_PILOT'] : []),
          ...(given.hasReaders && !given.note?.trim() ? ['NOTE_NEEDED'] : []),
        ];
        expect(codes(rules.leave(given))).toEqual(expected);
      }),
    );
  });

  test('I8: a pilot’s seat goes to another member who does not pilot, with a note', () => {
    const fine = { kind: 'pilot', hasLeft: false, note: 'Les clés', isOneself: false, isMember: true, inGoodStanding: true, isPilot: false };
    expect(rules.handOver(fine).outcome).toBe('granted');
    const obstacles = {
      LEFT: { hasLeft: true },
      NO_PILOTS_SEAT: { kind: 'contact' },
      ONESELF: { isOneself: true },
      NO_MEMBER: { isMember: false, inGoodStanding: false },
      CANDIDATE_LATE: { inGoodStanding: false },
      PILOTS_ALREADY: { isPilot: true },
      NOTE_NEEDED: { note: ' ' },
    };
    for (const [code, change] of Object.entries(obstacles))
      expect(codes(rules.handOver({ ...fine, ...change }))).toEqual([code]);
  });

  test('I8: the referent takes over what goes on, and what they do not pilot', () => {
    assert(
      property(state, boolean(), (now, isPilot) => {
        const goesOn = ['launching', 'running', 'paused'].includes(now);
        expect(rules.takeOver({ state: now, isPilot }).outcome).toBe(goesOn && !isPilot ? 'granted' : 'refused');
      }),
    );
  });
});

describe('pairs', () => {
  const seats = uniqueArray(record({ id: uuid(), member: constantFrom('a', 'b', 'c', 'd', 'e') }), {
    selector: ({ id }) => id,
    maxLength: 12,
  });
  const loaded = seats.chain((all) =>
    array(integer({ min: 0, max: 4 }), { minLength: all.length, maxLength: all.length }).map((pairs) =>
      all.map((seat, place) => ({ ...seat, pairs: pairs[place] ?? 0 })),
    ),
  );

  test('I9: every contact member gets one pair, never with themselves, as long as there is somebody else', () => {
    assert(
      property(seats, loaded, (contacts, organisations) => {
        const proposed = rules.proposePairs(contacts, organisations);
        const memberOf = new Map(organisations.map(({ id, member }) => [id, member]));
        for (const { id, member } of contacts) {
          const own = proposed.filter(({ contact }) => contact === id);
          expect(own).toHaveLength(organisations.some((other) => other.member !== member) ? 1 : 0);
          for (const { organisation } of own) expect(memberOf.get(organisation)).not.toBe(member);
        }
      }),
    );
  });

  test('I9: the organisation members share them evenly: between two strangers to the contacts, the loads end one apart at most', () => {
    const strangers = loaded.map((all) => all.map((seat) => ({ ...seat, member: 'stranger', pairs: 0 })));
    assert(
      property(seats, strangers, (contacts, organisations) => {
        const proposed = rules.proposePairs(contacts, organisations);
        const loads = organisations.map(({ id }) => proposed.filter(({ organisation }) => organisation === id).length);
        if (loads.length) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('I9: a pair is a contact seat without a pair and an organisation seat of one initiative, both held, two people', () => {
    const facts = record({
      contactKind: constantFrom('contact', 'organisation', 'pilot'),
      organisationKind: constantFrom('contact', 'organisation', 'other'),
      sameInitiative: boolean(),
      bothHeld: boolean(),
      samePerson: boolean(),
      isPaired: boolean(),
    });
    assert(
      property(facts, (given) => {
        const isFine =
          given.contactKind === 'contact' &&
          given.organisationKind === 'organisation' &&
          given.sameInitiative &&
          given.bothHeld &&
          !given.samePerson &&
          !given.isPaired;
        expect(rules.pair(given).outcome).toBe(isFine ? 'granted' : 'refused');
      }),
    );
  });
});

test('I11: each skill looked for is covered by one holder at least, or missing; never both, never neither', () => {
  const skills = uniqueArray(string({ minLength: 1, maxLength: 2 }), { maxLength: 12 });
  assert(
    property(skills, array(string({ minLength: 1, maxLength: 2 })), (wanted, held) => {
      const { covered, missing } = rules.coverageOf(
        wanted.map((id) => ({ id })),
        held,
      );
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
      expect([...ids(covered), ...ids(missing)].toSorted()).toEqual(wanted.toSorted());
      expect(ids(covered).every((id) => held.includes(id))).toBe(true);
      expect(ids(missing).some((id) => held.includes(id))).toBe(false);
    }),
  );
});
