import { Choice, Computed, DayColumn, Id, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { RoleKind } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Role } from './role.ts';

/** A seat of a role, held by a member from a day, for a commitment whose last day counts (I8). */
@Noun({
  tag: 33,
  description: 'A seat of a role, held by a member (I8).',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
  indexes: {
    seat_held_once: 'create unique index seat_held_once on seat (role_id, member_id) where left_on is null',
    seat_held: 'create index seat_held on seat (initiative_id, member_id) where left_on is null',
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
  @Computed(() => Boolean, 'Whether the commitment is past its last day; the seat is still held (I8).', (row, { today }) =>
    `coalesce(${row['lastDay']} < ${today}, false)`)
  pastItsTerm?: never;
  @DayColumn('The day it was left.', { nullable: true }) leftOn?: string | null;
  @Text('What the next person should know.', { nullable: true, most: 4000 }) handOver?: string | null;
}
