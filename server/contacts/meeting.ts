import { Collection } from '@mikro-orm/core';
import { ID, Int } from 'type-graphql';
import {
  Choice, Computed, DayColumn, Derived, Id, Instant, Linked, Many, One, Text, Version,
} from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import type { Columns } from '../core/noun/registry.ts';
import { DayScalar } from '../core/noun/scalars.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { SynthesisDraft } from './draft.ts';
import { Channel, MeetingState, MeetingVerb } from './enums.ts';
import { Synthesis } from './synthesis.ts';
import { Target } from './target.ts';
import { TargetPerson } from './target-person.ts';
import { meetingVerbNeeds, meetingVerbsOf } from './meeting-verbs.ts';

/** A meeting with a target, planned or held; once held it owes a synthesis, unless it was a mail (C9, C10). */
@Noun({
  tag: 42,
  description: 'A meeting with a target, planned or held (C9).',
  subject: true,
  checks: {
    meeting_cancel: "cancel_reason is null or state = 'cancelled'",
    meeting_held: "(state = 'held') = (held_at is not null)",
    meeting_hour: "hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'",
    meeting_owes: "synthesis_due_on is null or (state = 'held' and channel <> 'mail')",
  },
  orders: {
    LATEST: [['day', 'desc'], ['id', 'desc']],
    DAY: [['day', 'asc'], ['id', 'asc']],
  },
  filters: {
    initiative: {
      type: () => ID, description: 'Of this initiative, by its id.', sqlType: 'uuid',
      sql: (row, id) => `${row['initiative']} = ${id}`,
    },
    author: {
      type: () => ID, description: 'Held or to be held by this member, by id.', sqlType: 'uuid',
      sql: (row, id) => `${row['author']} = ${id}`,
    },
    ofMyPairs: {
      type: () => Boolean,
      description: 'Of the contact members whose pair you are in today, as its organisation member, or not (C3).',
      sqlType: 'boolean',
      sql: (row, asked, { id }) => `(${isOfPair(row, id)}) = ${asked}`,
      openly: ['pair', 'seat'],
    },
    states: {
      type: () => [MeetingState], description: 'In one of these states.', sqlType: 'text[]',
      sql: (row, states) => `${row['state']} = any(${states})`,
    },
    since: {
      type: () => DayScalar, description: 'On this day or later.', sqlType: 'date',
      sql: (row, day) => `${row['day']} >= ${day}`,
    },
    until: {
      type: () => DayScalar, description: 'On this day or earlier.', sqlType: 'date',
      sql: (row, day) => `${row['day']} <= ${day}`,
    },
    synthesisMissing: {
      type: () => Boolean,
      description: 'Which owe a synthesis that is not there, or do not.',
      sqlType: 'boolean',
      sql: (row, asked) => `(${row['synthesisDueOn']} is not null and ${row['synthesisOn']} is null) = ${asked}`,
    },
  },
  indexes: {
    meeting_of_target: 'create index meeting_of_target on meeting (target_id, day desc, id desc)',
    meeting_of_initiative: 'create index meeting_of_initiative on meeting (initiative_id, day desc, id desc)',
    meeting_of_author: 'create index meeting_of_author on meeting (author_id, day, id)',
    meeting_owing:
      'create index meeting_owing on meeting (synthesis_due_on) where synthesis_due_on is not null and synthesis_on is null',
  },
})
export class Meeting {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'With which target.', { always: true, index: false }) target!: Target;
  @DayColumn('On which day.') day!: string;
  @Text('At what hour, as 14:30.', { nullable: true }) hour?: string | null;
  @Choice(() => Channel, 'How one meets.') channel!: string;
  @Text('What it is about, or where.', { most: 500, nullable: true }) note?: string | null;
  @One(() => Member, 'Who holds it, and owes its synthesis.', { index: false }) author!: Member;
  @Linked(() => Member, 'Who took part, on our side.', { pivot: 'meeting_ours', order: 'NAME', limit: 20 })
  ours = new Collection<Member>(this);
  @Linked(() => TargetPerson, 'Who took part, on their side.', { pivot: 'meeting_theirs', order: 'NAME', limit: 20 })
  theirs = new Collection<TargetPerson>(this);
  @Choice(() => MeetingState, 'What became of it.') state!: string;
  @Text('Why it was cancelled, if that was said.', { most: 500, nullable: true }) cancelReason?: string | null;
  @Instant('When it was said that it took place.', { nullable: true }) heldAt?: Date | null;
  @DayColumn('The last day for its synthesis; null where none is owed (C10).', { nullable: true })
  synthesisDueOn?: string | null;
  @DayColumn('The day its synthesis was published; null while there is none.', { nullable: true })
  synthesisOn?: string | null;
  @Computed(
    () => Boolean, 'Whether its synthesis is owed and past its day (C10).',
    (row, { today }) => `coalesce(${row['synthesisDueOn']} < ${today} and ${row['synthesisOn']} is null, false)`,
  )
  synthesisOverdue?: never;
  /** The day on which its author was reminded of the synthesis. */
  @DayColumn('', { hidden: true, nullable: true }) remindedOn?: string | null;
  @Many(() => Synthesis, 'Its synthesis, if you may read it.', { by: 'meeting', limit: 1 }) syntheses?: never;
  @Many(() => SynthesisDraft, 'Your drafts of its synthesis.', { by: 'meeting', order: 'LATEST', limit: 5 })
  drafts?: never;
  @Computed(
    () => Int,
    'How many drafts were left by people who are no longer of the team: they can be handed over (C11).',
    (row) =>
      `(select count(*)::int from synthesis_draft d where d.meeting_id = ${row['id']} and not exists` +
      ` (select 1 from seat s where s.initiative_id = ${row['initiative']} and s.member_id = d.author_id and s.left_on is null))`,
    { audience: 'leads', silent: true, openly: ['synthesis_draft', 'seat'] },
  )
  draftsLeft?: never;
  @Derived(() => [MeetingVerb], 'What you may do to it today.', {
    needs: meetingVerbNeeds, derive: meetingVerbsOf, openly: ['seat'],
  })
  viewerMay?: never;
}

/** Held by a contact member in whose pair the viewer is today. */
function isOfPair(row: Columns, viewer: string): string {
  return (
    'exists (select 1 from pair p join seat c on c.id = p.contact_seat_id join seat o on o.id = p.organisation_seat_id' +
    ` where p.initiative_id = ${row['initiative']} and p.ended_on is null and c.member_id = ${row['author']} and o.member_id = ${viewer})`
  );
}
