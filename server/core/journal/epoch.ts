import { randomBytes } from 'node:crypto';
import type pg from 'pg';

// Told before the entries change: what a reader had not read comes after its cursor still, a few of the others as well.
const READ_SO_FAR = `update journal_reader r set xid = pg_current_xact_id(), id = coalesce(
    (select coalesce(
        (select e.id from entry e where e.id < u.id order by e.id desc limit 1), '00000000-0000-0000-0000-000000000000')
      from entry u where (u.xid, u.id) > (r.xid, r.id) order by u.id limit 1),
    'ffffffff-ffff-ffff-ffff-ffffffffffff')
  where xid > pg_current_xact_id()`;

/**
 * Begins a new epoch of the journal in the caller's transaction, after a restore: every cursor given until now is
 * refused, and who followed it begins again. Entries that carry a transaction id which this cluster has not reached yet
 * get today's; readers that had come so far have read them.
 */
export async function beginEpoch(client: Pick<pg.Pool, 'query'>): Promise<void> {
  await client.query(READ_SO_FAR);
  await client.query('alter table entry disable trigger entry_is_not_edited');
  await client.query('update entry set xid = pg_current_xact_id() where xid > pg_current_xact_id()');
  await client.query('alter table entry enable trigger entry_is_not_edited');
  const epoch = randomBytes(4).toString('hex');
  await client.query('update journal_epoch set epoch = $1, began_at = clock_timestamp()', [epoch]);
}
