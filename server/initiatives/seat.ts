import { Choice, Computed, DayColumn, Derived, Id, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Admission, renewalNeeds, renewalsOf } from './admission.ts';
import { RoleKind, SeatVerb } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Role } from './role.ts';
import { seatVerbNeeds, seatVerbsOf } from './verbs.ts';

/** A seat of a role, held by a member from a day, for a commitment whose last day counts (I8). */
@Noun({
  tag: 33,
  description: 'A seat of a role, held by a member (I8).',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
  indexes: {
    seat_held_once: 'create unique index seat_held_once on seat (role_id, member_id) where left_on is null',
    seat_held: 'create index seat_held on seat (initiative_id, member_id) where left_on is null',
    seat_to_announce:
      'create index seat_to_announce on seat (last_day) where left_on is null and ending_told_on is null',
  },
})
export class Seat {
  @Id() id!: string;
  @One(() => Initiative, 'In which initiative.') initiative!: Initiative;
  @One(() => Role, 'In which role.') role!: Role;
  /** The role's kind again: who pilots is asked on every page. */
  @Choice(() => RoleKind, 'What the role is for.') kind!: string;
  @One(() => Member, 'Who holds it.') member!: Member;
  @DayColumn('Since this day.') heldFrom!: string;
  @DayColumn('The last day of the commitment.', { nullable: true }) lastDay?: string | null;
  @Computed(
    () => Boolean,
    'Whether the commitment is past its last day; the seat is still held (I8).',
    (row, { today }) => `coalesce(${row['lastDay']} < ${today}, false)`,
  )
  pastItsTerm?: never;
  @DayColumn('The day its end was announced, to renew or to hand over; null while it is far.', { nullable: true })
  endingToldOn?: string | null;
  @Computed(() => Boolean, 'Whether its contact member has no pair (I9).', isUnpaired, { openly: ['pair'] })
  unpaired?: never;
  @DayColumn('The day it was left.', { nullable: true }) leftOn?: string | null;
  @Text('What the next person should know; for the team and who answers for it.', {
    nullable: true,
    most: 4000,
    audience: 'team',
    silent: true,
  })
  handOver?: string | null;
  @Derived(() => Admission, 'Whether its term can be renewed today, and why not (I8).', {
    needs: renewalNeeds,
    derive: renewalsOf,
    // Its initiative’s state.
    openly: ['initiative'],
  })
  viewerRenewal?: never;
  @Derived(() => [SeatVerb], 'What you may do to it now.', {
    needs: seatVerbNeeds,
    derive: seatVerbsOf,
    // Its initiative’s referent, the viewer’s own seat.
    openly: ['initiative', 'seat'],
  })
  viewerMay?: never;
}

/** A contact member's seat that is held, and of no pair. */
export function isUnpaired(row: Readonly<Record<string, string>>): string {
  const paired = `exists (select 1 from pair p where p.contact_seat_id = ${row['id']} and p.ended_on is null)`;
  return `(${row['kind']} = 'contact' and ${row['leftOn']} is null and not ${paired})`;
}
