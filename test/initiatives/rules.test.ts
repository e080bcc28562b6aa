import { assert, constantFrom, boolean, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationStates, stateNames, states, verdicts } from '../../server/initiatives/kinds.ts';
import * as rules from '../../server/initiatives/rules.ts';

const state = constantFrom(...stateNames);
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

describe('the rules of initiatives', () => {
  test('I2: from closed nothing leads anywhere, and every other state can be left', () => {
    for (const name of stateNames) expect(states[name].next.length > 0).toBe(name !== 'closed');
  });

  test('I2: a step that is not in the table is refused, and says from where to where; so is one without a reason', () => {
    const text = constantFrom(null, '', ' \n', 'Travaux');
    assert(
      property(state, state, text, (from, to, why) => {
        const isStep = (states[from].next as readonly string[]).includes(to);
        const { outcome, reasons } = rules.changeState(from, to, why);
        expect(outcome === 'granted').toBe(isStep && why === 'Travaux');
        expect(reasons.find(({ code }) => code === 'NO_SUCH_STEP')?.details).toEqual(isStep ? undefined : { from, to });
        expect(reasons.some(({ code }) => code === 'WHY_NEEDED')).toBe(why !== 'Travaux');
      }),
    );
  });

  test('I2: nothing becomes what it is already', () => {
    for (const name of stateNames) expect(rules.changeState(name, name, 'Travaux').outcome).toBe('refused');
  });

  test('I2: a proposal names exactly what is missing, spaces counting for nothing', () => {
    const text = constantFrom('', '   ', '\n', 'something');
    assert(
      property(record({ summary: text, need: text, description: text }), (texts) => {
        const missing = Object.entries(texts)
          .filter(([, one]) => one.trim() === '')
          .map(([name]) => name);
        const { outcome, reasons } = rules.propose({ state: 'draft', ...texts });
        expect(outcome).toBe(missing.length ? 'refused' : 'granted');
        if (missing.length) expect(reasons[0]?.details).toEqual({ missing });
      }),
    );
  });

  test('I2: the board only answers what is proposed; it asks and declines with a reason, and approves with a referent', () => {
    assert(
      property(
        state,
        constantFrom(...verdicts),
        constantFrom(null, '', ' ', 'Trop tôt'),
        boolean(),
        (now, verdict, why, hasReferent) => {
          const isReasoned = verdict === 'approve' ? hasReferent : Boolean(why?.trim());
          const expected = now === 'proposed' && isReasoned ? 'granted' : 'refused';
          expect(rules.answerProposal({ state: now, verdict, why, hasReferent }).outcome).toBe(expected);
        },
      ),
    );
  });

  test('I7: one applies in good standing, where people are taken in, once, and without a seat; every obstacle is named', () => {
    const facts = record({
      state,
      inGoodStanding: boolean(),
      hasOpenApplication: boolean(),
      isInvited: boolean(),
      holdsSeat: boolean(),
    });
    assert(
      property(facts, (given) => {
        const recruits = given.state === 'launching' || given.state === 'running';
        const expected = [
          ...(given.inGoodStanding ? [] : ['GOOD_STANDING_NEEDED']),
          ...(recruits ? [] : ['NOT_RECRUITING']),
          ...(given.hasOpenApplication ? ['ALREADY_APPLIED'] : []),
          ...(given.isInvited ? ['INVITED'] : []),
          ...(given.holdsSeat ? ['ALREADY_SEATED'] : []),
        ];
        expect(codes(rules.apply(given))).toEqual(expected);
      }),
    );
  });

  test('I7: an acceptance never fills more seats than there are, and is never one’s own', () => {
    const facts = record({
      application: constantFrom(...applicationStates),
      state,
      isOwn: boolean(),
      holdsSeat: boolean(),
      inGoodStanding: boolean(),
      role: string(),
      seats: integer({ min: 1, max: 100 }),
      taken: integer({ min: 0, max: 100 }),
    });
    assert(
      property(facts, (given) => {
        const decision = rules.accept(given);
        expect(decision.outcome === 'refused').toBe(decision.reasons.length > 0);
        if (decision.outcome === 'refused') return;
        expect(given).toMatchObject({ application: 'open', isOwn: false, holdsSeat: false, inGoodStanding: true });
        expect(given.taken + 1).toBeLessThanOrEqual(given.seats);
        expect(states[given.state].recruits).toBe(true);
      }),
    );
  });

  test('I7: a full role says how many seats it has and how many are taken', () => {
    const full = { application: 'open', state: 'running', isOwn: false, holdsSeat: false, inGoodStanding: true, role: 'Contact', seats: 4, taken: 4 } as const;
    expect(rules.accept(full).reasons).toEqual([
      { rule: 'I7', code: 'FULL', details: { role: 'Contact', seats: 4, taken: 4 } },
    ]);
  });

  test('I7: what was answered or withdrawn is neither declined nor withdrawn again', () => {
    for (const application of applicationStates) {
      const expected = application === 'open' ? 'granted' : 'refused';
      expect(rules.decline({ application, isOwn: false }).outcome).toBe(expected);
      expect(rules.withdraw(application).outcome).toBe(expected);
      expect(rules.decline({ application, isOwn: true }).outcome).toBe('refused');
    }
  });
});
