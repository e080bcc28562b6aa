import { ID, Int } from 'type-graphql';
import { Choice, Computed, DayColumn, Id, Many, One, Pages, Text } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import { DayScalar } from '../../core/noun/scalars.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { AcquaintanceAnswer } from './acquaintance-answer.ts';
import { TargetCategory, TargetName } from './about-target.ts';
import { CallState } from './enums.ts';
import { Target } from '../target.ts';

/**
 * "Who knows somebody there?": a call to the community about a target. The community reads the organisation's name,
 * what kind it is, and the sentence; the answers go to the team alone (C14).
 */
@Noun({
  tag: 51,
  description: 'A call to the community: who knows somebody at this organisation? (C14)',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
  filters: {
    initiative: {
      type: () => ID, description: 'By the team of this initiative, by its id.', sqlType: 'uuid',
      sql: (row, id) => `${row['initiative']} = ${id}`,
    },
    open: {
      type: () => Boolean, description: 'Those that are open, or those that are closed.', sqlType: 'boolean',
      sql: (row, asked) => `(${row['state']} = 'open') = ${asked}`,
    },
    answered: {
      type: () => Boolean,
      description: 'Those that you answered, or those that you did not.',
      sqlType: 'boolean',
      sql: (row, asked, { id }) =>
        `(exists (select 1 from acquaintance_answer a where a.call_id = ${row['id']} and a.author_id = ${id})) = ${asked}`,
      // The viewer's own.
      openly: ['acquaintance_answer'],
    },
    since: {
      type: () => DayScalar, description: 'Opened on this day or later.', sqlType: 'date',
      sql: (row, day) => `${row['openedOn']} >= ${day}`,
    },
  },
  checks: { acquaintance_call_closed: "(state = 'closed') = (closed_on is not null)" },
  indexes: {
    acquaintance_call_once:
      "create unique index acquaintance_call_once on acquaintance_call (target_id) where state = 'open'",
    acquaintance_call_open: "create index acquaintance_call_open on acquaintance_call (id desc) where state = 'open'",
    acquaintance_call_of_initiative:
      'create index acquaintance_call_of_initiative on acquaintance_call (initiative_id, id desc)',
  },
})
export class AcquaintanceCall {
  @Id() id!: string;
  @One(() => Initiative, 'Whose team asks.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'Which target; null for who does not see it.') target!: Target;
  @TargetName() targetName?: never;
  @TargetCategory() targetCategory?: never;
  @Text('What is asked, in a sentence.', { most: 500 }) question!: string;
  @Choice(() => CallState, 'Whether it can be answered.') state!: string;
  @One(() => Member, 'Who called, for the team.', { index: false, audience: 'team' }) openedBy!: Member;
  @DayColumn('The day of the call.') openedOn!: string;
  @DayColumn('The day it was closed.', { nullable: true }) closedOn?: string | null;
  @Computed(
    () => Int,
    'How many answered, for the team.',
    (row) =>
      `(select count(*)::int from acquaintance_answer a where a.call_id = ${row['id']} and a.closeness <> 'nobody')`,
    {
      audience: 'team',
      openly: ['acquaintance_answer'],
    },
  )
  answersCount?: never;
  @Pages(() => AcquaintanceAnswer, 'The answers that you may read, the latest first: the team’s, or your own.', {
    by: 'call',
    order: 'LATEST',
  })
  answers?: never;
  @Many(() => AcquaintanceAnswer, 'Your own answer.', {
    by: 'call', limit: 1, where: (row, { id }) => `${row['author']} = ${id}`,
  })
  viewerAnswers?: never;
}
