import type { ResultOf } from 'gql.tada';
import type { portfolioQuery } from './operations.ts';

type Seat = Extract<ResultOf<typeof portfolioQuery>['node'], { __typename: 'Seat' }>;
export type Portfolio = NonNullable<Seat['portfolio']>;
export type PlannedMeeting = Portfolio['year'][number];
/** A contact seat whose portfolio one sees. */
export type PortfolioSeat = Seat & { portfolio: Portfolio; initiative: NonNullable<Seat['initiative']> };
