import { Int } from 'type-graphql';
import { Choice, Computed, Derived, Id, Instant, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Skill } from '../members/vocabulary.ts';
import { brought, broughtNeeds, countBrought, MOST_SKILLS, teamTables } from './coverage.ts';
import { ApplicationAnswer, ApplicationState, ApplicationVerb } from './enums.ts';
import { Initiative } from './initiative.ts';
import { Role } from './role.ts';
import { applicationVerbNeeds, applicationVerbsOf } from './verbs.ts';

/**
 * A member’s word to a role, and its answer; read by the candidate, the pilot and the referent alone (I7). An answer
 * is written at once and told ten minutes later: until then the application is open, and its verdict the leads’ to see.
 */
@Noun({
  tag: 34,
  description: 'A member’s word to a role, and its answer (I7).',
  subject: true,
  checks: { application_untold: "(verdict is null) = (tells_at is null) and (verdict is null or state = 'open')" },
  indexes: {
    application_open_once:
      "create unique index application_open_once on application (role_id, member_id) where state = 'open'",
    application_to_tell: 'create index application_to_tell on application (tells_at) where tells_at is not null',
  },
  orders: {
    LATEST: [['id', 'desc']],
    BRINGS: [
      ['bringsCount', 'desc'],
      ['id', 'asc'],
    ],
  },
  filters: {
    states: {
      type: () => [ApplicationState],
      description: 'In one of these states.',
      sqlType: 'text[]',
      sql: (row, states) => `${row['state']} = any(${states})`,
    },
    mine: {
      type: () => Boolean,
      description: 'Made by you.',
      sqlType: 'boolean',
      sql: (row, asked, viewer) => `(not ${asked} or ${row['member']} = ${viewer.id})`,
    },
  },
})
export class Application {
  @Id() id!: string;
  @One(() => Initiative, 'To which initiative.') initiative!: Initiative;
  @One(() => Role, 'To which role.') role!: Role;
  @One(() => Member, 'Who applied.') member!: Member;
  @Text('The candidate’s word; empty once it was deleted, a year after a refusal.', { most: 2000 }) word!: string;
  @Choice(() => ApplicationState, 'What became of it, as far as the candidate was told.') state!: string;
  @Instant('When it was made.') madeAt!: Date;
  @Choice(() => ApplicationAnswer, 'What was answered and not told yet: for the pilots and the referent.', {
    nullable: true,
    audience: 'leads',
    silent: true,
  })
  verdict?: string | null;
  @Instant('When the answer will be told: until then it can be taken back; null once told, and while there is none.', {
    nullable: true,
    audience: 'leads',
    silent: true,
  })
  tellsAt?: Date | null;
  @Text('The word that answered it.', { most: 2000, nullable: true, audience: 'told', silent: true }) answer?:
    string | null;
  @One(() => Role, 'The role that was offered instead.', { nullable: true, audience: 'told', silent: true })
  offeredRole?: Role | null;
  @One(() => Member, 'Who answered it.', { nullable: true, audience: 'told', silent: true }) answeredBy?: Member | null;
  @Instant('When it was answered.', { nullable: true, audience: 'told', silent: true }) answeredAt?: Date | null;
  @Derived(() => [Skill], 'The skills missing in the team that the candidate has (I11).', {
    needs: broughtNeeds,
    derive: brought,
    limit: MOST_SKILLS,
    openly: teamTables,
  })
  brings?: never;
  @Computed(() => Int, 'How many of the skills missing in the team the candidate has (I11).', countBrought, {
    openly: teamTables,
  })
  bringsCount?: never;
  @Derived(() => [ApplicationVerb], 'What you may do to it now.', {
    needs: applicationVerbNeeds,
    derive: applicationVerbsOf,
    // Its initiative’s state and referent, the viewer’s own seat.
    openly: ['initiative', 'seat'],
  })
  viewerMay?: never;
}
