import { permit } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { hashOf } from '../../core/identity/secret.ts';
import { CalendarFeed } from '../calendar-feed.ts';
import { Member } from '../member.ts';
import type { EndCalendarFeedInput, MakeCalendarFeedInput } from './inputs.ts';

interface Opening extends MakeCalendarFeedInput {
  readonly secret: string;
}

/** Opens the one address of one's own calendar, which ends the one before; C17.FEED_OTHER where that is not today's. */
export async function openFeed(deed: Deed, { replaces = null, secret }: Opening): Promise<CalendarFeed> {
  const member = await deed.lock(Member, permit(deed, 'makeCalendarFeed'));
  const before = await deed.em.findOne(CalendarFeed, { member, endedAt: null } as never);
  if ((before?.id ?? null) !== replaces) refuse('C17', 'FEED_OTHER');
  if (before) {
    before.endedAt = deed.now;
    await deed.em.flush();
  }
  const feed = deed.create(CalendarFeed, { member, secretHash: hashOf(secret), createdAt: deed.now });
  deed.record({ kind: 'calendar.made', subject: feed, rule: 'C17', about: { person: member } });
  return feed;
}

/** Ends the address of one's own calendar: who reads there finds nothing any more (C17). */
export async function endCalendarFeed(deed: Deed, { id }: EndCalendarFeedInput): Promise<CalendarFeed> {
  permit(deed, 'endCalendarFeed');
  const feed = await deed.lock(CalendarFeed, id);
  if (feed.endedAt) return feed;
  feed.endedAt = deed.now;
  deed.record({ kind: 'calendar.ended', subject: feed, rule: 'C17', about: { person: feed.member } });
  return feed;
}
