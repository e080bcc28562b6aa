import { enumOf, verbsOf } from '../../core/noun/enums.ts';
import * as kinds from './kinds.ts';

export const IntroductionKind = enumOf(
  'IntroductionKind', 'What an introduction is for (C15).', kinds.introductionKinds,
);
export const Receiving = enumOf(
  'IntroductionReceiving',
  'Who receives an introduction, and so accepts: a circle’s lead, an initiative’s pilots, a member, the board; for a body above ours the board (C15).',
  kinds.receivingNames,
);
export const IntroductionState = enumOf(
  'IntroductionState', 'Where an introduction stands (C15).', kinds.introductionStateNames,
);
export const IntroductionVerb = verbsOf(
  'IntroductionVerb', 'What can be done with an introduction (C15).', kinds.introductionVerbs,
);
export const OutcomeTag = enumOf('IntroductionOutcome', 'What came of an introduction (C15).', kinds.outcomeTags);
export const Closeness = enumOf(
  'Closeness',
  'How well one knows somebody there: can call them, has met them, knows somebody who does; or nobody (C14).',
  kinds.closenesses,
);
export const CallState = enumOf(
  'AcquaintanceCallState', 'Whether a call to the community can be answered (C14).', kinds.callStates,
);
