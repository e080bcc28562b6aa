import { InputType } from 'type-graphql';
import {
  GivenChoice, GivenDay, GivenFlag, GivenId, GivenIds, GivenInner, GivenLink, GivenMail, GivenText, GivenWhole,
  IdempotencyKey,
} from '../../core/command/input.ts';
import { Category, Channel, CommitmentSide, Confidentiality, Consent, Level, Stance } from '../enums.ts';
import * as kinds from '../kinds.ts';

@InputType({ description: 'A new target (C1). Near ones are shown first: `evenSo` says that it is another one (C2).' })
export class AddTargetInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('In which initiative.') initiative!: string;
  @GivenText('Its name.', { most: 160 }) name!: string;
  @GivenText('Its acronym.', { most: 40, least: 0, nullable: true }) acronym?: string | null;
  @GivenChoice(() => Category, 'What kind of organisation it is.') category!: string;
  @GivenId('What it works in.', { nullable: true }) sector?: string | null;
  @GivenChoice(() => Stance, 'Where it stands towards us; neutral when left out.', { nullable: true })
  stance?: string | null;
  @GivenChoice(() => Level, 'On which level it acts; national when left out.', { nullable: true })
  level?: string | null;
  @GivenText('What it does.', { most: 4000, least: 0, nullable: true }) activity?: string | null;
  @GivenText('What is at stake for it.', { most: 4000, least: 0, nullable: true }) stakes?: string | null;
  @GivenWhole('How much it matters, 1 to 3.', { least: 1, most: 3, nullable: true }) priority?: number | null;
  @GivenText('Why that priority.', { most: 500, least: 0, nullable: true }) priorityReason?: string | null;
  @GivenText('Where it is.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenLink('Its web site, https.', { most: 300, nullable: true }) website?: string | null;
  @GivenId('Who keeps contact; nobody yet when left out.', { nullable: true }) owner?: string | null;
  @GivenFlag('Whether it is added though there are near ones, or its portfolio is full.', { nullable: true })
  evenSo?: boolean | null;
}

@InputType({ description: 'What is noted of a target; what is left out stays as it is (C1).' })
export class DescribeTargetInput {
  @GivenId('Which target.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenText('Its name.', { most: 160, nullable: true }) name?: string | null;
  @GivenText('Its acronym.', { most: 40, least: 0, nullable: true }) acronym?: string | null;
  @GivenChoice(() => Category, 'What kind of organisation it is.', { nullable: true }) category?: string | null;
  @GivenId('What it works in.', { nullable: true }) sector?: string | null;
  @GivenChoice(() => Stance, 'Where it stands towards us.', { nullable: true }) stance?: string | null;
  @GivenChoice(() => Level, 'On which level it acts.', { nullable: true }) level?: string | null;
  @GivenText('What it does.', { most: 4000, least: 0, nullable: true }) activity?: string | null;
  @GivenText('What is at stake for it.', { most: 4000, least: 0, nullable: true }) stakes?: string | null;
  @GivenWhole('How much it matters, 1 to 3.', { least: 1, most: 3, nullable: true }) priority?: number | null;
  @GivenText('Why that priority.', { most: 500, least: 0, nullable: true }) priorityReason?: string | null;
  @GivenText('Where it is.', { most: 120, least: 0, nullable: true }) place?: string | null;
  @GivenLink('Its web site, https.', { most: 300, nullable: true }) website?: string | null;
  @GivenFlag('Whether it is called so though there are near ones.', { nullable: true }) evenSo?: boolean | null;
}

@InputType({ description: 'A target.' })
export class TargetInput {
  @GivenId('Which target.') id!: string;
}

@InputType({ description: 'The place of a target in the list of its team (C2).' })
export class PlaceTargetInput {
  @GivenId('Which target.') id!: string;
  @GivenId('After which one; first when null.', { nullable: true }) after?: string | null;
}

@InputType({ description: 'Who keeps contact with a target from now on (C3).' })
export class AssignTargetInput {
  @GivenId('Which target.') id!: string;
  @GivenId('Who keeps contact, of the team.') member!: string;
  @GivenFlag('A pilot’s word that a portfolio may go over the charter’s figure (C4).', { nullable: true })
  evenSo?: boolean | null;
}

@InputType({ description: 'Who has a sector (C5).' })
export class ShareSectorInput {
  @GivenId('In which initiative.') initiative!: string;
  @GivenId('Which sector.') sector!: string;
  @GivenId('Its contact member.') member!: string;
}

@InputType({ description: 'A target that is left in peace, and why (C2).' })
export class RestTargetInput {
  @GivenId('Which target.') id!: string;
  @GivenText('Why.', { most: 500 }) why!: string;
}

@InputType({ description: 'Two targets that turn out to be one (C2).' })
export class MergeTargetsInput {
  @GivenId('Which one goes on.') id!: string;
  @GivenId('Which one is merged into it.') merged!: string;
}

@InputType({ description: 'Somebody at a target (C1).' })
export class AddTargetPersonInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('At which target.') target!: string;
  @GivenText('The name.', { most: 160 }) name!: string;
  @GivenText('What the person does there.', { most: 160, least: 0, nullable: true }) jobTitle?: string | null;
  @GivenMail('The mail address.', { most: 254, nullable: true }) mail?: string | null;
  @GivenText('The telephone.', { most: 40, least: 0, nullable: true }) phone?: string | null;
  @GivenText('How the person is known.', { most: 500, least: 0, nullable: true }) howKnown?: string | null;
  @GivenText('Where these data come from.', { most: 300 }) source!: string;
  @GivenChoice(() => Consent, 'What the person answered to being noted here.', { nullable: true })
  consent?: string | null;
}

