import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  introductionStates, introductionVerbs, type IntroductionState, type IntroductionVerb,
} from '../../server/contacts/introductions/kinds.ts';
import {
  answer, propose, rules, stateWith, type IntroductionFacts,
} from '../../server/contacts/introductions/rules.ts';

type Side = 'team' | 'receiver';
interface Story {
  readonly state: IntroductionState;
  readonly isTargetAgreed: boolean;
  readonly isReceiverAgreed: boolean;
}
const proposed: Story = { state: 'proposed', isTargetAgreed: false, isReceiverAgreed: false };

const facts = (story: Story, side: Side, isReceived = true): IntroductionFacts =>
  ({ ...story, isTeam: side === 'team', isReceiver: side === 'receiver', isReceived });

/** What a verb makes of an introduction, whoever was granted it. */
const makes: Readonly<Record<IntroductionVerb, (story: Story) => Story>> = {
  noteTargetAgreed: (story) => ({ ...story, isTargetAgreed: true, state: stateWith(true, story.isReceiverAgreed) }),
  followIntroduction: (story) => story,
  acceptIntroduction: (story) => ({ ...story, isReceiverAgreed: true, state: stateWith(story.isTargetAgreed, true) }),
  startIntroduction: (story) => ({ ...story, state: 'under_way' }),
  finishIntroduction: (story) => ({ ...story, state: 'done' }),
  dropIntroduction: (story) => ({ ...story, state: 'dropped' }),
};

const act = fc.record({ verb: fc.constantFrom(...introductionVerbs), side: fc.constantFrom<Side>('team', 'receiver') });

/** Each act that the rules granted, with where it led. */
function play(acts: readonly { verb: IntroductionVerb; side: Side }[]) {
  let story = proposed;
  const granted: { verb: IntroductionVerb; side: Side; before: Story; after: Story }[] = [];
  for (const { verb, side } of acts) {
    if (rules[verb](facts(story, side)).outcome === 'refused') continue;
    const before = story;
    story = makes[verb](story);
    granted.push({ verb, side, before, after: story });
  }
  return granted;
}

const stories = (check: (granted: ReturnType<typeof play>) => void) =>
  fc.assert(fc.property(fc.array(act, { maxLength: 12 }), (acts) => check(play(acts))), { numRuns: 500 });

describe('introductions', () => {
  test('C15: contact details pass only once both sides have accepted', () => {
    stories((granted) => {
      for (const { after } of granted)
        if (introductionStates[after.state].passesDetails)
          expect(after).toMatchObject({ isTargetAgreed: true, isReceiverAgreed: true });
    });
  });

  test('C15: the receiving side accepts by its own click, and owns it from acceptance on', () => {
    stories((granted) => {
      for (const { verb, side, before } of granted) {
        if (['acceptIntroduction', 'startIntroduction', 'finishIntroduction'].includes(verb))
          expect(side).toBe('receiver');
        if (before.state !== 'proposed' && verb === 'dropIntroduction') expect(side).toBe('receiver');
      }
    });
  });

  test('C15: it goes forward alone: each act once, and nothing after its end', () => {
    stories((granted) => {
      const verbs = granted.map(({ verb }) => verb).filter((verb) => verb !== 'followIntroduction');
      expect(new Set(verbs).size).toBe(verbs.length);
      for (const { before } of granted) expect(introductionStates[before.state].isOpen).toBe(true);
    });
  });

  test('C15: every story can reach its end: both accept, it is started and finished', () => {
    const both: [IntroductionVerb, Side][] = [['noteTargetAgreed', 'team'], ['acceptIntroduction', 'receiver']];
    for (const order of [both, both.toReversed()]) {
      const acts = [...order, ['startIntroduction', 'receiver'], ['finishIntroduction', 'receiver']] as [
        IntroductionVerb,
        Side,
      ][];
      expect(play(acts.map(([verb, side]) => ({ verb, side }))).at(-1)?.after.state).toBe('done');
    }
  });

  test('C15: what nobody receives any more, the team lets go', () => {
    const accepted: Story = { state: 'accepted', isTargetAgreed: true, isReceiverAgreed: true };
    expect(rules.dropIntroduction(facts(accepted, 'team', true)).reasons).toMatchObject([{ code: 'RECEIVERS' }]);
    expect(rules.dropIntroduction(facts(accepted, 'team', false)).outcome).toBe('granted');
  });

  test('C15: it leads to somebody else, who can accept', () => {
    expect(propose({ isOwn: false, isReceived: true }).outcome).toBe('granted');
    expect(propose({ isOwn: true, isReceived: true }).reasons).toMatchObject([{ rule: 'C15', code: 'OWN_INITIATIVE' }]);
    expect(propose({ isOwn: false, isReceived: false }).reasons).toMatchObject([
      { rule: 'C15', code: 'NOBODY_RECEIVES' },
    ]);
  });

  test('C14: a call is answered while it is open, once', () => {
    expect(answer({ isOpen: true, isAnswered: false }).outcome).toBe('granted');
    expect(answer({ isOpen: true, isAnswered: true }).reasons).toMatchObject([{ code: 'ANSWERED' }]);
    expect(answer({ isOpen: false, isAnswered: false }).reasons).toMatchObject([{ code: 'CALL_CLOSED' }]);
  });
});
