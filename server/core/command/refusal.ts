import type { Decision, Details, Reason } from '../kernel/decision.ts';
import { reason } from '../kernel/decision.ts';

/** Thrown inside a command: the transaction is undone and the payload says why. */
export class Refused extends Error {
  constructor(readonly reasons: readonly Reason[]) {
    super(reasons.map(({ rule, code }) => `${rule}.${code}`).join(', '));
  }
}

/** Refuses for one reason of a rule. */
export function refuse(rule: string, code: string, details: Details = {}, until?: string): never {
  throw new Refused([reason(rule, code, details, until)]);
}

/** Goes on when the decision grants, refuses with its reasons otherwise. */
export function require(decision: Decision): void {
  if (decision.outcome === 'refused') throw new Refused(decision.reasons);
}

/** Reasons as a payload's refusals, each with its sentence. */
export function told(reasons: readonly Reason[], tell: (reason: Reason) => string): object[] {
  return reasons.map((reason) => ({ ...reason, until: reason.until ?? null, message: tell(reason) }));
}
