import type { ResultOf } from 'gql.tada';
import type { teamQuery } from './operations.ts';

/** A team as its board shows it. */
export type Team = NonNullable<ResultOf<typeof teamQuery>['initiative']>;
export type TeamRole = Team['roles'][number];
export type HeldSeat = TeamRole['heldSeats'][number];
export type Application = Team['applications']['nodes'][number];
export type Pair = Team['pairs'][number];