@InputType({ description: 'What is noted of somebody at a target; what is left out stays as it is (C1).' })
export class EditTargetPersonInput {
  @GivenId('Which person.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenText('The name.', { most: 160, nullable: true }) name?: string | null;
  @GivenText('What the person does there.', { most: 160, least: 0, nullable: true }) jobTitle?: string | null;
  @GivenMail('The mail address.', { most: 254, nullable: true }) mail?: string | null;
  @GivenText('The telephone.', { most: 40, least: 0, nullable: true }) phone?: string | null;
  @GivenText('How the person is known.', { most: 500, least: 0, nullable: true }) howKnown?: string | null;
  @GivenText('Where these data come from.', { most: 300, nullable: true }) source?: string | null;
  @GivenChoice(() => Consent, 'What the person answered to being noted here.', { nullable: true })
  consent?: string | null;
}

@InputType({ description: 'Somebody at a target, to be erased (C1).' })
export class RemoveTargetPersonInput {
  @GivenId('Which person.') id!: string;
}

@InputType({ description: 'A meeting to come, or one that took place (C9).' })
export class MeetingInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('With which target.') target!: string;
  @GivenDay('On which day.') day!: string;
  @GivenText('At what hour, as 14:30.', { most: 5, nullable: true }) hour?: string | null;
  @GivenChoice(() => Channel, 'How.') channel!: kinds.ChannelName;
  @GivenText('What it is about, or where.', { most: 500, least: 0, nullable: true }) note?: string | null;
  @GivenIds('Who takes part, on our side; you when left out.', { most: 20, nullable: true }) ours?: string[] | null;
  @GivenIds('Who takes part, on their side.', { most: 20, nullable: true }) theirs?: string[] | null;
}

@InputType({ description: 'Another day for a meeting to come (C9).' })
export class MoveMeetingInput {
  @GivenId('Which meeting.') id!: string;
  @GivenDay('On which day.') day!: string;
  @GivenText('At what hour, as 14:30.', { most: 5, nullable: true }) hour?: string | null;
}

@InputType({ description: 'A meeting to cancel (C9).' })
export class CancelMeetingInput {
  @GivenId('Which meeting.') id!: string;
  @GivenText('Why.', { most: 500, least: 0, nullable: true }) why?: string | null;
}

@InputType({ description: 'A planned meeting that took place; what is left out is as it was planned (C9).' })
export class HoldMeetingInput {
  @GivenId('Which meeting.') id!: string;
  @GivenDay('On which day.', { nullable: true }) day?: string | null;
  @GivenChoice(() => Channel, 'How.', { nullable: true }) channel?: kinds.ChannelName | null;
  @GivenIds('Who took part, on our side.', { most: 20, nullable: true }) ours?: string[] | null;
  @GivenIds('Who took part, on their side.', { most: 20, nullable: true }) theirs?: string[] | null;
}

