import { Id, Instant, One, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { MOST_DRAFTED } from './kinds.ts';
import { Meeting } from './meeting.ts';

/**
 * A synthesis being written, saved as typed: its author's alone. Who is no longer of the team loses it from sight, and
 * it can be handed over (C11).
 */
@Noun({
  tag: 46,
  description: 'A synthesis being written: its author’s alone (C11).',
  orders: { LATEST: [['savedAt', 'desc'], ['id', 'desc']] },
  indexes: {
    synthesis_draft_once:
      'create unique index synthesis_draft_once on synthesis_draft (meeting_id, author_id) where handed_by_id is null',
  },
})
export class SynthesisDraft {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Meeting, 'Of which meeting.', { index: false }) meeting!: Meeting;
  @One(() => Member, 'Whose it is.') author!: Member;
  @Text('What was typed so far, as the form keeps it (JSON).', { most: MOST_DRAFTED }) text!: string;
  @Instant('When it was last saved.') savedAt!: Date;
  @One(() => Member, 'Who wrote it before it was handed over.', { nullable: true, index: false })
  handedBy?: Member | null;
}
