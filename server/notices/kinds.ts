import type { Circle } from '../core/journal/kinds.ts';

/** How soon a notice is also sent by mail. */
export const paces = ['at_once', 'daily', 'weekly', 'never'] as const;
export type Pace = (typeof paces)[number];

/** What notices are about, for the one who gets them, and how soon they are mailed unless that person says otherwise. */
export const topics = {
  mine: { pace: 'at_once' },
  led: { pace: 'at_once' },
  team: { pace: 'daily' },
  board: { pace: 'daily' },
  community: { pace: 'weekly' },
} as const satisfies Record<string, { readonly pace: Pace }>;
export type Topic = keyof typeof topics;
export const topicNames = Object.keys(topics) as Topic[];

/** The topic under which each circle is told. */
export const topicOf: Readonly<Record<Circle, Topic>> = {
  person: 'mine',
  receivers: 'mine',
  author: 'mine',
  pilots: 'led',
  referent: 'led',
  team: 'team',
  board: 'board',
  keepers: 'board',
  members: 'community',
};

/** A notice that was read is forgotten after so many months. */
export const MONTHS_KEPT = 12;
