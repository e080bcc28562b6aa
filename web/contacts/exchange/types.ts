import type { ResultOf } from 'gql.tada';
import type { importQuery, linesQuery } from './operations.ts';

/** An import as its page shows it. */
export type Import = NonNullable<ResultOf<typeof importQuery>['import']>;
export type Line = NonNullable<ResultOf<typeof linesQuery>['import']>['found']['nodes'][number];
export type Outcome = Line['outcome'];
/** What a file can hold. */
export type Kind = 'targets' | 'people';
