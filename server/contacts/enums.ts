import { enumOf, verbsOf } from '../core/noun/enums.ts';
import * as kinds from './kinds.ts';

export const Category = enumOf(
  'TargetCategory', 'What kind of outside organisation a target is (C1).', kinds.categories,
);
export const Stance = enumOf('TargetStance', 'Where a target stands towards us (C1).', kinds.stances);
export const Level = enumOf('TargetLevel', 'On which level a target acts (C1).', kinds.levels);
export const TargetState = enumOf(
  'TargetState', 'Where the relation with a target stands (C2).', kinds.targetStateNames,
);
export const Channel = enumOf(
  'MeetingChannel', 'How one meets; a mail is noted and owes nothing (C9).', kinds.channelNames,
);
export const MeetingState = enumOf('MeetingState', 'What became of a meeting (C9).', kinds.meetingStates);
export const Consent = enumOf('Consent', 'What an outsider answered to being noted here (C1).', kinds.consents);
export const Confidentiality = enumOf(
  'Confidentiality',
  'Who reads: today’s team; the team, the referent and the board; members in good standing (C10).',
  kinds.confidentialities,
);
export const MeetingVerb = verbsOf('MeetingVerb', 'What can be done to a meeting (C9, C10, C11).', kinds.meetingVerbs);
export const SynthesisVerb = verbsOf(
  'SynthesisVerb', 'What can be done to a synthesis (C10, C12).', kinds.synthesisVerbs,
);
export const CommitmentSide = enumOf('CommitmentSide', 'Who promised (C10).', kinds.sides);
export const PassageKind = enumOf('PassageKind', 'What a passage that search finds is of (C13).', kinds.passageKinds);
export const TargetVerb = verbsOf(
  'TargetVerb', 'What can be done to a target and to what belongs to it.', kinds.targetVerbNames,
);
export const TeamVerb = verbsOf('TeamVerb', 'What can be done in a team that keeps contact.', kinds.teamVerbs);
