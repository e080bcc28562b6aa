import { addDays, lastDayOf, type Day } from '../core/kernel/day.ts';
import { decide, reason, type Decision } from '../core/kernel/decision.ts';
import type { InitiativeState } from './kinds.ts';

/* What holds of a team that works: its size, its terms, its pairs, its skills. */

export interface Resizing {
  readonly seats: number;
  readonly taken: number;
}

/** Whether a role can have so many seats: at least 1, and never fewer than are taken (I5, I6). */
export function resizeRole({ seats, taken }: Resizing): Decision {
  return decide([
    seats < 1 && reason('I5', 'ONE_SEAT'),
    seats < taken && reason('I6', 'SEATS_TAKEN', { seats, taken }),
  ]);
}

export interface Growing {
  /** The seats of all the roles together, before and after. */
  readonly before: number;
  readonly after: number;
  /** How many there were when the initiative began to run; null before that. */
  readonly first: number | null;
  readonly runningInEnded: boolean;
}

/** Whether a team can have so many seats: no more than at its first staffing until the running-in is over (I6). */
export function grow({ before, after, first, runningInEnded }: Growing): Decision {
  const isMore = first !== null && after > before && after > first;
  return decide([isMore && !runningInEnded && reason('I6', 'RUNNING_IN', { first, after })]);
}

/** Whether the running-in can be declared over: it runs, and it was not (I6). */
export function endRunningIn({ state, endedOn }: { state: InitiativeState; endedOn: Day | null }): Decision {
  return decide([
    endedOn !== null && reason('I6', 'RUNNING_IN_OVER', { endedOn }),
    state !== 'running' && reason('I6', 'NOT_RUNNING', { state }),
  ]);
}

export interface Term {
  /** The last day of the commitment, itself counted; null where there is none (I14). */
  readonly lastDay: Day | null;
  readonly hasLeft: boolean;
  readonly today: Day;
  /** How many days before its last day a term's end is announced. */
  readonly endingDays: number;
}

/** Whether a term's end is to be announced: from so many days before its last day on (I8). */
export function isEnding({ lastDay, hasLeft, today, endingDays }: Term): boolean {
  return lastDay !== null && !hasLeft && today >= addDays(lastDay, -endingDays);
}

export interface Renewing extends Term {
  readonly state: InitiativeState;
}

/** Whether a term can be renewed: it has one, its end is near or past, and its initiative is not closed (I2, I8). */
export function renew(term: Renewing): Decision {
  const { lastDay, hasLeft, endingDays, state } = term;
  if (state === 'closed') return decide([reason('I2', 'CLOSED')]);
  if (hasLeft) return decide([reason('I8', 'LEFT')]);
  if (lastDay === null) return decide([reason('I8', 'NO_TERM')]);
  const from = addDays(lastDay, -endingDays);
  return decide([!isEnding(term) && reason('I8', 'TOO_EARLY', { lastDay, from }, from)]);
}

/** The last day of a renewed term: so many months after the old one, or from today where that is past (I8). */
export function renewedUntil(lastDay: Day, months: number, today: Day): Day {
  const next = addDays(lastDay, 1);
  return lastDayOf(next > today ? next : today, months);
}

export interface Leaving {
  readonly hasLeft: boolean;
  readonly note: string | null;
  /** Whether somebody is there to read what the next person should know. */
  readonly hasReaders: boolean;
  /** Whether a team that goes on would have no pilot. */
  readonly isLastPilot: boolean;
}

/** Whether a seat can be left: always, with a hand-over note; the last pilot first finds a successor (I8). */
export function leave({ hasLeft, note, hasReaders, isLastPilot }: Leaving): Decision {
  return decide([
    hasLeft && reason('I8', 'LEFT'),
    isLastPilot && reason('I8', 'LAST_PILOT'),
    hasReaders && !note?.trim() && reason('I8', 'NOTE_NEEDED'),
  ]);
}

export interface HandingOver {
  readonly kind: string;
  readonly hasLeft: boolean;
  readonly note: string | null;
  readonly isOneself: boolean;
  readonly isMember: boolean;
  /** Whether the successor is in good standing: who is not could do nothing with the seat. */
  readonly inGoodStanding: boolean;
  /** Whether the successor pilots it already. */
  readonly isPilot: boolean;
}

