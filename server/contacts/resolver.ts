import { askOne, askPage, queries } from '../core/noun/asks.ts';
import { deed, mutations } from '../core/noun/commands.ts';
import { Commitment } from './commitment.ts';
import { keepCommitment, reopenCommitment } from './commands/commitments.ts';
import { handOverDraft, saveDraft } from './commands/drafts.ts';
import * as input from './commands/inputs.ts';
import {
  cancelMeeting, correctMeeting, holdMeeting, logMeeting, moveMeeting, planMeeting,
} from './commands/meetings.ts';
import { mergeTargets } from './commands/merging.ts';
import { assignTarget, shareSector } from './commands/owners.ts';
import { addTargetPerson, editTargetPerson, removeTargetPerson } from './commands/people.ts';
import { placeTarget } from './commands/placing.ts';
import { closeTarget, restTarget } from './commands/resting.ts';
import { correctSynthesis, publishSynthesis, setConfidentiality } from './commands/syntheses.ts';
import { addTarget, checkTarget, describeTarget, reopenTarget } from './commands/targets.ts';
import { SynthesisDraft } from './draft.ts';
import { Meeting } from './meeting.ts';
import { search } from './search/asked.ts';
import { SectorShare } from './sector-share.ts';
import { Synthesis } from './synthesis.ts';
import { TargetPerson } from './target-person.ts';
import { Target } from './target.ts';

export const declareQueries = () =>
  queries({
    target: askOne(() => Target, 'One target; a merged one says where it goes on (C1, C2).', 'member'),
    targets: askPage(
      () => Target,
      'The targets that you may see, of all your teams; near ones too (C1, C2).',
      'member',
      {
        order: 'NAME',
        where: (row) => `${row['mergedInto']} is null`,
      },
    ),
    meeting: askOne(() => Meeting, 'One meeting, with what to read on the way (C9, C9b).', 'member'),
    meetings: askPage(() => Meeting, 'The meetings that you may see, the latest first (C9).', 'member', {
      order: 'LATEST',
    }),
    synthesis: askOne(() => Synthesis, 'One synthesis (C12).', 'member'),
    syntheses: askPage(() => Synthesis, 'The syntheses that you may read, the latest first (C12).', 'member', {
      order: 'LATEST',
    }),
    search,
  });

export const declareMutations = () =>
  mutations({
    addTarget: deed('Adds a target; near ones are shown first (C1, C2).', Target, input.AddTargetInput, addTarget),
    describeTarget: deed('Edits what is noted of a target (C1).', Target, input.DescribeTargetInput, describeTarget),
    checkTarget: deed('Says that what is noted of a target still holds (C2).', Target, input.TargetInput, checkTarget),
    placeTarget: deed(
      'Puts a target at its place in the list of the team (C2).', Target, input.PlaceTargetInput, placeTarget,
    ),
    assignTarget: deed(
      'Gives a target to a contact member, or hands it over (C3, C4).', Target, input.AssignTargetInput, assignTarget,
    ),
    shareSector: deed('Gives a sector to a contact member (C5).', SectorShare, input.ShareSectorInput, shareSector),
    restTarget: deed('Leaves a target in peace for a while (C2).', Target, input.RestTargetInput, restTarget),
    closeTarget: deed('Ends the relation with a target (C2).', Target, input.RestTargetInput, closeTarget),
    reopenTarget: deed('Goes on with a target at rest (C2).', Target, input.TargetInput, reopenTarget),
    mergeTargets: deed(
      'Makes one of two targets, with both histories (C2).', Target, input.MergeTargetsInput, mergeTargets,
    ),
    addTargetPerson: deed(
      'Notes somebody at a target (C1).', TargetPerson, input.AddTargetPersonInput, addTargetPerson,
    ),
    editTargetPerson: deed(
      'Edits what is noted of somebody there (C1).', TargetPerson, input.EditTargetPersonInput, editTargetPerson,
    ),
    removeTargetPerson: deed('Erases somebody there (C1).', Target, input.RemoveTargetPersonInput, removeTargetPerson),
    planMeeting: deed('Plans a meeting (C9).', Meeting, input.MeetingInput, planMeeting),
    logMeeting: deed('Notes a meeting that was not planned, or a mail (C9).', Meeting, input.MeetingInput, logMeeting),
    moveMeeting: deed('Moves a planned meeting (C9).', Meeting, input.MoveMeetingInput, moveMeeting),
    cancelMeeting: deed('Cancels a meeting (C9).', Meeting, input.CancelMeetingInput, cancelMeeting),
    holdMeeting: deed('Says that a planned meeting took place (C6, C9).', Meeting, input.HoldMeetingInput, holdMeeting),
    correctMeeting: deed(
      'Corrects what was noted of a meeting held (C9).', Meeting, input.CorrectMeetingInput, correctMeeting,
    ),
    saveDraft: deed('Saves what was typed of a synthesis (C11).', SynthesisDraft, input.SaveDraftInput, saveDraft),
    handOverDraft: deed(
      'Hands drafts over: one’s own, or those of people who left (C11).', Meeting, input.HandOverDraftInput,
      handOverDraft,
    ),
    publishSynthesis: deed(
      'Publishes the synthesis of a meeting (C10, C12).', Synthesis, input.PublishSynthesisInput, publishSynthesis,
    ),
    correctSynthesis: deed(
      'Corrects a synthesis by a version (C12).', Synthesis, input.CorrectSynthesisInput, correctSynthesis,
    ),
    setConfidentiality: deed(
      'Chooses who reads a synthesis (C10).', Synthesis, input.SetConfidentialityInput, setConfidentiality,
    ),
    keepCommitment: deed('Says that what was promised is done (C10).', Commitment, input.CommitmentInput, keepCommitment),
    reopenCommitment: deed(
      'Says that what was noted as done is not (C10).', Commitment, input.CommitmentInput, reopenCommitment,
    ),
  });
