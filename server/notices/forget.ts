import type pg from 'pg';
import { MONTHS_KEPT } from './kinds.ts';

const FORGET = 'delete from notice where read_at < $1::timestamptz - make_interval(months => $2)';

/** Forgets notices that were read a year ago. */
export async function forgetNotices(pool: Pick<pg.Pool, 'query'>, now: Date): Promise<void> {
  await pool.query(FORGET, [now, MONTHS_KEPT]);
}
