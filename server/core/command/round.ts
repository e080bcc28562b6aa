import type pg from 'pg';
import type { Circumstances, Commander } from './run.ts';

/** What a timetable hands to what it runs: nobody acts, at this instant. */
export interface Round {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly commander: Pick<Commander, 'run'>;
  readonly circumstances: Circumstances;
}
