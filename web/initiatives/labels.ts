import type { ResultOf } from 'gql.tada';
import type { Tone } from '../pieces/Badge.vue';
import type { initiativeQuery, initiativesQuery } from './operations.ts';

/** An initiative as its page shows it. */
export type Initiative = NonNullable<ResultOf<typeof initiativeQuery>['initiative']>;
export type ListedInitiative = ResultOf<typeof initiativesQuery>['initiatives']['nodes'][number];
export type Role = Initiative['roles'][number];
export type InitiativeState = Initiative['state'];

/** How each state looks; its word is in the wordbook. */
export const tones = {
  DRAFT: 'neutral',
  PROPOSED: 'info',
  LAUNCHING: 'info',
  RUNNING: 'good',
  PAUSED: 'neutral',
  CLOSED: 'neutral',
} as const satisfies Record<InitiativeState, Tone>;

export const stateNames = Object.keys(tones) as InitiativeState[];
