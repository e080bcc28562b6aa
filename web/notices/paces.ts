import type { ResultOf } from 'gql.tada';
import type { noticeChoicesQuery } from './operations.ts';

/** How soon a topic can be mailed, the soonest first. */
export const paces = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const;
export type Pace = (typeof paces)[number];

type Me = NonNullable<ResultOf<typeof noticeChoicesQuery>['me']>;

/** What somebody chose of one topic. */
export type Choice = NonNullable<Me['noticeChoices']>[number];
