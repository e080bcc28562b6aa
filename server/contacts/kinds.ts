import type { Setting } from '../core/kernel/charter.ts';

/** What kind of outside organisation a target is (C1). */
export const categories = [
  'association', 'party', 'union', 'network', 'interest_group', 'company', 'public_body',
] as const;
export type Category = (typeof categories)[number];

/** Where a target stands towards us (C1). */
export const stances = ['ally', 'possible_ally', 'partner', 'neutral', 'distant'] as const;
export type Stance = (typeof stances)[number];

/** On which level a target acts (C1). */
export const levels = ['national', 'regional', 'local'] as const;

interface Standing {
  /** Whether somebody keeps contact with it, so that it falls due. */
  readonly isKept: boolean;
  /** Whether it is worked on no more. */
  readonly isAtRest: boolean;
}

/** Where the relation with a target stands (C2). */
export const targetStates = {
  identified: { isKept: false, isAtRest: false },
  prioritised: { isKept: false, isAtRest: false },
  assigned: { isKept: true, isAtRest: false },
  in_touch: { isKept: true, isAtRest: false },
  dormant: { isKept: false, isAtRest: true },
  closed: { isKept: false, isAtRest: true },
} as const satisfies Record<string, Standing>;
export type TargetState = keyof typeof targetStates;
export const targetStateNames = Object.keys(targetStates) as TargetState[];
export const keptStates = targetStateNames.filter((state) => targetStates[state].isKept);

/** What can be done to a target, and whether while it is worked on or at rest (C2). */
export const targetVerbs = {
  planMeeting: { live: true, atRest: false },
  logMeeting: { live: true, atRest: false },
  askLater: { live: true, atRest: false },
  sayDue: { live: true, atRest: false },
  movePlanned: { live: true, atRest: false },
  assignTarget: { live: true, atRest: false },
  proposeIntroduction: { live: true, atRest: false },
  callForAcquaintances: { live: true, atRest: false },
  restTarget: { live: true, atRest: false },
  closeTarget: { live: true, atRest: false },
  reopenTarget: { live: false, atRest: true },
  describeTarget: { live: true, atRest: true },
  checkTarget: { live: true, atRest: true },
  placeTarget: { live: true, atRest: true },
  mergeTargets: { live: true, atRest: true },
  addTargetPerson: { live: true, atRest: true },
  editTargetPerson: { live: true, atRest: true },
  removeTargetPerson: { live: true, atRest: true },
  keepCommitment: { live: true, atRest: true },
  reopenCommitment: { live: true, atRest: true },
} as const;
export type TargetVerb = keyof typeof targetVerbs;
export const targetVerbNames = Object.keys(targetVerbs) as TargetVerb[];

/** What can be done in a team that keeps contact (C1, C5, C7). */
export const teamVerbs = ['addTarget', 'shareSector', 'declareAbsence', 'previewImport'] as const;
export type TeamVerb = (typeof teamVerbs)[number];

interface Channel {
  readonly isInPerson: boolean;
  /** Whether it moves the due date and owes a synthesis; a mail does neither (C9). */
  readonly counts: boolean;
}

/** How one meets (C9). */
export const channels = {
  in_person: { isInPerson: true, counts: true },
  phone: { isInPerson: false, counts: true },
  video: { isInPerson: false, counts: true },
  event: { isInPerson: true, counts: true },
  mail: { isInPerson: false, counts: false },
} as const satisfies Record<string, Channel>;
export type ChannelName = keyof typeof channels;
export const channelNames = Object.keys(channels) as ChannelName[];

/** What became of a meeting (C9). */
export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What an outsider answered to being noted here (C1). */
export const consents = ['asked', 'given', 'refused'] as const;

/** Who reads a synthesis: today's team and pilot; those, the referent and the board; members in good standing (C10). */
export const confidentialities = ['team', 'board', 'community'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** Who promised (C10). */
export const sides = ['ours', 'theirs'] as const;
export type CommitmentSide = (typeof sides)[number];

/** What a synthesis says, part by part (C10); all texts, the summary alone is asked for. */
export const parts = [
  'summary', 'activity', 'stakes', 'position', 'needs', 'agreements', 'disagreements', 'theirNews', 'ourNews',
  'nextStep',
] as const;
export type Part = (typeof parts)[number];

/** How many characters a draft holds at most: every part at its longest, and what two devices disagree on (C11). */
export const MOST_DRAFTED = 120_000;

/** What can be done to a meeting (C9, C10, C11). */
export const meetingVerbs = [
  'holdMeeting', 'moveMeeting', 'cancelMeeting', 'correctMeeting', 'saveDraft', 'publishSynthesis', 'handOverDraft',
] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];

/** What can be done to a synthesis (C10, C12). */
export const synthesisVerbs = ['correctSynthesis', 'setConfidentiality', 'keepCommitment', 'reopenCommitment'] as const;
export type SynthesisVerb = (typeof synthesisVerbs)[number];

/** What search finds (C13). */
export const passageKinds = ['synthesis', 'target', 'person'] as const;

/** How many near targets are named before saving (C2). */
export const MOST_NEAR = 5;

/** Months of the year in which nobody is met, as the charter can name them (C7). */
export const closings = ['none', '8', '7,8', '8,12', '7,8,12'] as const;

