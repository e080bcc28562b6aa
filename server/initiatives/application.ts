import { Choice, Id, Instant, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { ApplicationState } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Role } from './role.ts';

/** A member's word to a role, and its answer; read by the candidate, the pilot and the referent alone (I7). */
@Noun({
  tag: 34,
  description: 'A member’s word to a role, and its answer (I7).',
  subject: true,
  indexes: {
    application_open_once: "create unique index application_open_once on application (role_id, member_id) where state = 'open'",
  },
  orders: { LATEST: [['id', 'desc']] },
  filters: {
    states: {
      type: () => [ApplicationState],
      description: 'In one of these states.',
      sqlType: 'text[]',
      sql: (row, states) => `${row['state']} = any(${states})`,
    },
  },
})
export class Application {
  @Id() id!: string;
  @One(() => Initiative, 'To which initiative.') initiative!: Initiative;
  @One(() => Role, 'To which role.') role!: Role;
  @One(() => Member, 'Who applied.') member!: Member;
  @Text('The candidate’s word.', { most: 2000 }) word!: string;
  @Choice(() => ApplicationState, 'What became of it.') state!: string;
  @Instant('When it was made.') madeAt!: Date;
  @Text('The word that answered it.', { most: 2000, nullable: true }) answer?: string | null;
  @One(() => Member, 'Who answered it.', { nullable: true }) answeredBy?: Member | null;
  @Instant('When it was answered.', { nullable: true }) answeredAt?: Date | null;
}
