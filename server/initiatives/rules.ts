import { decide, reason, type Decision } from '../core/kernel/decision.ts';
import { states, type ApplicationState, type InitiativeState, type Verdict } from './kinds.ts';

/** Whether an initiative can go from one state to another (I2). */
export function changeState(from: InitiativeState, to: InitiativeState): Decision {
  const next: readonly string[] = states[from].next;
  return decide([!next.includes(to) && reason('I2', 'NO_SUCH_STEP', { from, to })]);
}

export interface Proposal {
  readonly state: InitiativeState;
  readonly summary: string;
  readonly need: string;
  readonly description: string;
}

/** Whether a draft can be proposed: its summary, its need and its description are written (I2). */
export function propose({ state, summary, need, description }: Proposal): Decision {
  const missing = Object.entries({ summary, need, description }).flatMap(([field, text]) => (text.trim() ? [] : [field]));
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
  readonly holdsSeat: boolean;
}

/** Whether a member can apply to a role today (I7). A full role still takes applications: they wait. */
export function apply({ state, inGoodStanding, hasOpenApplication, holdsSeat }: Applying): Decision {
  return decide([
    !inGoodStanding && reason('M14', 'GOOD_STANDING_NEEDED'),
    !states[state].recruits && reason('I7', 'NOT_RECRUITING', { state }),
    hasOpenApplication && reason('I7', 'ALREADY_APPLIED'),
    holdsSeat && reason('I7', 'ALREADY_SEATED'),
  ]);
}

export interface Accepting {
  readonly application: ApplicationState;
  readonly state: InitiativeState;
  readonly isOwn: boolean;
  readonly role: string;
  readonly seats: number;
  readonly taken: number;
}

/** Whether an application can be accepted: open, somebody else's, and a seat is left (I7). */
export function accept(facts: Accepting): Decision {
  const { role, seats, taken, state } = facts;
  return decide([
    ...againstAnswering(facts),
    !states[state].recruits && reason('I7', 'NOT_RECRUITING', { state }),
    taken >= seats && reason('I7', 'FULL', { role, seats, taken }),
  ]);
}

/** Whether an application can be declined: open, and somebody else's (I7). */
export function decline(facts: Pick<Accepting, 'application' | 'isOwn'>): Decision {
  return decide(againstAnswering(facts));
}

/** Whether an application can be withdrawn: as long as it is open (I7). */
export function withdraw(application: ApplicationState): Decision {
  return decide([application !== 'open' && reason('I7', 'ANSWERED', { application })]);
}

function againstAnswering({ application, isOwn }: Pick<Accepting, 'application' | 'isOwn'>) {
  return [application !== 'open' && reason('I7', 'ANSWERED', { application }), isOwn && reason('I7', 'OWN_APPLICATION')];
}

/** Whether a role can have so many seats: at least 1, and never fewer than are taken (I5, I6). */
export function resizeRole(seats: number, taken: number): Decision {
  return decide([seats < 1 && reason('I5', 'ONE_SEAT'), seats < taken && reason('I6', 'SEATS_TAKEN', { seats, taken })]);
}
