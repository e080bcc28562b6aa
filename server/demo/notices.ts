import { beginAfterLast } from '../core/journal/readers.ts';
import { addDays, type Day } from '../core/kernel/day.ts';
import { instantAt } from '../core/zone.ts';
import type { House } from '../house.ts';
import { journalKinds } from '../kinds.ts';
import { makeNotices, NOTICES } from '../notices/making.ts';
import { toldOf } from '../notices/tells.ts';
import { personas } from './personas.ts';

const DAYS_TOLD = 30;
const DAYS_UNREAD = 5;

interface Happened {
  readonly id: string;
  readonly at: Date;
}

/** Tells the personas of the story's last month, the latest days unread, without a mail; what comes next is news to all. */
export async function tellPersonas(house: House, monday: Day): Promise<void> {
  const { pool } = house;
  const dayBefore = (days: number): Date => instantAt(addDays(monday, -days), '00:00');
  const since = 'select id, at from entry where at >= $1 order by at, id';
  const { rows } = await pool.query<Happened>(since, [dayBefore(DAYS_TOLD)]);
  const them = await house.identity.people(personas.map(({ email }) => email));
  const ids = new Set(them.map(({ id }) => id));
  const told = await toldOf(pool, journalKinds, rows.map(({ id }) => id), monday);
  const ofEach = Map.groupBy(told.filter(({ member }) => ids.has(member)), ({ entry }) => entry);
  for (const { id, at } of rows) await makeNotices(pool, ofEach.get(id) ?? [], new Date(at));
  await pool.query('update notice set mailed_at = $1', [instantAt(monday, '00:00')]);
  const read = 'update notice n set read_at = e.at from entry e where e.id = n.entry_id and e.at < $1';
  await pool.query(read, [dayBefore(DAYS_UNREAD)]);
  await beginAfterLast(pool, [NOTICES]);
}
