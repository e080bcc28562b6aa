import type { ResultOf } from 'gql.tada';
import type { membersQuery } from './operations.ts';

/** A member as the directory lists them. */
export type ListedMember = ResultOf<typeof membersQuery>['members']['nodes'][number];
