/** What an introduction is for (C15). */
export const introductionKinds = [
  'we_speak', 'they_speak', 'joint_awareness', 'joint_advocacy', 'each_others_events', 'joint_project', 'other',
] as const;
export type IntroductionKind = (typeof introductionKinds)[number];

interface Receiving {
  /** What it is named by: a noun of ours, a name that is written, or nothing, for there is one alone. */
  readonly named: 'noun' | 'text' | 'nothing';
}

/**
 * Who somebody at a target is put in touch with, and hence who accepts (C15): a circle's lead, an initiative's pilots,
 * a member, the board. A parent body has nobody here: the board accepts, for it is the board that answers to it, and
 * the pilot is already of the side that introduces.
 */
export const receivings = {
  circle: { named: 'noun' },
  initiative: { named: 'noun' },
  member: { named: 'noun' },
  board: { named: 'nothing' },
  parent: { named: 'text' },
} as const satisfies Record<string, Receiving>;
export type ReceivingName = keyof typeof receivings;
export const receivingNames = Object.keys(receivings) as ReceivingName[];

interface Standing {
  /** Whether something is still to come of it. */
  readonly isOpen: boolean;
  /** Whether the receiving side has the contact details: from both acceptances on, unless it was dropped. */
  readonly passesDetails: boolean;
}

/** Where an introduction stands (C15). */
export const introductionStates = {
  proposed: { isOpen: true, passesDetails: false },
  accepted: { isOpen: true, passesDetails: true },
  under_way: { isOpen: true, passesDetails: true },
  done: { isOpen: false, passesDetails: true },
  dropped: { isOpen: false, passesDetails: false },
} as const satisfies Record<string, Standing>;
export type IntroductionState = keyof typeof introductionStates;
export const introductionStateNames = Object.keys(introductionStates) as IntroductionState[];

/** The states of which something is still to come. */
export const openIntroductions = introductionStateNames.filter((state) => introductionStates[state].isOpen);

/** What came of an introduction (C15). */
export const outcomeTags = ['new_public', 'idea_taken_up', 'ally', 'partner'] as const;
export type OutcomeTag = (typeof outcomeTags)[number];

/** What can be done to an introduction, by the team and by who receives it. */
export const introductionVerbs = [
  'noteTargetAgreed', 'followIntroduction', 'acceptIntroduction', 'startIntroduction', 'finishIntroduction',
  'dropIntroduction',
] as const;
export type IntroductionVerb = (typeof introductionVerbs)[number];

/** How well a member knows somebody at a target (C14): can call them, has met them, knows somebody who does. */
export const acquainted = ['well', 'met', 'through'] as const;
/** … or knows nobody: the call is put away, for its author alone. */
export const closenesses = [...acquainted, 'nobody'] as const;
export type Closeness = (typeof closenesses)[number];

/** Whether a call can be answered (C14). */
export const callStates = ['open', 'closed'] as const;
