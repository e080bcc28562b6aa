import { DayColumn, Id, One } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';

/** Days on which a contact member meets nobody: the plan avoids them (C7). */
@Noun({
  tag: 47,
  description: 'Days on which a member meets nobody (C7).',
  subject: true,
  orders: { DAY: [['firstDay', 'asc'], ['id', 'asc']] },
  checks: { absence_in_order: 'last_day >= first_day' },
  indexes: {
    absence_of: 'create index absence_of on absence (initiative_id, member_id, last_day) where withdrawn_on is null',
  },
})
export class Absence {
  @Id() id!: string;
  @One(() => Initiative, 'In which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Member, 'Who is away.', { index: false }) member!: Member;
  @DayColumn('The first day away.') firstDay!: string;
  @DayColumn('The last day away, itself counted.') lastDay!: string;
  @DayColumn('The day it was taken back.', { nullable: true }) withdrawnOn?: string | null;
}
