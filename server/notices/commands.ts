import { permit } from '../access/permit.ts';
import type { Deed } from '../core/command/deed.ts';
import { tagOf } from '../core/noun/id.ts';
import { Member } from '../members/member.ts';
import type { ChooseNoticesInput, ReadAllNoticesInput, ReadNoticesInput } from './inputs.ts';

const READ = 'update notice set read_at = ? where member_id = ? and read_at is null';

/** Marks some of one's own notices as read; what is not one's own, or was read already, stays as it is. */
export async function readNotices(deed: Deed, { ids }: ReadNoticesInput): Promise<Member> {
  const actor = permit(deed, 'readNotices');
  const known = ids.filter((id) => tagOf(id) !== null);
  await deed.em.execute(`${READ} and id = any(string_to_array(?, ',')::uuid[])`, [deed.now, actor, known.join(',')]);
  return deed.see(Member, actor);
}

/** Marks all of one's own notices as read, up to one of them if it is named. */
export async function readAllNotices(deed: Deed, { upTo }: ReadAllNoticesInput): Promise<Member> {
  const actor = permit(deed, 'readAllNotices');
  const last = upTo && tagOf(upTo) !== null ? upTo : null;
  await deed.em.execute(`${READ} and (id <= ? or ?::uuid is null)`, [deed.now, actor, last, last]);
  return deed.see(Member, actor);
}

const CHOOSE = `insert into notice_choice (member_id, topic, pace) values (?, ?, ?)
  on conflict (member_id, topic) do update set pace = excluded.pace`;
// What waits for a digest waits for the other one, or is let go: nothing is sent once it is « never ».
const REPACE = `update notice set pace = ? where member_id = ? and topic = ? and mailed_at is null
  and pace in ('daily', 'weekly')`;

/** Chooses how soon the notices of a topic are mailed to oneself. */
export async function chooseNotices(deed: Deed, { topic, pace }: ChooseNoticesInput): Promise<Member> {
  const actor = permit(deed, 'chooseNotices');
  const member = await deed.lock(Member, actor);
  await deed.em.execute(CHOOSE, [actor, topic, pace]);
  if (pace !== 'at_once') await deed.em.execute(REPACE, [pace, actor, topic]);
  return member;
}
