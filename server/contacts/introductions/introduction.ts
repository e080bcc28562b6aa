import { Collection } from '@mikro-orm/core';
import { Choice, DayColumn, Derived, Id, Linked, One, Text, Version } from '../../core/noun/fields.ts';
import { Noun } from '../../core/noun/noun.ts';
import { Circle } from '../../community/circle.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { TargetCategory, TargetName } from './about-target.ts';
import { IntroductionKind, IntroductionState, IntroductionVerb, OutcomeTag, Receiving } from './enums.ts';
import { introductionFilters } from './filters.ts';
import { detailNeeds, details, detailTables, IntroducedPerson } from './details.ts';
import { verbNeeds, verbsOf, verbTables } from './verbs.ts';
import { Target } from '../target.ts';
import { TargetPerson } from '../target-person.ts';

/**
 * A target put in touch with somebody inside. The team introduces; the receiving side owns it from acceptance on. It
 * knows of the organisation its name and what kind it is, and contact details once both sides have accepted (C15).
 */
@Noun({
  tag: 50,
  description: 'A target put in touch with somebody inside, who owns it from acceptance on (C15).',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
  filters: introductionFilters,
  checks: {
    introduction_receiving:
      "(receiving = 'circle') = (circle_id is not null) and (receiving = 'member') = (receiving_member_id is not null) and" +
      " (receiving = 'initiative') = (receiving_initiative_id is not null) and (receiving = 'parent') = (parent_body is not null)",
    introduction_agreed: '(target_agreed_on is null) = (agreement_noted_by_id is null)',
    introduction_owned: '(receiver_accepted_on is null) = (owner_id is null)',
    introduction_accepted:
      "(accepted_on is not null) = (target_agreed_on is not null and receiver_accepted_on is not null) and" +
      " (state = 'dropped' or (state = 'proposed') = (accepted_on is null))",
    introduction_started:
      "(state in ('under_way', 'done') and started_on is not null) or (state in ('proposed', 'accepted')" +
      " and started_on is null) or state = 'dropped'",
    introduction_ended: "(state in ('done', 'dropped')) = (ended_on is not null and ended_by_id is not null)",
    introduction_outcome: "(state = 'done') = (outcome is not null) and (outcome_tag is null or state = 'done')",
    introduction_dropped: "(state = 'dropped') = (drop_reason is not null)",
  },
  indexes: {
    introduction_of_target: 'create index introduction_of_target on introduction (target_id, id desc)',
    introduction_of_initiative: 'create index introduction_of_initiative on introduction (initiative_id, id desc)',
    introduction_to_circle:
      'create index introduction_to_circle on introduction (circle_id, id desc) where circle_id is not null',
    introduction_to_initiative:
      'create index introduction_to_initiative on introduction (receiving_initiative_id, id desc) where receiving_initiative_id is not null',
    introduction_to_member:
      'create index introduction_to_member on introduction (receiving_member_id, id desc) where receiving_member_id is not null',
    introduction_to_board:
      "create index introduction_to_board on introduction (id desc) where receiving in ('board', 'parent')",
    introduction_followed:
      "create index introduction_followed on introduction (follower_id, id desc) where state = 'proposed'",
  },
})
export class Introduction {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Whose team introduces.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'Which target; null for who does not see it.', { index: false }) target!: Target;
  @TargetName() targetName?: never;
  @TargetCategory() targetCategory?: never;
  @Choice(() => IntroductionKind, 'What it is for.') kind!: string;
  @Text('What is needed there, and what is hoped for; both sides read it.', { most: 2000 }) purpose!: string;
  @Choice(() => Receiving, 'Who receives: it says who accepts.') receiving!: string;
  @One(() => Circle, 'The circle that receives: its lead accepts.', { nullable: true, index: false })
  circle?: Circle | null;
  @One(() => Initiative, 'The other initiative that receives: its pilots accept.', { nullable: true, index: false })
  receivingInitiative?: Initiative | null;
  @One(() => Member, 'The member who receives.', { nullable: true, index: false }) receivingMember?: Member | null;
  @Text('The body above ours that receives: the board accepts.', { most: 160, nullable: true })
  parentBody?: string | null;
  @Choice(() => IntroductionState, 'Where it stands.') state!: string;
  @One(() => Member, 'Who proposed it.', { index: false }) proposedBy!: Member;
  @DayColumn('The day it was proposed.') proposedOn!: string;
  @One(() => Member, 'Who follows it, of the team.', { index: false }) follower!: Member;
  @Linked(() => TargetPerson, 'Whom the receiving side is put in touch with; for who sees the target.', {
    pivot: 'introduction_people', order: 'NAME', limit: 20,
  })
  people = new Collection<TargetPerson>(this);
  @DayColumn('The day the target agreed, as the team noted.', { nullable: true }) targetAgreedOn?: string | null;
  @One(() => TargetPerson, 'Who agreed there; for who sees the target.', { nullable: true })
  targetAgreedPerson?: TargetPerson | null;
  @One(() => Member, 'Who noted that the target agreed.', { nullable: true, index: false })
  agreementNotedBy?: Member | null;
  @DayColumn('The day the receiving side accepted.', { nullable: true }) receiverAcceptedOn?: string | null;
  @One(() => Member, 'Who has it in hand on the receiving side: who accepted, then who started it.', {
    nullable: true,
    index: false,
  })
  owner?: Member | null;
  @DayColumn('The day on which both sides had accepted.', { nullable: true }) acceptedOn?: string | null;
  @DayColumn('The day it was started.', { nullable: true }) startedOn?: string | null;
  @DayColumn('The day it was done or dropped.', { nullable: true }) endedOn?: string | null;
  @One(() => Member, 'Who said so.', { nullable: true, index: false }) endedBy?: Member | null;
  @Text('What came of it.', { most: 2000, nullable: true }) outcome?: string | null;
  @Choice(() => OutcomeTag, 'What came of it, in a word.', { nullable: true }) outcomeTag?: string | null;
  @Text('Why it was refused or dropped; both sides read it.', { most: 500, nullable: true }) dropReason?: string | null;
  @Derived(
    () => [IntroducedPerson],
    'Whom to write to there: the receiving side’s once both have accepted, and the team’s.',
    {
      needs: detailNeeds, derive: details, limit: 20, audience: 'introduced', openly: detailTables,
    },
  )
  contacts?: never;
  @Derived(() => [IntroductionVerb], 'What you may do with it today.', {
    needs: verbNeeds,
    derive: verbsOf,
    openly: verbTables,
  })
  viewerMay?: never;
}
