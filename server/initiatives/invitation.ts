import { Choice, Derived, Id, Instant, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Admission, invitationNeeds, invitationsOf } from './admission.ts';
import { InvitationState, InvitationVerb } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Role } from './role.ts';
import { invitationVerbNeeds, invitationVerbsOf } from './verbs.ts';

/** A pilot’s word to a member whom the team would like in a role; it keeps no seat free (I8). */
@Noun({
  tag: 35,
  description: 'A pilot’s invitation of a member to a role (I8).',
  subject: true,
  indexes: {
    invitation_open_once:
      "create unique index invitation_open_once on invitation (role_id, member_id) where state = 'open'",
  },
  orders: { LATEST: [['id', 'desc']] },
  filters: {
    states: {
      type: () => [InvitationState],
      description: 'In one of these states.',
      sqlType: 'text[]',
      sql: (row, states) => `${row['state']} = any(${states})`,
    },
    mine: {
      type: () => Boolean,
      description: 'Made to you.',
      sqlType: 'boolean',
      sql: (row, asked, viewer) => `(not ${asked} or ${row['member']} = ${viewer.id})`,
    },
  },
})
export class Invitation {
  @Id() id!: string;
  @One(() => Initiative, 'Into which initiative.') initiative!: Initiative;
  @One(() => Role, 'To which role.') role!: Role;
  @One(() => Member, 'Who is invited.') member!: Member;
  @One(() => Member, 'Who invites.') invitedBy!: Member;
  @Text('The pilot’s word.', { most: 2000 }) word!: string;
  @Choice(() => InvitationState, 'What became of it.') state!: string;
  @Instant('When it was made.') madeAt!: Date;
  @Text('The word that answered it.', { most: 2000, nullable: true }) answer?: string | null;
  @Instant('When it was answered.', { nullable: true }) answeredAt?: Date | null;
  @Derived(() => Admission, 'Whether it can be accepted today, and why not (I8).', {
    needs: invitationNeeds,
    derive: invitationsOf,
    // The seats of its role, its initiative’s state.
    openly: ['role', 'initiative', 'seat'],
  })
  viewerAdmission?: never;
  @Derived(() => [InvitationVerb], 'What you may do to it now.', {
    needs: invitationVerbNeeds,
    derive: invitationVerbsOf,
    // Its initiative’s referent, the viewer’s own seat.
    openly: ['initiative', 'seat'],
  })
  viewerMay?: never;
}
