import type pg from 'pg';
import { addJobs } from '../core/jobs/queue.ts';
import type { JournalReader } from '../core/journal/readers.ts';
import { newId } from '../core/noun/id.ts';
import { nounSpec } from '../core/noun/registry.ts';
import type { House } from '../house.ts';
import { journalKinds } from '../kinds.ts';
import { Notice } from './notice.ts';
import { toldOf, type Told } from './tells.ts';

/** The reader of the journal that makes notices. */
export const NOTICES = 'notices';
/** The task that mails one at once. */
export const NOTICE_MAIL = 'notices.mail';

const MAKE = `insert into notice (id, entry_id, member_id, topic, pace)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
  on conflict (member_id, entry_id) do nothing returning id, pace`;

/** Makes the notices of entries, and the jobs that mail what is to be mailed at once. */
export function noticesReader(house: House): JournalReader {
  return {
    name: NOTICES,
    read: async (client, entries) => {
      const told = await toldOf(client, journalKinds, entries, house.today());
      const made = await makeNotices(client, told, house.clock());
      await mailSoon(client, made.filter(({ pace }) => pace === 'at_once').map(({ id }) => id));
    },
  };
}

/** Makes one notice each, and nothing where it is made already. */
export async function makeNotices(
  client: Pick<pg.Pool, 'query'>, told: readonly Told[], now: Date,
): Promise<{ id: string; pace: string }[]> {
  const { tag } = nounSpec(Notice);
  const columns = [
    told.map(() => newId(tag, now)),
    told.map(({ entry }) => entry),
    told.map(({ member }) => member),
    told.map(({ topic }) => topic),
    told.map(({ pace }) => pace),
  ];
  const { rows } = await client.query<{ id: string; pace: string }>(MAKE, columns);
  return rows;
}

const mailSoon = (client: Pick<pg.Pool, 'query'>, ids: readonly string[]): Promise<void> =>
  addJobs(client, NOTICE_MAIL, ids.map((id) => ({ key: `notice:${id}`, payload: { notice: id } })));

/** Gives a job to notices that are to be mailed and have none: jobs are not in a backup. */
export async function resumeMail({ pool }: House): Promise<void> {
  const waiting = "select id from notice where pace = 'at_once' and mailed_at is null";
  const { rows } = await pool.query<{ id: string }>(waiting);
  await mailSoon(pool, rows.map(({ id }) => id));
}
