import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../core/command/payload.ts';
import { askOne, askPage, askTold, queries } from '../core/noun/asks.ts';
import { act, deed, mutations } from '../core/noun/commands.ts';
import { Absence } from './absence.ts';
import { AcquaintanceAnswer } from './acquaintance-answer.ts';
import { AcquaintanceCall } from './acquaintance-call.ts';
import { correctHeldAboutMe, eraseHeldAboutMe, heldAboutMe, outsiderLink } from './acts.ts';
import { Commitment } from './commitment.ts';
import { answerAcquaintanceCall, callForAcquaintances, closeAcquaintanceCall, withdrawAcquaintanceAnswer } from './commands/acquaintances.ts';
import { keepCommitment } from './commands/commitments.ts';
import { handOverDraft, saveDraft } from './commands/drafts.ts';
import * as introductions from './commands/introduction-inputs.ts';
import { followIntroduction, noteTargetAgreed, proposeIntroduction } from './commands/introductions.ts';
import * as input from './commands/inputs.ts';
import { cancelMeeting, correctMeeting, holdMeeting, logMeeting, moveMeeting, planMeeting } from './commands/meetings.ts';
import { mergeTargets } from './commands/merging.ts';
import { assignTarget, shareSector } from './commands/owners.ts';
import { addTargetPerson, editTargetPerson, removeTargetPerson } from './commands/people.ts';
import { placeTarget } from './commands/placing.ts';
import { acceptIntroduction, dropIntroduction, finishIntroduction, startIntroduction } from './commands/receiving.ts';
import { closeTarget, restTarget } from './commands/resting.ts';
import { correctSynthesis, publishSynthesis, setConfidentiality } from './commands/syntheses.ts';
import { addTarget, checkTarget, describeTarget, reopenTarget } from './commands/targets.ts';
import { askLater, declareAbsence, movePlanned, sayDue, withdrawAbsence } from './commands/year.ts';
import { SynthesisDraft } from './draft.ts';
import { isKept } from './filters.ts';
import { Held } from './held.ts';
import { Introduction } from './introduction.ts';
import { Meeting } from './meeting.ts';
import { search } from './search/asked.ts';
import { SectorShare } from './sector-share.ts';
import { Synthesis } from './synthesis.ts';
import { TargetPerson } from './target-person.ts';
import { Target } from './target.ts';

const HELD = { simple: true, nullable: true, description: 'What is held; null where nothing is, or the link is of no use.' };
const LINK = { simple: true, nullable: true, description: 'The link, for 90 days, unless it was refused.' };
const PERSON = { simple: true, nullable: true, description: 'The person, unless it was refused.' };
const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };

@ObjectType({ description: 'What a link of a person outside leads to (C17).' })
class HeldAboutMe {
  @Field(() => Held, HELD) held?: Held;
}

