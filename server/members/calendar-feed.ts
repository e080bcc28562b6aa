import { Id, Instant, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from './member.ts';

/** The secret address of a member's calendar: the secret was shown once, only a hash is here. */
@Noun({
  tag: 58,
  description: 'The secret address where calendar programs read what awaits a member (C17).',
  subject: true,
  indexes: { calendar_feed_once: 'create unique index calendar_feed_once on calendar_feed (member_id) where ended_at is null' },
})
export class CalendarFeed {
  @Id() id!: string;
  @One(() => Member, 'Whose it is.', { always: true }) member!: Member;
  @Text('', { hidden: true, unique: true }) secretHash!: string;
  @Instant('When it was made.') createdAt!: Date;
  @Instant('When it was last read, to an hour; null while it never was.', { nullable: true }) lastReadAt?: Date | null;
  @Instant('When it was ended, if it was.', { nullable: true }) endedAt?: Date | null;
}
