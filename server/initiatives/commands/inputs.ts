import { InputType } from 'type-graphql';
import {
  GivenChoice,
  GivenFlag,
  GivenId,
  GivenIds,
  GivenLink,
  GivenText,
  GivenWhole,
  IdempotencyKey,
} from '../../core/command/input.ts';
import { InitiativeState, Nature, Origin, RoleKind, Verdict } from '../enums.ts';
import type { InitiativeState as State, RoleKind as Kind, Verdict as Answer } from '../kinds.ts';

@InputType({ description: 'A new initiative, a draft at first (I2).' })
export class DraftInitiativeInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('Its title.', { most: 120 }) title!: string;
  @GivenText('What it is, in 280 characters.', { most: 280, least: 0 }) summary!: string;
  @GivenChoice(() => Nature, 'A team, or a programme of ambassadors.', { nullable: true }) nature?: string | null;
}

@InputType({ description: 'What an initiative says of itself; what is left out stays as it is.' })
export class DescribeInitiativeInput {
  @GivenId('Which initiative.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenText('Its title.', { most: 120, nullable: true }) title?: string | null;
  @GivenText('What it is, in 280 characters.', { most: 280, least: 0, nullable: true }) summary?: string | null;
  @GivenText('What it needs.', { most: 2000, least: 0, nullable: true }) need?: string | null;
  @GivenText('All about it, Markdown.', { most: 20_000, least: 0, nullable: true }) description?: string | null;
  @GivenChoice(() => Origin, 'Who asked for it.', { nullable: true }) origin?: string | null;
  @GivenId('The circle it belongs to.', { nullable: true }) circle?: string | null;
  @GivenText('Where it happens.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenFlag('Whether one can help from anywhere.', { nullable: true }) remote?: boolean | null;
  @GivenIds('The themes.', { most: 10, nullable: true }) themes?: string[] | null;
}

@InputType({ description: 'An initiative to propose to the board (I2).' })
export class ProposeInitiativeInput {
  @GivenId('Which initiative.') id!: string;
}

@InputType({ description: 'What the board answers to a proposal (I2).' })
export class AnswerProposalInput {
  @GivenId('Which initiative.') id!: string;
  @GivenChoice(() => Verdict, 'Approve, ask, or decline.') verdict!: Answer;
  @GivenText('Why: asked for unless it is approved.', { most: 2000, nullable: true }) why?: string | null;
  @GivenId('The board member who will follow it: asked for when it is approved.', { nullable: true }) referent?:
    string | null;
}

@InputType({ description: 'Another state for an initiative (I2).' })
export class ChangeInitiativeStateInput {
  @GivenId('Which initiative.') id!: string;
  @GivenChoice(() => InitiativeState, 'What it becomes.') state!: State;
  @GivenText('Why.', { most: 500, nullable: true }) why?: string | null;
}

@InputType({ description: 'A link or a resource to add to an initiative (I1).' })
export class AddLinkInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which initiative.') initiative!: string;
  @GivenText('What it is.', { most: 160 }) label!: string;
  @GivenLink('Where it is, https.', { most: 500 }) address!: string;
}

@InputType({ description: 'A new role of an initiative (I5).' })
export class AddRoleInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which initiative.') initiative!: string;
  @GivenChoice(() => RoleKind, 'What it is for.') kind!: Kind;
  @GivenText('Its name.', { most: 80 }) name!: string;
  @GivenText('What one does in it.', { most: 2000, least: 0, nullable: true }) description?: string | null;
  @GivenWhole('How many people it takes.', { least: 1, most: 100 }) seats!: number;
  @GivenWhole('For how many months; the charter’s figure when left out.', { least: 1, most: 60, nullable: true })
  months?: number | null;
  @GivenText('Where one has to be.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenText('How often it takes time.', { most: 160, least: 0, nullable: true }) rhythm?: string | null;
  @GivenIds('The skills looked for.', { most: 20, nullable: true }) skills?: string[] | null;
}

@InputType({ description: 'What changes in a role; what is left out stays as it is (I5, I6).' })
export class EditRoleInput {
  @GivenId('Which role.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenText('Its name.', { most: 80, nullable: true }) name?: string | null;
  @GivenText('What one does in it.', { most: 2000, least: 0, nullable: true }) description?: string | null;
  @GivenWhole('How many people it takes.', { most: 100, nullable: true }) seats?: number | null;
  @GivenWhole('For how many months.', { least: 1, most: 60, nullable: true }) months?: number | null;
  @GivenText('Where one has to be.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenText('How often it takes time.', { most: 160, least: 0, nullable: true }) rhythm?: string | null;
  @GivenIds('The skills looked for.', { most: 20, nullable: true }) skills?: string[] | null;
}

@InputType({ description: 'A member’s application to a role (I7).' })
export class ApplyToRoleInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which role.') role!: string;
  @GivenText('A word to the pilot.', { most: 2000 }) word!: string;
}

@InputType({ description: 'An application to withdraw (I7).' })
export class WithdrawApplicationInput {
  @GivenId('Which application.') id!: string;
}

@InputType({ description: 'An application to answer (I7).' })
export class AnswerApplicationInput {
  @GivenId('Which application.') id!: string;
  @GivenText('A word to the candidate.', { most: 2000, nullable: true }) answer?: string | null;
}
