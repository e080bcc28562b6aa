import type { Setting } from '../core/kernel/charter.ts';

interface State {
  /** The states that this one can become (I2). */
  readonly next: readonly string[];
  /** Whether members can apply to its roles. */
  readonly recruits: boolean;
  /** Whether it is seen by more than its author, its pilot and the board. */
  readonly shown: 'leads' | 'members' | 'all';
}

/** Where an initiative stands (I2); a declined proposal is a draft again. */
export const states = {
  draft: { next: ['proposed'], recruits: false, shown: 'leads' },
  proposed: { next: ['draft', 'launching'], recruits: false, shown: 'members' },
  launching: { next: ['running', 'paused', 'closed'], recruits: true, shown: 'all' },
  running: { next: ['paused', 'closed'], recruits: true, shown: 'all' },
  paused: { next: ['running', 'closed'], recruits: false, shown: 'all' },
  closed: { next: [], recruits: false, shown: 'all' },
} as const satisfies Record<string, State>;
export type InitiativeState = keyof typeof states;
export const stateNames = Object.keys(states) as InitiativeState[];

/** Who asked for an initiative (I1). */
export const origins = ['community', 'body', 'member'] as const;

/** A team with commitments, or a programme of ambassadors that rests on volunteering alone (I14). */
export const natures = ['team', 'ambassador'] as const;

/** What a role is for (I5). */
export const roleKinds = ['pilot', 'organisation', 'contact', 'other'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** What became of an application (I7). */
export const applicationStates = ['open', 'accepted', 'declined', 'offered', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What can be answered to an application: `offered` another role (I7). */
export const answers = ['accepted', 'declined', 'offered'] as const satisfies readonly ApplicationState[];
export type ApplicationAnswer = (typeof answers)[number];

/** For how long an answer can be taken back, before anybody is told (I7). */
export const TAKE_BACK_MINUTES = 10;

/** What became of an invitation (I8). */
export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the board answers to a proposal (I2). */
export const verdicts = ['approve', 'ask', 'decline'] as const;
export type Verdict = (typeof verdicts)[number];

/** The figures of the charter that this room reads. */
export const settings = {
  publicList: { key: 'initiatives.public', rule: 'I3', unit: 'yes or no', default: true },
  commitmentMonths: {
    key: 'initiatives.commitmentMonths',
    rule: 'I5',
    unit: 'months',
    default: 12,
    least: 1,
    most: 60,
  },
  endingDays: { key: 'initiatives.endingDays', rule: 'I8', unit: 'days', default: 30, least: 1, most: 180 },
  wordsKeptMonths: { key: 'initiatives.wordsKeptMonths', rule: 'I7', unit: 'months', default: 12, least: 1, most: 60 },
} as const satisfies Record<string, Setting>;

/** What the journal tells of initiatives, and to whom. */
export const journal = {
  'initiative.drafted': { audience: 'leads' },
  'initiative.described': { audience: 'leads' },
  'initiative.proposed': { audience: 'all', tells: ['board'] },
  'initiative.asked': { audience: 'leads', tells: ['person'] },
  'initiative.declined': { audience: 'leads', tells: ['person'] },
  'initiative.opened': { audience: 'all', tells: ['pilots', 'referent', 'members'] },
  'initiative.changed': { audience: 'all', tells: ['team', 'referent'] },
  'initiative.runningInEnded': { audience: 'all', tells: ['referent'] },
  'initiative.takenOver': { audience: 'all', tells: ['team'] },
  'link.added': { audience: 'all' },
  'picture.kept': { audience: 'all' },
  'picture.removed': { audience: 'all' },
  'role.added': { audience: 'all' },
  'role.edited': { audience: 'all' },
  'application.made': { audience: 'leads', tells: ['pilots'] },
  'application.withdrawn': { audience: 'leads', tells: ['pilots'] },
  'application.answered': { audience: 'leads' },
  'application.answerTakenBack': { audience: 'leads' },
  'application.accepted': { audience: 'all', tells: ['person', 'team'] },
  'application.declined': { audience: 'person', tells: ['person'] },
  'application.lapsed': { audience: 'leads', tells: ['pilots', 'referent'] },
  'application.offered': { audience: 'person', tells: ['person'] },
  'application.offerAccepted': { audience: 'all', tells: ['pilots', 'team'] },
  'application.offerRefused': { audience: 'leads', tells: ['pilots'] },
  'invitation.made': { audience: 'leads', tells: ['person'] },
  'invitation.withdrawn': { audience: 'leads', tells: ['person'] },
  'invitation.accepted': { audience: 'all', tells: ['pilots', 'team'] },
  'invitation.declined': { audience: 'leads', tells: ['pilots'] },
  'pair.formed': { audience: 'all', tells: ['person'] },
  'pair.joined': { audience: 'person', tells: ['person'] },
  'pair.ended': { audience: 'all', tells: ['person'] },
  'pair.parted': { audience: 'person', tells: ['person'] },
  'seat.ending': { audience: 'leads', tells: ['person', 'pilots'] },
  'seat.renewed': { audience: 'all', tells: ['person', 'pilots'] },
  'seat.left': { audience: 'all', tells: ['pilots', 'referent'] },
  'pilot.handedOver': { audience: 'all', tells: ['person', 'team', 'referent'] },
} as const;

/** What can be done to an initiative, and in which states it makes sense. */
export const verbs = {
  describeInitiative: ['draft', 'proposed', 'launching', 'running', 'paused'],
  proposeInitiative: ['draft'],
  answerProposal: ['proposed'],
  changeInitiativeState: ['launching', 'running', 'paused'],
  addRole: ['draft', 'proposed', 'launching', 'running', 'paused'],
  acceptApplication: ['launching', 'running'],
  inviteToSeat: ['launching', 'running'],
  formPairs: ['launching', 'running', 'paused'],
  endRunningIn: ['running'],
  takeOver: ['launching', 'running', 'paused'],
} as const satisfies Record<string, readonly InitiativeState[]>;
export type InitiativeVerb = keyof typeof verbs;
export const verbNames = Object.keys(verbs) as InitiativeVerb[];

/** What can be done to a seat, an application and an invitation, as their mutations are named. */
export const seatVerbs = ['renewSeat', 'leaveSeat', 'handOverPilot'] as const;
export type SeatVerb = (typeof seatVerbs)[number];
export const applicationVerbs = [
  'withdrawApplication',
  'answerOffer',
  'acceptApplication',
  'declineApplication',
  'offerOtherRole',
  'takeBackAnswer',
] as const;
export type ApplicationVerb = (typeof applicationVerbs)[number];
export const invitationVerbs = ['answerInvitation', 'withdrawInvitation'] as const;
export type InvitationVerb = (typeof invitationVerbs)[number];
