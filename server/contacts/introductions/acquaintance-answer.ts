import { Choice, DayColumn, Flag, Id, One, Text } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { AcquaintanceCall } from './acquaintance-call.ts';
import { Closeness } from './enums.ts';

/**
 * That somebody knows somebody there: for the team alone and its author, who can take it back; then nothing of it is
 * kept (C14).
 */
@Noun({
  tag: 52,
  description: 'That a member knows somebody at the organisation of a call: for its team alone (C14).',
  orders: { LATEST: [['id', 'desc']] },
  indexes: {
    acquaintance_answer_once:
      'create unique index acquaintance_answer_once on acquaintance_answer (call_id, author_id)',
  },
})
export class AcquaintanceAnswer {
  @Id() id!: string;
  @One(() => Initiative, 'To the team of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => AcquaintanceCall, 'To which call.', { always: true, index: false }) call!: AcquaintanceCall;
  @One(() => Member, 'Who answered.') author!: Member;
  @Choice(() => Closeness, 'How well the author knows somebody there.') closeness!: string;
  @Flag('Whether the team may name the author there.') mayName!: boolean;
  @Text('What else there is to say.', { most: 1000, nullable: true }) note?: string | null;
  @DayColumn('The day of the answer.') answeredOn!: string;
}
