import { Collection } from '@mikro-orm/core';
import { Choice, Derived, Id, Linked, Many, One, Text, Version, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Skill } from '../members/vocabulary.ts';
import { Admission, admissionNeeds, admissionsOf } from './admission.ts';
import { Application } from './application.ts';
import { RoleKind } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Invitation } from './invitation.ts';
import { Seat } from './seat.ts';

/** What a team needs, and how many people for it. */
@Noun({
  tag: 32,
  description: 'What a team needs, and how many people for it (I5).',
  subject: true,
  orders: {
    PLACE: [
      ['position', 'asc'],
      ['id', 'asc'],
    ],
  },
  openly: ['position'],
  checks: {
    role_seats: 'seats >= 1 and seats <= 100',
    role_seats_taken: 'seats_taken >= 0 and seats_reserved >= 0 and seats_taken + seats_reserved <= seats',
  },
})
export class Role {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.') initiative!: Initiative;
  @Choice(() => RoleKind, 'What it is for.') kind!: string;
  @Text('Its name.', { most: 80 }) name!: string;
  @Text('What one does in it.', { most: 2000, default: '' }) description!: string;
  @Whole('How many people it takes, at least 1.') seats!: number;
  @Whole('How many seats are taken.', { default: 0 }) seatsTaken!: number;
  @Whole('How many more an answer gives away which nobody was told yet: for the pilots and the referent, unless they are candidates (I7).', {
    default: 0,
    audience: 'leads',
    silent: true,
  })
  seatsReserved!: number;
  @Whole('For how many months one commits oneself.', { default: 12 }) months!: number;
  @Text('Where one has to be, if anywhere.', { most: 120, nullable: true }) place?: string | null;
  @Text('How often it takes time.', { most: 160, nullable: true }) rhythm?: string | null;
  @Whole('', { hidden: true, default: 0 }) position!: number;
  @Linked(() => Skill, 'The skills looked for.', { pivot: 'role_skill', order: 'LABEL', limit: 20 }) skills =
    new Collection<Skill>(this);
  @Many(() => Seat, 'The seats held today.', { by: 'role', where: (row) => `${row['leftOn']} is null`, limit: 100 })
  heldSeats?: never;
  @Many(() => Application, 'Your own open application.', { by: 'role', where: own, limit: 1 })
  viewerApplications?: never;
  @Many(() => Invitation, 'Your own open invitation.', { by: 'role', where: own, limit: 1 }) viewerInvitations?: never;
  @Many(() => Invitation, 'The open invitations that you may see.', { by: 'role', where: isOpen, limit: 100 })
  openInvitations?: never;
  @Derived(() => Admission, 'Whether you can apply today, and why not (I7).', {
    needs: admissionNeeds,
    derive: admissionsOf,
    // The state of the role's own initiative; the viewer's own application, invitation and seat.
    openly: ['initiative', 'application', 'invitation', 'seat'],
  })
  viewerAdmission?: never;
}

function own(row: Readonly<Record<string, string>>, viewer: { id: string }): string {
  return `${row['member']} = ${viewer.id} and ${row['state']} = 'open'`;
}

function isOpen(row: Readonly<Record<string, string>>): string {
  return `${row['state']} = 'open'`;
}