@InputType({ description: 'What was noted wrongly of a meeting held; what is left out stays as it is (C9).' })
export class CorrectMeetingInput {
  @GivenId('Which meeting.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenDay('On which day.', { nullable: true }) day?: string | null;
  @GivenText('At what hour, as 14:30.', { most: 5, nullable: true }) hour?: string | null;
  @GivenChoice(() => Channel, 'How.', { nullable: true }) channel?: kinds.ChannelName | null;
  @GivenText('What it was about, or where.', { most: 500, least: 0, nullable: true }) note?: string | null;
  @GivenIds('Who took part, on our side.', { most: 20, nullable: true }) ours?: string[] | null;
  @GivenIds('Who took part, on their side.', { most: 20, nullable: true }) theirs?: string[] | null;
}

@InputType({ description: 'A synthesis being written, as it stands in the form (C11).' })
export class SaveDraftInput {
  @GivenId('Which draft; null at first.', { nullable: true }) id?: string | null;
  @GivenId('Of which meeting.') meeting!: string;
  @GivenText('What was typed so far.', { most: kinds.MOST_DRAFTED, least: 0 }) text!: string;
  @GivenWhole('The version that was edited; 0 at first.') version!: number;
  @GivenId('Whose text it is: it is saved for nobody else.', { nullable: true }) author?: string | null;
}

@InputType({
  description:
    'Drafts of a meeting’s synthesis, to somebody of the team: one’s own, or those of people who left (C11).',
})
export class HandOverDraftInput {
  @GivenId('Of which meeting.') meeting!: string;
  @GivenId('To whom.') to!: string;
}

@InputType({ description: 'What a synthesis says: facts rather than opinions about persons (C10).' })
export class SynthesisTextsInput {
  @GivenText('In short.', { most: 8000 }) summary!: string;
  @GivenText('What the target does.', { most: 8000, least: 0, nullable: true }) activity?: string | null;
  @GivenText('What is at stake for it.', { most: 8000, least: 0, nullable: true }) stakes?: string | null;
  @GivenText('Its position.', { most: 8000, least: 0, nullable: true }) position?: string | null;
  @GivenText('Its needs and interests.', { most: 8000, least: 0, nullable: true }) needs?: string | null;
  @GivenText('Points of agreement.', { most: 8000, least: 0, nullable: true }) agreements?: string | null;
  @GivenText('Points of disagreement.', { most: 8000, least: 0, nullable: true }) disagreements?: string | null;
  @GivenText('Their news.', { most: 8000, least: 0, nullable: true }) theirNews?: string | null;
  @GivenText('Our news.', { most: 8000, least: 0, nullable: true }) ourNews?: string | null;
  @GivenText('The next step.', { most: 8000, least: 0, nullable: true }) nextStep?: string | null;
}

@InputType({ description: 'What one side promised (C10).' })
export class PromisedInput {
  @GivenChoice(() => CommitmentSide, 'Who promised.') side!: kinds.CommitmentSide;
  @GivenText('What.', { most: 500 }) what!: string;
  @GivenDay('By which day.', { nullable: true }) dueOn?: string | null;
}

@InputType({ description: 'A draft of yours, as you have it before you (C11).' })
export class SeenDraftInput {
  @GivenId('Which draft.') id!: string;
  @GivenWhole('In which version.') version!: number;
}

@InputType({ description: 'A synthesis to publish (C10, C12).' })
export class PublishSynthesisInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenId('Of which meeting.') meeting!: string;
  @GivenInner(() => SynthesisTextsInput, 'What it says.') texts!: SynthesisTextsInput;
  @GivenInner(() => [PromisedInput], 'What both sides promised.', { most: 20, nullable: true })
  commitments?: PromisedInput[] | null;
  @GivenChoice(() => Confidentiality, 'Who reads it; the team when left out.', { nullable: true })
  confidentiality?: kinds.Confidentiality | null;
  @GivenInner(
    () => [SeenDraftInput], 'All your drafts of it, which it replaces; one that you did not see is refused.',
    { most: 5, nullable: true },
  )
  drafts?: SeenDraftInput[] | null;
}

@InputType({ description: 'A correction of a synthesis: its next version, whole (C12).' })
export class CorrectSynthesisInput {
  @GivenId('Which synthesis.') id!: string;
  @GivenWhole('The version that was edited.') version!: number;
  @GivenInner(() => SynthesisTextsInput, 'What it says.') texts!: SynthesisTextsInput;
  @GivenInner(() => [PromisedInput], 'What both sides promised besides.', { most: 20, nullable: true })
  commitments?: PromisedInput[] | null;
  @GivenIds('Commitments that were noted wrongly.', { most: 40, nullable: true }) dropped?: string[] | null;
  @GivenInner(
    () => [SeenDraftInput], 'All your drafts of it, which it replaces; one that you did not see is refused.',
    { most: 5, nullable: true },
  )
  drafts?: SeenDraftInput[] | null;
}

@InputType({ description: 'Who reads a synthesis, in all its versions (C10).' })
export class SetConfidentialityInput {
  @GivenId('Which synthesis.') id!: string;
  @GivenChoice(() => Confidentiality, 'Who reads it.') confidentiality!: kinds.Confidentiality;
}

@InputType({ description: 'A commitment that was kept, or was not (C10).' })
export class CommitmentInput {
  @GivenId('Which commitment.') id!: string;
}
