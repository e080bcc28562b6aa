import type { Setting } from '../core/kernel/charter.ts';

/** Where a person stands on the way into the community and out of it (M11). */
export const memberStates = ['applied', 'in_review', 'admitted', 'active', 'lapsed', 'left', 'refused'] as const;
export type MemberState = (typeof memberStates)[number];

/** The half of the community that a person works on. */
export const sides = ['agency', 'advertiser'] as const;

/** Roles given for a time (P5). */
export const mandates = ['administrator', 'board', 'treasurer', 'sponsorship', 'ethics', 'moderator', 'organiser'] as const;
export type MandateKind = (typeof mandates)[number];

/** Whether a member is up to date (M14). */
export const standings = ['CURRENT', 'DUE', 'OVERDUE', 'NOT_A_MEMBER'] as const;
export type Standing = (typeof standings)[number];

/** How dues were paid (M13). */
export const paymentMethods = ['transfer', 'card', 'cheque', 'cash', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** The figures of the charter that this room reads. */
export const settings = {
  duesGraceDays: { key: 'dues.graceDays', rule: 'M14', unit: 'days', default: 60, least: 0, most: 366 },
  duesIndividualCents: { key: 'dues.individualCents', rule: 'M13', unit: 'cents', default: 7500, least: 0, most: 1_000_000 },
} as const satisfies Record<string, Setting>;

export const journal = {
  'member.admitted': { audience: 'keepers', tells: ['keepers'] },
  'member.activated': { audience: 'all', tells: ['person'] },
  'member.profileEdited': { audience: 'person' },
  'member.linkMade': { audience: 'person' },
  'mandate.given': { audience: 'all', tells: ['person'] },
  'payment.recorded': { audience: 'person', tells: ['person'] },
  'calendar.made': { audience: 'person' },
  'calendar.ended': { audience: 'person' },
  'organisation.added': { audience: 'all' },
  'skill.added': { audience: 'all' },
  'theme.added': { audience: 'all' },
  'sector.added': { audience: 'all' },
} as const;
