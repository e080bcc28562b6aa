import { inTransaction } from '../core/db/transaction.ts';
import { addJobs } from '../core/jobs/queue.ts';
import { mondayOf, type Day } from '../core/kernel/day.ts';
import type { Language } from '../core/kernel/words.ts';
import { render, type Letter } from '../core/post/letter.ts';
import type { House } from '../house.ts';
import { tell } from '../words.ts';
import type { Pace, Topic } from './kinds.ts';
import { digestLetter, noticeLetter, type Foot } from './letters.ts';
import { newsOf, noticeOf, waitingFor } from './read.ts';
import { unsubscribeLink } from './unsubscribe.ts';

export const DIGEST = 'notices.digest';
const DAYS_OF_USE = 30;

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

interface Pending extends Reader {
  readonly chosen: Pace | null;
}

const PENDING = `select m.id, m.email, m.name, m.language, c.pace as chosen from notice n join member m on m.id = n.member_id
  left join notice_choice c on c.member_id = n.member_id and c.topic = n.topic
  where n.id = $1 and n.mailed_at is null and m.state <> 'left'`;
const SETTLE = 'update notice set mailed_at = $2 where id = any($1::uuid[]) and mailed_at is null';

/** Writes the mail of one notice, unless its owner wants none by now or may no longer see what it tells of. */
export async function mailNotice(house: House, { notice: id }: { notice: string }): Promise<void> {
  const { rows: [reader] } = await house.pool.query<Pending>(PENDING, [id]);
  if (!reader) return;
  const { language, name } = reader;
  const seen = reader.chosen === 'never' ? null : await noticeOf(house, reader.id, language, id);
  if (!seen) return settle(house, reader, [id], null);
  const foot = await footOf(house, reader, [seen.topic]);
  const letter = noticeLetter(language, name, newsOf(seen, house.identity.publicUrl()), foot);
  await settle(house, reader, [id], { of: `notice.${id}`, letter, foot });
}

const OF_MEMBER = `select id from notice where member_id = $1 and mailed_at is null and pace = any($2)`;
const READER = "select id, email, name, language from member where id = $1 and state <> 'left'";

/** Writes one mail of all that waits for it: each day, and on Mondays the week's too. Nothing where nothing waits. */
export async function mailDigest(house: House, { member, day }: { member: string; day: Day }): Promise<void> {
  const { pool } = house;
  const paces = pacesOf(day);
  const { rows } = await pool.query<{ id: string }>(OF_MEMBER, [member, paces]);
  const { rows: [reader] } = await pool.query<Reader>(READER, [member]);
  if (!reader || !rows.length) return;
  const { language, name } = reader;
  const { seen, total } = await waitingFor(house, member, language, paces);
  const ids = rows.map(({ id }) => id);
  const [latest] = seen;
  if (!latest) return settle(house, reader, ids, null);
  const foot = await footOf(house, reader, [...new Set(seen.map(({ topic }) => topic))]);
  const news = seen.map((one) => newsOf(one, house.identity.publicUrl()));
  const letter = digestLetter(language, name, news, total - seen.length, foot);
  // Each notice is mailed once: its latest one names a digest.
  await settle(house, reader, ids, { of: `digest.${latest.id}`, letter, foot });
}

const pacesOf = (day: Day): Pace[] => (mondayOf(day) === day ? ['daily', 'weekly'] : ['daily']);

const WAIT = 'select distinct member_id as member from notice where mailed_at is null and pace = any($1)';

/** Gives each member for whom something waits a job to write the digest of today. */
export async function sendDigests(house: House): Promise<void> {
  const day = house.today();
  const { rows } = await house.pool.query<{ member: string }>(WAIT, [pacesOf(day)]);
  await addJobs(house.pool, DIGEST, rows.map(({ member }) => ({ key: `digest:${day}:${member}`, payload: { member, day } })));
}

async function footOf(house: House, { id, language }: Reader, topics: readonly Topic[]): Promise<Foot> {
  const publicUrl = house.identity.publicUrl();
  const because = topics.map((topic) => tell(language, { rule: 'P1', code: `TOPIC_${topic.toUpperCase()}`, details: {} }));
  const unsubscribe = await unsubscribeLink(house, id, topics);
  return { because: because.join(' '), unsubscribe, choices: `${publicUrl}/notifications`, home: `${publicUrl}/` };
}

interface Mailing {
  readonly of: string;
  readonly letter: Letter;
  readonly foot: Foot;
}

/** Notices are settled in the transaction that writes their mail: none is mailed twice, none is left out. */
async function settle(
  house: House, { email, language }: Reader, ids: readonly string[], mailing: Mailing | null,
): Promise<void> {
  const now = house.clock();
  await inTransaction(house.pool, async (client) => {
    const { rowCount } = await client.query(SETTLE, [ids, now]);
    if (!rowCount || !mailing) return;
    const { of, letter, foot: { unsubscribe } } = mailing;
    const until = new Date(now.getTime() + DAYS_OF_USE * 86_400_000);
    await house.identity.post.write(client, { to: email, ...render(language, letter), at: now, until, of, unsubscribe });
  });
}
