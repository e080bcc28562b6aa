import { InputType } from 'type-graphql';
import {
  GivenChoice, GivenDay, GivenFlag, GivenId, GivenIds, GivenText, IdempotencyKey,
} from '../../../core/command/input.ts';
import { Closeness, IntroductionKind, OutcomeTag, Receiving } from '../enums.ts';
import type * as kinds from '../kinds.ts';

@InputType({ description: 'A target to be put in touch with somebody inside (C15).' })
export class ProposeIntroductionInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Which target.') target!: string;
  @GivenChoice(() => IntroductionKind, 'What it is for.') kind!: kinds.IntroductionKind;
  @GivenText('What is needed there, and what is hoped for; both sides read it.', { most: 2000 }) purpose!: string;
  @GivenChoice(() => Receiving, 'Who receives.') receiving!: kinds.ReceivingName;
  @GivenId('The circle, the initiative or the member that receives, by id.', { nullable: true })
  receiver?: string | null;
  @GivenText('The name of the body above ours that receives.', { most: 160, nullable: true })
  parentBody?: string | null;
  @GivenIds('Whom there the receiving side is put in touch with.', { most: 20, nullable: true })
  people?: string[] | null;
  @GivenId('Who follows it, of the team; you when left out.', { nullable: true }) follower?: string | null;
  @GivenDay('The day the target agreed, if it has.', { nullable: true }) targetAgreedOn?: string | null;
  @GivenId('Who agreed there.', { nullable: true }) targetAgreedPerson?: string | null;
}

@InputType({ description: 'That the target agreed to an introduction (C15).' })
export class NoteTargetAgreedInput {
  @GivenId('Which introduction.') id!: string;
  @GivenDay('On which day; today when left out.', { nullable: true }) on?: string | null;
  @GivenId('Who agreed there.', { nullable: true }) person?: string | null;
  @GivenIds('Whom there the receiving side is put in touch with; as before when left out.', {
    most: 20,
    nullable: true,
  })
  people?: string[] | null;
}

@InputType({ description: 'Who follows an introduction, of the team (C15).' })
export class FollowIntroductionInput {
  @GivenId('Which introduction.') id!: string;
  @GivenId('Who follows it from now on.') member!: string;
}

@InputType({ description: 'An introduction.' })
export class IntroductionInput {
  @GivenId('Which introduction.') id!: string;
}

@InputType({ description: 'What came of an introduction (C15).' })
export class FinishIntroductionInput {
  @GivenId('Which introduction.') id!: string;
  @GivenText('What came of it.', { most: 2000 }) outcome!: string;
  @GivenChoice(() => OutcomeTag, 'In a word; none of them fits when left out.', { nullable: true })
  tag?: kinds.OutcomeTag | null;
}

@InputType({ description: 'An introduction that is refused, or goes no further, and why (C15).' })
export class DropIntroductionInput {
  @GivenId('Which introduction.') id!: string;
  @GivenText('Why; both sides read it.', { most: 500 }) why!: string;
}

@InputType({ description: 'A call to the community about a target: who knows somebody there? (C14)' })
export class CallForAcquaintancesInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('About which target: the community reads its name and kind.') target!: string;
  @GivenText('What is asked, in a sentence that the community reads.', { most: 500 }) question!: string;
}

@InputType({ description: 'A call to the community.' })
export class AcquaintanceCallInput {
  @GivenId('Which call.') id!: string;
}

@InputType({ description: 'That one knows somebody there; the team of the call alone reads it (C14).' })
export class AnswerAcquaintanceCallInput {
  @GivenId('Which call.') call!: string;
  @GivenChoice(() => Closeness, 'How well.') closeness!: kinds.Closeness;
  @GivenFlag('Whether the team may name you there.') mayName!: boolean;
  @GivenText('What else there is to say.', { most: 1000, least: 0, nullable: true }) note?: string | null;
}

@InputType({ description: 'An answer to take back: nothing of it is kept (C14).' })
export class WithdrawAcquaintanceAnswerInput {
  @GivenId('Which answer.') id!: string;
}
