import { decide, reason, type Decision } from '../core/kernel/decision.ts';
import {
  states,
  TAKE_BACK_MINUTES,
  type ApplicationState,
  type InitiativeState,
  type InvitationState,
  type Verdict,
} from './kinds.ts';

/** Whether an initiative can go from one state to another, for a reason that is said (I2). */
export function changeState(from: InitiativeState, to: InitiativeState, why: string | null): Decision {
  const next: readonly string[] = states[from].next;
  return decide([
    !next.includes(to) && reason('I2', 'NO_SUCH_STEP', { from, to }),
    !why?.trim() && reason('I2', 'WHY_NEEDED'),
  ]);
}

/** Whether what an initiative says and needs can still change: until it is closed (I2). */
export function change(state: InitiativeState): Decision {
  return decide([state === 'closed' && reason('I2', 'CLOSED')]);
}

export interface Proposal {
  readonly state: InitiativeState;
  readonly summary: string;
  readonly need: string;
  readonly description: string;
}

/** Whether a draft can be proposed: its summary, its need and its description are written (I2). */
export function propose({ state, summary, need, description }: Proposal): Decision {
  const missing = Object.entries({ summary, need, description }).flatMap(([field, text]) =>
    text.trim() ? [] : [field],
  );
  return decide([
    state !== 'draft' && reason('I2', 'NO_SUCH_STEP', { from: state, to: 'proposed' }),
    missing.length > 0 && reason('I2', 'INCOMPLETE', { missing }),
  ]);
}

export interface BoardAnswer {
  readonly state: InitiativeState;
  readonly verdict: Verdict;
  readonly why: string | null;
  readonly hasReferent: boolean;
}

/** Whether the board can answer so: only a proposed one, a reason to ask or decline, a referent to approve (I2). */
export function answerProposal({ state, verdict, why, hasReferent }: BoardAnswer): Decision {
  return decide([
    state !== 'proposed' && reason('I2', 'NOT_PROPOSED', { state }),
    verdict !== 'approve' && !why?.trim() && reason('I2', 'REASON_NEEDED', { verdict }),
    verdict === 'approve' && !hasReferent && reason('I2', 'REFERENT_NEEDED'),
  ]);
}

export interface Applying {
  readonly state: InitiativeState;
  readonly inGoodStanding: boolean;
  readonly hasOpenApplication: boolean;
  readonly isInvited: boolean;
  readonly holdsSeat: boolean;
}

/** Whether a member can apply to a role today (I7). A full role still takes applications: they wait. */
export function apply({ state, inGoodStanding, hasOpenApplication, isInvited, holdsSeat }: Applying): Decision {
  return decide([
    !inGoodStanding && reason('M14', 'GOOD_STANDING_NEEDED'),
    notRecruiting(state),
    hasOpenApplication && reason('I7', 'ALREADY_APPLIED'),
    isInvited && reason('I8', 'INVITED'),
    holdsSeat && reason('I7', 'ALREADY_SEATED'),
  ]);
}

/** The seats of a role; `taken` counts those held and those that an answer gives away which nobody was told yet. */
export interface Seats {
  readonly role: string;
  readonly seats: number;
  readonly taken: number;
}

export interface Answering {
  /** As far as the one who answers may know: an answer that is not told yet is an answer. */
  readonly application: ApplicationState;
  readonly isOwn: boolean;
}

export interface Accepting extends Answering, Seats {
  readonly state: InitiativeState;
  /** Whether the candidate holds a seat of the role already. */
  readonly holdsSeat: boolean;
  /** Whether the candidate is a member in good standing today. */
  readonly inGoodStanding: boolean;
}

/** Whether an application can be accepted: open, somebody else's, by a member up to date, and a seat is left (I7). */
export function accept(facts: Accepting): Decision {
  return answering(facts, [notRecruiting(facts.state), candidateLate(facts), candidateSeated(facts), full(facts)]);
}

/** Whether an application can be declined: open, and somebody else's (I7). */
export function decline(facts: Answering): Decision {
  return answering(facts, []);
}

/** Whether a candidate who was accepted is seated when it is told: still a member in good standing (I7). */
export function seat(facts: { readonly inGoodStanding: boolean }): Decision {
  return decide([candidateLate(facts)]);
}

export interface Offering extends Omit<Accepting, 'inGoodStanding'> {
  readonly isSameRole: boolean;
  readonly isSameInitiative: boolean;
}

