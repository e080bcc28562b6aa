import { ID } from 'type-graphql';
import { Choice, Computed, DayColumn, Derived, Id, Instant, Many, One, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { DayScalar } from '../core/noun/scalars.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { Commitment } from './commitment.ts';
import { Confidentiality, SynthesisVerb } from './enums.ts';
import { Meeting } from './meeting.ts';
import { SynthesisVersion } from './synthesis-version.ts';
import { Target } from './target.ts';
import { synthesisVerbNeeds, synthesisVerbsOf } from './meeting-verbs.ts';

/** What was learnt at a meeting, as its last version says it; the earlier ones are kept beside it (C10, C12). */
@Noun({
  tag: 43,
  description: 'What was learnt at a meeting, as its last version says it (C10, C12).',
  subject: true,
  orders: { LATEST: [['metOn', 'desc'], ['id', 'desc']] },
  filters: {
    initiative: {
      type: () => ID, description: 'Of this initiative, by its id.', sqlType: 'uuid',
      sql: (row, id) => `${row['initiative']} = ${id}`,
    },
    author: {
      type: () => ID, description: 'Written by this member, by id.', sqlType: 'uuid',
      sql: (row, id) => `${row['author']} = ${id}`,
    },
    since: {
      type: () => DayScalar, description: 'Of a meeting on this day or later.', sqlType: 'date',
      sql: (row, day) => `${row['metOn']} >= ${day}`,
    },
    until: {
      type: () => DayScalar, description: 'Of a meeting on this day or earlier.', sqlType: 'date',
      sql: (row, day) => `${row['metOn']} <= ${day}`,
    },
  },
  indexes: {
    synthesis_of_initiative: 'create index synthesis_of_initiative on synthesis (initiative_id, met_on desc, id desc)',
    synthesis_of_target: 'create index synthesis_of_target on synthesis (target_id, met_on desc, id desc)',
    synthesis_latest: 'create index synthesis_latest on synthesis (met_on desc, id desc)',
  },
})
export class Synthesis {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Meeting, 'Of which meeting; null for who does not see it.', { unique: true, index: false })
  meeting!: Meeting;
  @One(() => Target, 'Of which target; null for who does not see it.', { index: false }) target!: Target;
  @Computed(
    () => String,
    'The name of the organisation met.',
    (row) => `(select t.name from target t where t.id = ${row['target']})`,
    {
      // Who may read a synthesis reads whom it is about.
      openly: ['target'],
    },
  )
  targetName?: never;
  @DayColumn('The day of the meeting.') metOn!: string;
  @One(() => Member, 'Who wrote it.') author!: Member;
  @Choice(() => Confidentiality, 'Who reads it, in all its versions (C10).') confidentiality!: string;
  @Instant('When it was published.') publishedAt!: Date;
  @Instant('When it was last corrected; null while it never was.', { nullable: true }) correctedAt?: Date | null;
  @Text('In short.', { most: 8000 }) summary!: string;
  @Text('What the target does.', { most: 8000, default: '' }) activity!: string;
  @Text('What is at stake for it.', { most: 8000, default: '' }) stakes!: string;
  @Text('Its position.', { most: 8000, default: '' }) position!: string;
  @Text('Its needs and interests.', { most: 8000, default: '' }) needs!: string;
  @Text('Points of agreement.', { most: 8000, default: '' }) agreements!: string;
  @Text('Points of disagreement.', { most: 8000, default: '' }) disagreements!: string;
  @Text('Their news.', { most: 8000, default: '' }) theirNews!: string;
  @Text('Our news.', { most: 8000, default: '' }) ourNews!: string;
  @Text('The next step.', { most: 8000, default: '' }) nextStep!: string;
  @Many(() => Commitment, 'What both sides promised.', { by: 'synthesis', limit: 40 }) commitments?: never;
  @Many(() => SynthesisVersion, 'All its versions, the latest first (C12).', {
    by: 'synthesis', order: 'LATEST', limit: 50,
  })
  versions?: never;
  @Derived(() => [SynthesisVerb], 'What you may do to it today.', {
    needs: synthesisVerbNeeds, derive: synthesisVerbsOf, openly: ['seat'],
  })
  viewerMay?: never;
}