/** The figures of the charter that this room reads. */
export const settings = {
  portfolioLeast: { key: 'contacts.portfolioLeast', rule: 'C4', unit: 'times', default: 10, least: 0, most: 200 },
  portfolioMost: { key: 'contacts.portfolioMost', rule: 'C4', unit: 'times', default: 25, least: 1, most: 200 },
  meetingsPerYear: { key: 'contacts.meetingsPerYear', rule: 'C6', unit: 'times', default: 2, least: 1, most: 6 },
  monthlyLeast: { key: 'contacts.monthlyLeast', rule: 'C6', unit: 'times', default: 2, least: 0, most: 31 },
  monthlyMost: { key: 'contacts.monthlyMost', rule: 'C6', unit: 'times', default: 4, least: 1, most: 31 },
  closedMonths: { key: 'contacts.closedMonths', rule: 'C7', unit: 'choice', default: 'none', choices: closings },
  synthesisDays: { key: 'contacts.synthesisDays', rule: 'C10', unit: 'days', default: 7, least: 1, most: 60 },
  quietDays: { key: 'contacts.quietDays', rule: 'C9c', unit: 'days', default: 30, least: 0, most: 180 },
  answerDays: { key: 'contacts.answerDays', rule: 'C9c', unit: 'days', default: 14, least: 0, most: 90 },
  checkMonths: { key: 'contacts.checkMonths', rule: 'C2', unit: 'months', default: 12, least: 1, most: 36 },
  outsidersYears: { key: 'contacts.outsidersYears', rule: 'C17', unit: 'years', default: 3, least: 1, most: 10 },
} as const satisfies Record<string, Setting>;

/**
 * What the journal tells of contacts: to today's team, whatever the one concerned has become; of an introduction, to
 * who receives it too.
 */
export const journal = {
  'target.added': { audience: 'team' },
  'target.proposed': { audience: 'team', tells: ['person'] },
  'target.described': { audience: 'team' },
  'target.assigned': { audience: 'team', tells: ['person'] },
  'target.handedOver': { audience: 'team', tells: ['person'] },
  'target.givenAway': { audience: 'team', tells: ['person'] },
  'target.checked': { audience: 'team' },
  'target.rested': { audience: 'team' },
  'target.closed': { audience: 'team' },
  'target.reopened': { audience: 'team' },
  'target.merged': { audience: 'team' },
  'target.askedLater': { audience: 'team' },
  'target.dueSaid': { audience: 'team' },
  'target.placed': { audience: 'team' },
  'sector.shared': { audience: 'team', tells: ['person'] },
  'person.added': { audience: 'team' },
  'person.edited': { audience: 'team' },
  'person.removed': { audience: 'team' },
  'person.informed': { audience: 'team' },
  'person.corrected': { audience: 'team', tells: ['person', 'pilots'] },
  'person.withdrew': { audience: 'team', tells: ['person', 'pilots'] },
  'person.forgotten': { audience: 'team' },
  'meeting.planned': { audience: 'team' },
  'meeting.moved': { audience: 'team' },
  'meeting.cancelled': { audience: 'team' },
  'meeting.held': { audience: 'team' },
  'meeting.noted': { audience: 'team' },
  'meeting.corrected': { audience: 'team' },
  'synthesis.published': { audience: 'team', tells: ['person', 'pilots'] },
  'synthesis.corrected': { audience: 'team' },
  'synthesis.opened': { audience: 'team' },
  'synthesis.missing': { audience: 'team', tells: ['person'] },
  'synthesis.missingOfPair': { audience: 'team', tells: ['person'] },
  'draft.handedOver': { audience: 'team', tells: ['person'] },
  'commitment.kept': { audience: 'team' },
  'commitment.reopened': { audience: 'team' },
  'absence.declared': { audience: 'team' },
  'introduction.proposed': { audience: 'parties', tells: ['receivers', 'person'] },
  'introduction.targetAgreed': { audience: 'parties', tells: ['receivers', 'person'] },
  'introduction.receiverAccepted': { audience: 'parties', tells: ['receivers', 'person'] },
  'introduction.accepted': { audience: 'parties', tells: ['receivers', 'person'] },
  'introduction.refused': { audience: 'parties', tells: ['receivers', 'person', 'pilots'] },
  'introduction.started': { audience: 'parties', tells: ['receivers', 'person'] },
  'introduction.done': { audience: 'parties', tells: ['receivers', 'person', 'pilots'] },
  'introduction.dropped': { audience: 'parties', tells: ['receivers', 'person', 'pilots'] },
  'introduction.followed': { audience: 'parties', tells: ['person'] },
  'acquaintance.called': { audience: 'team' },
  'acquaintance.asked': { audience: 'all', tells: ['members'] },
  'acquaintance.answered': { audience: 'team', tells: ['person'] },
  'acquaintance.closed': { audience: 'team' },
  'target.imported': { audience: 'team' },
  'target.updated': { audience: 'team' },
  'target.entrusted': { audience: 'team' },
  'people.imported': { audience: 'team' },
  'import.done': { audience: 'team' },
  'import.undone': { audience: 'team' },
  'import.entrusted': { audience: 'team', tells: ['person'] },
  'import.givenAway': { audience: 'team', tells: ['person'] },
  'import.proposed': { audience: 'team', tells: ['person'] },
} as const;
