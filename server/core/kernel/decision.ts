/** A figure, a name or a day that a sentence about a rule needs. */
export type Detail = string | number | boolean | null | readonly string[];
export type Details = Readonly<Record<string, Detail>>;

/** Why something is as it is, as data: the rule of the statutes, which of its cases, the figures, until when. */
export interface Reason {
  readonly rule: string;
  readonly code: string;
  readonly details: Details;
  readonly until?: string;
}

/** What a rule decided, and why. */
export type Decision = { readonly outcome: 'granted' | 'refused'; readonly reasons: readonly Reason[] };

/** A reason of a rule; `until` is a day or an instant after which it no longer holds. */
export function reason(rule: string, code: string, details: Details = {}, until?: string): Reason {
  return until === undefined ? { rule, code, details } : { rule, code, details, until };
}

/** Granted when no reason speaks against it, refused for all the reasons given. */
export function decide(against: readonly (Reason | false | null | undefined)[]): Decision {
  const reasons = against.filter((one): one is Reason => Boolean(one));
  return { outcome: reasons.length ? 'refused' : 'granted', reasons };
}
