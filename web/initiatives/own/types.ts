import type { ResultOf } from 'gql.tada';
import type { ownApplicationsQuery, ownInvitationsQuery } from './operations.ts';

export type OwnApplication = ResultOf<typeof ownApplicationsQuery>['applications']['nodes'][number];
export type OwnInvitation = ResultOf<typeof ownInvitationsQuery>['invitations']['nodes'][number];
