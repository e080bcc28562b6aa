import { decide, reason, type Decision } from '../../core/kernel/decision.ts';
import { introductionStates, type IntroductionState, type IntroductionVerb } from './kinds.ts';

/** Where an introduction stands, and who acts on it. */
export interface IntroductionFacts {
  readonly state: IntroductionState;
  /** The team noted that the target agreed. */
  readonly isTargetAgreed: boolean;
  /** The receiving side accepted. */
  readonly isReceiverAgreed: boolean;
  /** Who acts is of the team. */
  readonly isTeam: boolean;
  /** Who acts accepts for the receiving side. */
  readonly isReceiver: boolean;
  /** There is somebody today who accepts for the receiving side. */
  readonly isReceived: boolean;
}

/** Whether an introduction can be proposed: somebody else, who can accept (C15). */
export function propose({ isReceived, isOwn }: { readonly isReceived: boolean; readonly isOwn: boolean }): Decision {
  return decide([isOwn && reason('C15', 'OWN_INITIATIVE'), !isOwn && !isReceived && reason('C15', 'NOBODY_RECEIVES')]);
}

/** What both acceptances make of a proposal: accepted, once there are both (C15). */
export const stateWith = (isTargetAgreed: boolean, isReceiverAgreed: boolean): 'accepted' | 'proposed' =>
  isTargetAgreed && isReceiverAgreed ? 'accepted' : 'proposed';

const closed = ({ state }: IntroductionFacts) => !introductionStates[state].isOpen && reason('C15', 'CLOSED');
const theirs = ({ isReceiver }: IntroductionFacts) => !isReceiver && reason('C15', 'RECEIVERS');

/** The team notes that the target agreed: once, of a proposal (C15). */
function agree(facts: IntroductionFacts): Decision {
  return decide([closed(facts) || (facts.isTargetAgreed && reason('C15', 'TARGET_AGREED'))]);
}

/** The team says who of it follows the introduction, as long as something is to come (C15). */
const follow = (facts: IntroductionFacts): Decision => decide([closed(facts)]);

/** The receiving side accepts, once, what is proposed (C15). */
function accept(facts: IntroductionFacts): Decision {
  return decide([closed(facts) || (facts.isReceiverAgreed && reason('C15', 'RECEIVER_AGREED')), theirs(facts)]);
}

/** From acceptance on the receiving side alone starts it (C15). */
function start(facts: IntroductionFacts): Decision {
  const { state } = facts;
  const early = state === 'proposed' && reason('C15', 'NOT_ACCEPTED');
  return decide([closed(facts) || early || (state === 'under_way' && reason('C15', 'STARTED')), theirs(facts)]);
}

/** What was started is finished by the receiving side, with its outcome (C15). */
function finish(facts: IntroductionFacts): Decision {
  const { state } = facts;
  return decide([closed(facts) || (state !== 'under_way' && reason('C15', 'NOT_STARTED')), theirs(facts)]);
}

/**
 * Either side drops a proposal; from acceptance on the receiving side alone, which owns it. Where nobody is left there
 * to do so, the team does (C15).
 */
function drop(facts: IntroductionFacts): Decision {
  const { state, isReceived, isReceiver } = facts;
  const isOwned = state !== 'proposed' && isReceived && !isReceiver;
  return decide([closed(facts) || (isOwned && reason('C15', 'RECEIVERS'))]);
}

/** Whether something can be done to an introduction, by who acts (C15); whether one may at all, `may` says. */
export const rules: Readonly<Record<IntroductionVerb, (facts: IntroductionFacts) => Decision>> = {
  noteTargetAgreed: agree,
  followIntroduction: follow,
  acceptIntroduction: accept,
  startIntroduction: start,
  finishIntroduction: finish,
  dropIntroduction: drop,
};

/** Whether a call can be answered: while it is open, once by each (C14). */
export function answer({ isOpen, isAnswered }: { readonly isOpen: boolean; readonly isAnswered: boolean }): Decision {
  return decide([!isOpen && reason('C14', 'CALL_CLOSED'), isAnswered && reason('C14', 'ANSWERED')]);
}
