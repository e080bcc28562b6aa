import { decide, reason, type Decision, type Reason } from '../core/kernel/decision.ts';
import { addDays, type Day } from '../core/kernel/day.ts';
import type { MandateKind, MemberState, Standing } from './kinds.ts';

export interface StandingFacts {
  readonly state: MemberState;
  /** The last day that the payments cover, or null when nothing was paid. */
  readonly paidUntil: Day | null;
  readonly today: Day;
  readonly graceDays: number;
  /** Whether the community asks for dues at all. */
  readonly duesAsked: boolean;
}

/** Whether a member is up to date on a day, and why (M14). Grace is counted from the day after the last one paid. */
export function standingOf({ state, paidUntil, today, graceDays, duesAsked }: StandingFacts): {
  standing: Standing;
  reasons: readonly Reason[];
} {
  if (state !== 'active') return { standing: 'NOT_A_MEMBER', reasons: [reason('M14', 'NOT_A_MEMBER', { state })] };
  if (!duesAsked) return { standing: 'CURRENT', reasons: [reason('M14', 'NO_DUES')] };
  if (paidUntil !== null && today <= paidUntil)
    return { standing: 'CURRENT', reasons: [reason('M14', 'PAID', { paidUntil }, paidUntil)] };
  const graceEnds = paidUntil === null ? null : addDays(paidUntil, graceDays);
  if (graceEnds !== null && today <= graceEnds) {
    return { standing: 'DUE', reasons: [reason('M14', 'IN_GRACE', { graceDays, graceEnds }, graceEnds)] };
  }
  return { standing: 'OVERDUE', reasons: [reason('M14', 'OVERDUE', { paidUntil, graceDays })] };
}

/** In good standing: up to date, or within the days of grace. */
export const isInGoodStanding = (standing: Standing): boolean => standing === 'CURRENT' || standing === 'DUE';

/** Whether a person can be admitted: the mail address is nobody else's (M9). */
export function admit({ addressTaken }: { readonly addressTaken: boolean }): Decision {
  return decide([addressTaken && reason('M9', 'ADDRESS_TAKEN')]);
}

/** What an admitted person is: a member at once where no dues are asked, else once they are paid (M11). */
export const stateAdmitted = (duesAsked: boolean): MemberState => (duesAsked ? 'admitted' : 'active');

export interface Paying {
  readonly amountCents: number;
  readonly paidOn: Day;
  readonly coversUntil: Day;
  readonly today: Day;
  /** What was paid so far, in cents, for the dues that end on the same day. */
  readonly alreadyPaid: number;
}

/** Whether a payment can be recorded: an amount, not in days to come, and no more reversed than was paid (M13). */
export function pay({ amountCents, paidOn, coversUntil, today, alreadyPaid }: Paying): Decision {
  return decide([
    amountCents === 0 && reason('M13', 'NO_AMOUNT'),
    paidOn > today && reason('M13', 'PAID_LATER', { paidOn }),
    amountCents < 0 &&
      alreadyPaid + amountCents < 0 &&
      reason('M13', 'NOTHING_TO_REVERSE', { alreadyPaid, coversUntil }),
  ]);
}

/** The last day paid for, from what was paid for each last day, in cents; reversed ones come to nothing (M14). */
export function paidUntil(paid: ReadonlyMap<Day, number>): Day | null {
  const covered = [...paid].flatMap(([day, cents]) => (cents > 0 ? [day] : []));
  return covered.toSorted().at(-1) ?? null;
}

export interface Mandating {
  readonly state: MemberState;
  readonly kind: MandateKind;
  readonly since: Day;
  readonly until: Day | null;
  /** Whether the same mandate is held on one of these days already. */
  readonly heldAlready: boolean;
}

/** Whether a mandate can be given: to a member, for days in their order, and once at a time (P5). */
export function mandate({ state, kind, since, until, heldAlready }: Mandating): Decision {
  return decide([
    state !== 'active' && reason('P5', 'NOT_A_MEMBER', { state }),
    until !== null && until < since && reason('P5', 'ENDS_BEFORE', { since, until }),
    heldAlready && reason('P5', 'ALREADY_HELD', { mandate: kind }),
  ]);
}
