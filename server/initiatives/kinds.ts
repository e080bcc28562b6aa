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
export const applicationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What the board answers to a proposal (I2). */
export const verdicts = ['approve', 'ask', 'decline'] as const;
export type Verdict = (typeof verdicts)[number];

/** The figures of the charter that this room reads. */
export const settings = {
  publicList: { key: 'initiatives.public', rule: 'I3', unit: 'yes or no', default: true },
  commitmentMonths: { key: 'initiatives.commitmentMonths', rule: 'I5', unit: 'months', default: 12, least: 1, most: 60 },
} as const satisfies Record<string, Setting>;

/** What the journal tells of initiatives, and to whom. */
export const journal = {
  'initiative.drafted': { audience: 'leads' },
  'initiative.described': { audience: 'leads' },
  'initiative.proposed': { audience: 'all' },
  'initiative.asked': { audience: 'leads' },
  'initiative.declined': { audience: 'leads' },
  'initiative.opened': { audience: 'all' },
  'initiative.changed': { audience: 'all' },
  'link.added': { audience: 'all' },
  'role.added': { audience: 'all' },
  'role.edited': { audience: 'all' },
  'application.made': { audience: 'leads' },
  'application.withdrawn': { audience: 'leads' },
  'application.accepted': { audience: 'all' },
  'application.declined': { audience: 'person' },
} as const;

/** What can be done to an initiative, and in which states it makes sense. */
export const verbs = {
  describeInitiative: ['draft', 'proposed', 'launching', 'running', 'paused'],
  proposeInitiative: ['draft'],
  answerProposal: ['proposed'],
  changeInitiativeState: ['launching', 'running', 'paused'],
  addRole: ['draft', 'proposed', 'launching', 'running', 'paused'],
  acceptApplication: ['launching', 'running'],
} as const satisfies Record<string, readonly InitiativeState[]>;
export type InitiativeVerb = keyof typeof verbs;
export const verbNames = Object.keys(verbs) as InitiativeVerb[];