@ObjectType({ description: 'What became of a command of a person outside (C17).' })
class HeldPayload {
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

@ObjectType({ description: 'The link of a person outside (C17).' })
class OutsiderLinkPayload {
  @Field(() => TargetPerson, PERSON) targetPerson?: TargetPerson;
  @Field(() => String, LINK) link?: string;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

export const declareQueries = () =>
  queries({
    target: askOne(() => Target, 'One target; a merged one says where it goes on (C1, C2).', 'member'),
    targets: askPage(() => Target, 'The targets that you may see, of all your teams; near ones too (C1, C2).', 'member', {
      order: 'NAME',
      where: (row) => `${row['mergedInto']} is null`,
    }),
    dueTargets: askPage(() => Target, 'Whom to meet next, who is due first first: of yours or of a team (C8).', 'member', {
      order: 'DUE',
      where: isKept,
    }),
    meeting: askOne(() => Meeting, 'One meeting, with what to read on the way (C9, C9b).', 'member'),
    meetings: askPage(() => Meeting, 'The meetings that you may see, the latest first (C9).', 'member', { order: 'LATEST' }),
    synthesis: askOne(() => Synthesis, 'One synthesis (C12).', 'member'),
    introduction: askOne(() => Introduction, 'One introduction: its team’s, its referent’s, who receives it (C15).', 'member'),
    introductions: askPage(() => Introduction, 'The introductions that you may see, the latest first (C15).', 'member', { order: 'LATEST' }),
    acquaintanceCall: askOne(() => AcquaintanceCall, 'One call to the community (C14).', 'member'),
    acquaintanceCalls: askPage(() => AcquaintanceCall, 'The calls to the community that you may see, the latest first (C14).', 'member', {
      order: 'LATEST',
    }),
    outsiders: askPage(() => TargetPerson, 'The people noted at targets that you may see, the longest without contact first (C17).', 'member', {
      order: 'CONTACT',
    }),
    heldAboutMe: askTold(() => HeldAboutMe, 'What is held about you, a person outside, by your link (C17).', 'everyone', heldAboutMe, {
      link: 'What stands behind the # of your link.',
    }),
    syntheses: askPage(() => Synthesis, 'The syntheses that you may read, the latest first (C12).', 'member', { order: 'LATEST' }),
    search,
  });

export const declareMutations = () =>
  mutations({
    addTarget: deed('Adds a target; near ones are shown first (C1, C2).', Target, input.AddTargetInput, addTarget),
    describeTarget: deed('Edits what is noted of a target (C1).', Target, input.DescribeTargetInput, describeTarget),
    checkTarget: deed('Says that what is noted of a target still holds (C2).', Target, input.TargetInput, checkTarget),
    placeTarget: deed('Puts a target at its place in the list of the team (C2).', Target, input.PlaceTargetInput, placeTarget),
    assignTarget: deed('Gives a target to a contact member, or hands it over (C3, C4).', Target, input.AssignTargetInput, assignTarget),
    shareSector: deed('Gives a sector to a contact member (C5).', SectorShare, input.ShareSectorInput, shareSector),
    restTarget: deed('Leaves a target in peace for a while (C2).', Target, input.RestTargetInput, restTarget),
    closeTarget: deed('Ends the relation with a target (C2).', Target, input.RestTargetInput, closeTarget),
    reopenTarget: deed('Goes on with a target at rest (C2).', Target, input.TargetInput, reopenTarget),
    mergeTargets: deed('Makes one of two targets, with both histories (C2).', Target, input.MergeTargetsInput, mergeTargets),
    addTargetPerson: deed('Notes somebody at a target (C1).', TargetPerson, input.AddTargetPersonInput, addTargetPerson),
    editTargetPerson: deed('Edits what is noted of somebody there (C1).', TargetPerson, input.EditTargetPersonInput, editTargetPerson),
    removeTargetPerson: deed('Erases somebody there (C1).', Target, input.RemoveTargetPersonInput, removeTargetPerson),
    outsiderLink: act(
      'Makes the link by which somebody there reads what is noted of them; mails it too (C17).',
      () => OutsiderLinkPayload, input.OutsiderLinkInput, outsiderLink,
    ),
    correctHeldAboutMe: act(
      'Corrects what is held about you, a person outside, or agrees to it (C17).', () => HeldPayload, input.CorrectHeldAboutMeInput, correctHeldAboutMe,
    ),
    eraseHeldAboutMe: act(
      'Erases what is held about you, a person outside (C17).', () => HeldPayload, input.EraseHeldAboutMeInput, eraseHeldAboutMe,
    ),
    planMeeting: deed('Plans a meeting (C9).', Meeting, input.MeetingInput, planMeeting),
    logMeeting: deed('Notes a meeting that was not planned, or a mail (C9).', Meeting, input.MeetingInput, logMeeting),
    moveMeeting: deed('Moves a planned meeting (C9).', Meeting, input.MoveMeetingInput, moveMeeting),
    cancelMeeting: deed('Cancels a meeting (C9).', Meeting, input.CancelMeetingInput, cancelMeeting),
    holdMeeting: deed('Says that a planned meeting took place (C6, C9).', Meeting, input.HoldMeetingInput, holdMeeting),
    correctMeeting: deed('Corrects what was noted of a meeting held (C9).', Meeting, input.CorrectMeetingInput, correctMeeting),
    saveDraft: deed('Saves what was typed of a synthesis (C11).', SynthesisDraft, input.SaveDraftInput, saveDraft),
    handOverDraft: deed('Hands drafts over: one’s own, or those of people who left (C11).', Meeting, input.HandOverDraftInput, handOverDraft),
    publishSynthesis: deed('Publishes the synthesis of a meeting (C10, C12).', Synthesis, input.PublishSynthesisInput, publishSynthesis),
    correctSynthesis: deed('Corrects a synthesis by a version (C12).', Synthesis, input.CorrectSynthesisInput, correctSynthesis),
    setConfidentiality: deed('Chooses who reads a synthesis (C10).', Synthesis, input.SetConfidentialityInput, setConfidentiality),
    keepCommitment: deed('Says that what was promised is done (C10).', Commitment, input.KeepCommitmentInput, keepCommitment),
    proposeIntroduction: deed(
      'Proposes to put a target in touch with somebody inside (C15).', Introduction, introductions.ProposeIntroductionInput, proposeIntroduction,
    ),
    noteTargetAgreed: deed('Notes that a target agreed to an introduction (C15).', Introduction, introductions.NoteTargetAgreedInput, noteTargetAgreed),
    followIntroduction: deed('Says who of the team follows an introduction (C15).', Introduction, introductions.FollowIntroductionInput, followIntroduction),
    acceptIntroduction: deed('Accepts an introduction for the receiving side (C15).', Introduction, introductions.IntroductionInput, acceptIntroduction),
    startIntroduction: deed('Starts what both sides accepted (C15).', Introduction, introductions.IntroductionInput, startIntroduction),
    finishIntroduction: deed('Says what came of an introduction (C15).', Introduction, introductions.FinishIntroductionInput, finishIntroduction),
    dropIntroduction: deed('Refuses an introduction, or drops it, and says why (C15).', Introduction, introductions.DropIntroductionInput, dropIntroduction),
    callForAcquaintances: deed(
      'Asks the community who knows somebody at a target (C14).', AcquaintanceCall, introductions.CallForAcquaintancesInput, callForAcquaintances,
    ),
    closeAcquaintanceCall: deed('Closes a call to the community (C14).', AcquaintanceCall, introductions.AcquaintanceCallInput, closeAcquaintanceCall),
    answerAcquaintanceCall: deed(
      'Answers a call to the community; its team alone reads it (C14).', AcquaintanceAnswer, introductions.AnswerAcquaintanceCallInput, answerAcquaintanceCall,
    ),
    withdrawAcquaintanceAnswer: deed(
      'Takes one’s answer to a call back (C14).', AcquaintanceCall, introductions.WithdrawAcquaintanceAnswerInput, withdrawAcquaintanceAnswer,
    ),
    askLater: deed('Notes that a target asked to be called later (C9c).', Target, input.AskLaterInput, askLater),
    sayDue: deed('Says by which day a target is to be met (C6).', Target, input.SayDueInput, sayDue),
    movePlanned: deed('Chooses a month of the plan by hand (C7).', Target, input.MovePlannedInput, movePlanned),
    declareAbsence: deed('Says when one meets nobody (C7).', Absence, input.DeclareAbsenceInput, declareAbsence),
    withdrawAbsence: deed('Takes an absence back (C7).', Absence, input.WithdrawAbsenceInput, withdrawAbsence),
  });