/** Whether a pilot's seat can go to a successor, with a hand-over note (I8). */
export function handOver(facts: HandingOver): Decision {
  const { kind, hasLeft, note, isOneself, isMember, inGoodStanding, isPilot } = facts;
  return decide([
    hasLeft && reason('I8', 'LEFT'),
    kind !== 'pilot' && reason('I8', 'NO_PILOTS_SEAT'),
    isOneself && reason('I8', 'ONESELF'),
    !isMember && reason('I8', 'NO_MEMBER'),
    isMember && !inGoodStanding && reason('M14', 'CANDIDATE_LATE'),
    !isOneself && isPilot && reason('I8', 'PILOTS_ALREADY'),
    !note?.trim() && reason('I8', 'NOTE_NEEDED'),
  ]);
}

/** Whether the referent can take over: an initiative that goes on, and that they do not pilot already (I8). */
export function takeOver({ state, isPilot }: { state: InitiativeState; isPilot: boolean }): Decision {
  const goesOn = state === 'launching' || state === 'running' || state === 'paused';
  return decide([!goesOn && reason('I8', 'NOTHING_TO_TAKE_OVER', { state }), isPilot && reason('I8', 'YOU_PILOT')]);
}

export interface Pairing {
  readonly contactKind: string;
  readonly organisationKind: string;
  readonly sameInitiative: boolean;
  readonly bothHeld: boolean;
  readonly samePerson: boolean;
  /** Whether the contact member is in a pair already. */
  readonly isPaired: boolean;
}

/** Whether two seats can form a pair: one of contact without a pair, one of organisation, two people (I9). */
export function pair(facts: Pairing): Decision {
  const { contactKind, organisationKind, sameInitiative, bothHeld, samePerson, isPaired } = facts;
  const areOfKind = contactKind === 'contact' && organisationKind === 'organisation';
  return decide([
    !(areOfKind && sameInitiative) && reason('I9', 'ONE_OF_EACH'),
    !bothHeld && reason('I9', 'SEAT_LEFT'),
    samePerson && reason('I9', 'TWO_PEOPLE'),
    isPaired && reason('I9', 'PAIRED'),
  ]);
}

/** A seat that can be of a pair: whose it is, and in how many pairs it is already. */
export interface Pairable {
  readonly id: string;
  readonly member: string;
  readonly pairs: number;
}

export interface ProposedPair {
  readonly contact: string;
  readonly organisation: string;
}

/** A pair for every contact seat given, the organisation members with the fewest first; nobody with themselves (I9). */
export function proposePairs(
  contacts: readonly Pick<Pairable, 'id' | 'member'>[],
  organisations: readonly Pairable[],
): ProposedPair[] {
  const load = new Map(organisations.map(({ id, pairs }) => [id, pairs]));
  const of = (id: string) => load.get(id) ?? 0;
  return contacts.flatMap(({ id, member }) => {
    const others = organisations.filter((organisation) => organisation.member !== member);
    const [first] = others.toSorted((a, b) => of(a.id) - of(b.id));
    if (!first) return [];
    load.set(first.id, of(first.id) + 1);
    return [{ contact: id, organisation: first.id }];
  });
}

/** Whether pairs can be formed: somebody lacks one, and another person is an organisation member for one at least (I9). */
export function formPairs({ unpaired, proposed }: { unpaired: number; proposed: number }): Decision {
  return decide([
    unpaired === 0 && reason('I9', 'ALL_PAIRED'),
    unpaired > 0 && proposed === 0 && reason('I9', 'NO_ORGANISATION_MEMBER'),
  ]);
}

/** What of the skills looked for somebody in the team has, and what nobody has; one holder is enough (I11). */
export function coverageOf<S extends { readonly id: string }>(
  wanted: readonly S[],
  held: readonly string[],
): { covered: S[]; missing: S[] } {
  const has = new Set(held);
  return { covered: wanted.filter(({ id }) => has.has(id)), missing: wanted.filter(({ id }) => !has.has(id)) };
}
