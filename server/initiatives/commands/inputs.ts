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
  @GivenId('The body inside that asked for it.', { nullable: true }) originCircle?: string | null;
  @GivenId('The member who asked for it.', { nullable: true }) originMember?: string | null;
  @GivenText('How it came to be asked for.', { most: 280, least: 0, nullable: true }) originNote?: string | null;
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
  @GivenText('Why; without it the change is refused (I2).', { most: 500, nullable: true }) why?: string | null;
}

@InputType({ description: 'A link or a resource to add to an initiative (I1).' })
export class AddLinkInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which initiative.') initiative!: string;
  @GivenText('What it is.', { most: 160 }) label!: string;
  @GivenLink('Where it is, https.', { most: 500 }) address!: string;
}

@InputType({ description: 'The picture of an initiative, to take away (I1).' })
export class RemovePictureInput {
  @GivenId('Which initiative.') id!: string;
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

@InputType({ description: 'Another role to offer to a candidate (I7).' })
export class OfferOtherRoleInput {
  @GivenId('Which application.') id!: string;
  @GivenId('The other role, of the same initiative.') role!: string;
  @GivenText('A word to the candidate.', { most: 2000, nullable: true }) answer?: string | null;
}

@InputType({ description: 'An answer to take back (I7).' })
export class TakeBackAnswerInput {
  @GivenId('Which application.') id!: string;
}

@InputType({ description: 'What the candidate says to the offer of another role (I7).' })
export class AnswerOfferInput {
  @GivenId('Which application.') id!: string;
  @GivenFlag('Whether to take it.') accept!: boolean;
}

@InputType({ description: 'An invitation of a member to a role (I8).' })
export class InviteToSeatInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which role.') role!: string;
  @GivenId('Which member.') member!: string;
  @GivenText('A word to the member.', { most: 2000 }) word!: string;
}

@InputType({ description: 'What the invited member says (I8).' })
export class AnswerInvitationInput {
  @GivenId('Which invitation.') id!: string;
  @GivenFlag('Whether to accept it.') accept!: boolean;
  @GivenText('A word to the pilot.', { most: 2000, nullable: true }) word?: string | null;
}

@InputType({ description: 'An invitation to withdraw (I8).' })
export class WithdrawInvitationInput {
  @GivenId('Which invitation.') id!: string;
}

@InputType({ description: 'A pair to form (I9).' })
export class FormPairInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('The contact member’s seat.') contactSeat!: string;
  @GivenId('The organisation member’s seat.') organisationSeat!: string;
}

@InputType({ description: 'An initiative all of whose contact members are to have a pair (I9).' })
export class FormPairsInput {
  @GivenId('Which initiative.') id!: string;
}

@InputType({ description: 'A pair to end (I9).' })
export class EndPairInput {
  @GivenId('Which pair.') id!: string;
}

@InputType({ description: 'A term to renew (I8).' })
export class RenewSeatInput {
  @GivenId('Which seat.') id!: string;
  @GivenWhole('For how many months.', { least: 1, most: 60 }) months!: number;
}

@InputType({ description: 'A seat to leave (I8).' })
export class LeaveSeatInput {
  @GivenId('Which seat.') id!: string;
  @GivenText('What the next person should know.', { most: 4000, least: 0, nullable: true }) handOver?: string | null;
}

@InputType({ description: 'A pilot’s seat to hand over to a successor (I8).' })
export class HandOverPilotInput {
  @GivenId('Which seat, your own.') id!: string;
  @GivenId('The successor.') member!: string;
  @GivenText('What the successor should know.', { most: 4000 }) note!: string;
}

@InputType({ description: 'An initiative that its referent takes over (I8).' })
export class TakeOverInput {
  @GivenId('Which initiative.') id!: string;
}

@InputType({ description: 'A running-in to declare over (I6).' })
export class EndRunningInInput {
  @GivenId('Which initiative.') id!: string;
}
