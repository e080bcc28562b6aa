import { Entry } from '../core/journal/entry.ts';
import { Choice, Id, Instant, One } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { NoticePace, NoticeTopic } from './enums.ts';

/** An entry of the journal that somebody was told of; what one may no longer see is absent with its notice. */
@Noun({
  tag: 80,
  description: 'An entry of the journal that you were told of (P1).',
  orders: { LATEST: [['id', 'desc']] },
  filters: {
    unread: {
      type: () => Boolean,
      description: 'Those that were not read, or those that were.',
      sqlType: 'boolean',
      sql: (row, unread) => `(${row['readAt']} is null) = ${unread}`,
    },
    topic: {
      type: () => NoticeTopic,
      description: 'Those of one topic.',
      sqlType: 'text',
      sql: (row, topic) => `${row['topic']} = ${topic}`,
    },
    awaits: {
      type: () => [NoticePace],
      description: 'Those that wait to be mailed at one of these paces: what your next digest will hold.',
      sqlType: 'text[]',
      sql: (row, paces) => `${row['mailedAt']} is null and ${row['readAt']} is null and ${row['pace']} = any(${paces})`,
    },
  },
  // One's own: nobody else sees the row.
  openly: ['mailedAt', 'pace'],
  indexes: {
    notice_once: 'create unique index notice_once on notice (member_id, entry_id)',
    notice_latest: 'create index notice_latest on notice (member_id, id desc)',
    notice_unread: 'create index notice_unread on notice (member_id) where read_at is null',
    notice_awaits: "create index notice_awaits on notice (pace, member_id) where mailed_at is null and pace in ('daily', 'weekly')",
  },
})
export class Notice {
  @Id() id!: string;
  @One(() => Member, 'Who was told.', { always: true, index: false }) member!: Member;
  @One(() => Entry, 'What happened.', { always: true }) entry!: Entry;
  @Choice(() => NoticeTopic, 'What it is about, for you.') topic!: string;
  @Instant('When you read it, if you did.', { nullable: true }) readAt?: Date | null;
  /** As its owner had chosen when it was made. */
  @Choice(() => NoticePace, '', { hidden: true }) pace!: string;
  @Instant('', { hidden: true, nullable: true }) mailedAt?: Date | null;
}
