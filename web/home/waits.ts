import type { ResultOf } from 'gql.tada';
import type { RouteLocationRaw } from 'vue-router';
import type { homeQuery } from './operations.ts';
import type { words as french } from './words/fr.ts';

export type Home = ResultOf<typeof homeQuery>;
export type Words = typeof french;

/** One thing that waits for somebody: what it is, since when or until when, and its one action. */
export interface Waiting {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly title: string;
  readonly act: string;
  readonly to: RouteLocationRaw;
}

export const link = (name: string, id: string): RouteLocationRaw => ({ name, params: { id } });
