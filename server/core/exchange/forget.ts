import type pg from 'pg';
import { KEPT_DAYS } from './kinds.ts';

const FORGET = `with gone as (select id from import where worked_at < $1),
  lines as (delete from import_line l using gone where l.import_id = gone.id)
  delete from import i using gone where i.id = gone.id`;

/** Forgets imports that nobody worked on for a while, with the lines of their files. */
export async function forgetImports(pool: Pick<pg.Pool, 'query'>, now: Date): Promise<void> {
  await pool.query(FORGET, [new Date(now.getTime() - KEPT_DAYS * 86_400_000)]);
}
