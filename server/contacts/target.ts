import { ID } from 'type-graphql';
import { Entry } from '../core/journal/entry.ts';
import {
  Choice, Computed, DayColumn, Derived, Id, Many, One, Pages, Text, Version, Whole,
} from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import type { Columns } from '../core/noun/registry.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { Sector } from '../members/vocabulary.ts';
import { AcquaintanceCall } from './introductions/acquaintance-call.ts';
import { Commitment } from './commitment.ts';
import { Category, Level, Stance, TargetState, TargetVerb } from './enums.ts';
import { targetFilters } from './filters.ts';
import { Introduction } from './introductions/introduction.ts';
import { Meeting } from './meeting.ts';
import { PlannedMove } from './portfolio/planned-move.ts';
import { quietNeeds, quietTables, QuietReason, quietReasons } from './quiet.ts';
import { Synthesis } from './synthesis.ts';
import { TargetPerson } from './target-person.ts';
import { targetVerbNeeds, targetVerbsOf } from './verbs.ts';

const kept = "state in ('assigned', 'in_touch')";

/** An outside organisation that the team of an initiative keeps contact with. */
@Noun({
  tag: 38,
  description: 'An outside organisation that the team of an initiative keeps contact with (C1).',
  subject: true,
  checks: { target_priority: 'priority >= 1 and priority <= 3', target_merged_elsewhere: 'merged_into_id <> id' },
  orders: {
    POSITION: [['position', 'asc'], ['id', 'asc']],
    DUE: [['dueOn', 'asc'], ['id', 'asc']],
    NAME: [['name', 'asc'], ['id', 'asc']],
  },
  filters: targetFilters,
  openly: ['site'],
  indexes: {
    target_place: 'create index target_place on target (initiative_id, position, id)',
    target_due: `create index target_due on target (initiative_id, due_on, id) where ${kept}`,
    target_due_of: `create index target_due_of on target (owner_id, due_on, id) where ${kept}`,
    target_unchecked: 'create index target_unchecked on target (initiative_id, checked_on, id)',
    target_site: 'create index target_site on target (site) where site is not null',
    target_near: 'create index target_near on target using gin (public.cordee_plain(name) public.gin_trgm_ops)',
    target_acronym: 'create index target_acronym on target (public.cordee_plain(acronym)) where acronym is not null',
    target_short: 'create index target_short on target (initiative_id) where length(name) <= 8',
  },
})
export class Target {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'The initiative whose team keeps contact.', { index: false }) initiative!: Initiative;
  @Text('Its name.', { most: 160 }) name!: string;
  @Text('Its acronym.', { most: 40, nullable: true }) acronym?: string | null;
  @Choice(() => Category, 'What kind of organisation it is.') category!: string;
  @One(() => Sector, 'What it works in.', { nullable: true }) sector?: Sector | null;
  @Choice(() => Stance, 'Where it stands towards us.') stance!: string;
  @Text('What it does.', { most: 4000, default: '' }) activity!: string;
  @Text('What is at stake for it.', { most: 4000, default: '' }) stakes!: string;
  @Whole('How much it matters: 1 comes first, 3 last.', { default: 2 }) priority!: number;
  @Text('Why that priority.', { most: 500, nullable: true }) priorityReason?: string | null;
  @Choice(() => Level, 'On which level it acts.') level!: string;
  @Text('Where it is.', { most: 120, nullable: true }) place?: string | null;
  @Text('Its web site, https.', { most: 300, nullable: true }) website?: string | null;
  /** The site's name without what many sites share, to tell the same organisation under another name. */
  @Text('', { hidden: true, nullable: true }) site?: string | null;
  @Choice(() => TargetState, 'Where the relation with it stands (C2).') state!: string;
  @One(() => Member, 'The contact member who keeps contact (C3).', { nullable: true, index: false })
  owner?: Member | null;
  @Computed(() => ID, 'The organisation member whom its contact member’s pair has today, by id (C3).', organisationOf, {
    nullable: true,
    openly: ['pair', 'seat'],
  })
  organisationMemberId?: never;
  @DayColumn('Since when somebody keeps contact.', { nullable: true }) assignedOn?: string | null;
  @DayColumn('The day by which it is to be met next, while somebody keeps contact (C6).') dueOn!: string;
  /** The day that the member said, until a meeting is held. */
  @DayColumn('', { hidden: true, nullable: true }) dueSaidOn?: string | null;
  @DayColumn('The day of the last meeting held; a mail is none.', { nullable: true }) lastHeldOn?: string | null;
  @DayColumn('It asked not to be called before this day (C9c).', { nullable: true }) callAfter?: string | null;
  @DayColumn('The day on which what is noted of it was last checked (C2).') checkedOn!: string;
  @Whole('Its place in the list that the team orders.') position!: number;
  @DayColumn('The day it was added.') createdOn!: string;
  @One(() => Member, 'Who added it.', { index: false }) addedBy!: Member;
  @Text('Why it is dormant or closed.', { most: 500, nullable: true }) restReason?: string | null;
  @One(() => Target, 'The one that it was merged into: it goes on there (C2).', { nullable: true })
  mergedInto?: Target | null;
  @Many(() => TargetPerson, 'The people there.', { by: 'target', order: 'NAME', limit: 50 }) people?: never;
  @Pages(() => Meeting, 'Its meetings, the latest first.', { by: 'target', order: 'LATEST' }) meetings?: never;
  @Many(() => Meeting, 'Its meetings to come, and those that nobody said anything of.', {
    by: 'target', order: 'DAY', where: (row) => `${row['state']} = 'planned'`, limit: 20,
  })
  plannedMeetings?: never;
  @Pages(() => Synthesis, 'Its syntheses that you may read, the latest first.', { by: 'target', order: 'LATEST' })
  syntheses?: never;
  @Many(() => Synthesis, 'The last synthesis that you may read.', { by: 'target', order: 'LATEST', limit: 1 })
  lastSyntheses?: never;
  @Many(() => Commitment, 'What both sides promised, the latest first (C9b).', {
    by: 'target', order: 'LATEST', limit: 100,
  })
  commitments?: never;
  @Pages(() => Introduction, 'Its introductions, the latest first (C15).', { by: 'target', order: 'LATEST' })
  introductions?: never;
  @Many(() => AcquaintanceCall, 'The calls to the community about it, the latest first (C14).', {
    by: 'target', order: 'LATEST', limit: 10,
  })
  calls?: never;
  @Many(() => PlannedMove, 'The months that its contact member chose by hand (C7).', { by: 'target', limit: 12 })
  plannedMoves?: never;
  @Pages(() => Entry, 'The whole relation as one line of time, the latest first (C16).', {
    by: 'target',
    order: 'LATEST',
  })
  entries?: never;
  @Derived(() => [QuietReason], 'Why it should not be contacted now (C9c); none when nothing speaks against it.', {
    needs: quietNeeds,
    derive: quietReasons,
    limit: 5,
    openly: quietTables,
  })
  whyNotNow?: never;
  @Derived(() => [TargetVerb], 'What you may do to it and to what belongs to it now.', {
    needs: targetVerbNeeds,
    derive: targetVerbsOf,
    // The viewer's own seat.
    openly: ['seat'],
  })
  viewerMay?: never;
}

/** The organisation member of the pair that its owner is in today. */
function organisationOf(row: Columns): string {
  return (
    `(select o.member_id from pair p join seat c on c.id = p.contact_seat_id join seat o on o.id = p.organisation_seat_id` +
    ` where p.initiative_id = ${row['initiative']} and p.ended_on is null and c.member_id = ${row['owner']} limit 1)`
  );
}
