import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../db/transaction.ts';

const READ_SO_FAR = `update journal_reader set xid = pg_current_xact_id(), id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  where xid > pg_current_xact_id()`;

/**
 * Begins a new epoch of the journal, after a restore, and returns it: every cursor given until now is refused, and who
 * followed it begins again. Entries that carry a transaction id which this cluster has not reached yet get today's;
 * readers that had come so far have read them.
 */
export async function beginEpoch(pool: pg.Pool): Promise<string> {
  const epoch = randomBytes(4).toString('hex');
  await inTransaction(pool, async (client) => {
    await client.query('alter table entry disable trigger entry_is_not_edited');
    await client.query('update entry set xid = pg_current_xact_id() where xid > pg_current_xact_id()');
    await client.query(READ_SO_FAR);
    await client.query('alter table entry enable trigger entry_is_not_edited');
    await client.query('update journal_epoch set epoch = $1, began_at = clock_timestamp()', [epoch]);
  });
  return epoch;
}