/** Whether another role of the initiative can be offered to a candidate: one with a seat left (I7). */
export function offer(facts: Offering): Decision {
  return answering(facts, [
    notRecruiting(facts.state),
    (facts.isSameRole || !facts.isSameInitiative) && reason('I7', 'NO_OTHER_ROLE', { role: facts.role }),
    candidateSeated(facts),
    full(facts),
  ]);
}

/** Whether an offer of another role can be answered: as long as it is open (I7). */
export function answerOffer(application: ApplicationState): Decision {
  return decide([application !== 'offered' && reason('I7', 'NOT_OFFERED', { application })]);
}

export interface Joining extends Seats {
  readonly state: InitiativeState;
  readonly inGoodStanding: boolean;
  readonly holdsSeat: boolean;
}

/** Whether a member who was offered a role can take it: a seat is left, for the offer kept none free (I7). */
export function acceptOffer(joining: Joining): Decision {
  return decide(againstJoining(joining));
}

const againstJoining = ({ state, inGoodStanding, holdsSeat, ...seats }: Joining) => [
  !inGoodStanding && reason('M14', 'GOOD_STANDING_NEEDED'),
  notRecruiting(state),
  holdsSeat && reason('I7', 'ALREADY_SEATED'),
  full(seats),
];

/** Whether an application can be withdrawn: as long as it is open (I7). */
export function withdraw(application: ApplicationState): Decision {
  return decide([application !== 'open' && reason('I7', 'ANSWERED', { application })]);
}

export interface TakingBack {
  readonly isOwn: boolean;
  readonly isAnswered: boolean;
  /** Whether the ten minutes are over. */
  readonly isTold: boolean;
}

/** Whether an answer can be taken back: for ten minutes, before anybody is told (I7). */
export function takeBack({ isOwn, isAnswered, isTold }: TakingBack): Decision {
  if (isOwn) return decide([reason('I7', 'OWN_APPLICATION')]);
  const late = reason('I7', 'TOLD', { minutes: TAKE_BACK_MINUTES });
  return decide([isAnswered ? isTold && late : reason('I7', 'NOTHING_TO_TAKE_BACK')]);
}

// Who answers their own learns nothing else: a seat kept, an answer written and not told yet.
function answering({ application, isOwn }: Answering, others: Parameters<typeof decide>[0]): Decision {
  if (isOwn) return decide([reason('I7', 'OWN_APPLICATION')]);
  return decide([application !== 'open' && reason('I7', 'ANSWERED', { application }), ...others]);
}

const notRecruiting = (state: InitiativeState) => !states[state].recruits && reason('I7', 'NOT_RECRUITING', { state });
const candidateLate = ({ inGoodStanding }: { inGoodStanding: boolean }) =>
  !inGoodStanding && reason('M14', 'CANDIDATE_LATE');
const candidateSeated = ({ holdsSeat, role }: { holdsSeat: boolean; role: string }) =>
  holdsSeat && reason('I7', 'CANDIDATE_SEATED', { role });
const full = ({ role, seats, taken }: Seats) => taken >= seats && reason('I7', 'FULL', { role, seats, taken });

export interface Inviting extends Seats {
  readonly state: InitiativeState;
  readonly isOneself: boolean;
  readonly isMember: boolean;
  readonly hasOpenApplication: boolean;
  readonly isInvited: boolean;
  readonly holdsSeat: boolean;
}

/** Whether a member can be invited to a role: one who has not applied, and a seat is left (I8). */
export function invite(facts: Inviting): Decision {
  return decide([
    notRecruiting(facts.state),
    facts.isOneself && reason('I8', 'ONESELF'),
    !facts.isMember && reason('I8', 'NO_MEMBER'),
    facts.hasOpenApplication && reason('I8', 'HAS_APPLIED'),
    facts.isInvited && reason('I8', 'ALREADY_INVITED'),
    candidateSeated(facts),
    full(facts),
  ]);
}

export interface Invited extends Joining {
  readonly invitation: InvitationState;
}

/** Whether an invitation can be accepted: it is open, and a seat is left; it kept none free (I8). */
export function acceptInvitation({ invitation, ...joining }: Invited): Decision {
  return decide([...againstClosing(invitation), ...againstJoining(joining)]);
}

/** Whether an invitation can be declined or withdrawn: as long as it is open (I8). */
export function closeInvitation(invitation: InvitationState): Decision {
  return decide(againstClosing(invitation));
}

const againstClosing = (invitation: InvitationState) => [
  invitation !== 'open' && reason('I8', 'INVITATION_CLOSED', { invitation }),
];
