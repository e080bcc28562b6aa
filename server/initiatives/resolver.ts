import { askOne, askPage, queries } from '../core/noun/asks.ts';
import { deed, mutations } from '../core/noun/commands.ts';
import { Member } from '../members/member.ts';
import { Application } from './application.ts';
import { acceptApplication, declineApplication, offerOtherRole, takeBackAnswer } from './commands/answers.ts';
import { answerOffer, applyToRole, withdrawApplication } from './commands/applications.ts';
import { endRunningIn } from './commands/growth.ts';
import * as input from './commands/inputs.ts';
import { answerProposal, changeInitiativeState, describeInitiative, draftInitiative, proposeInitiative } from './commands/proposals.ts';
import { answerInvitation, inviteToSeat, withdrawInvitation } from './commands/invitations.ts';
import { addLink } from './commands/links.ts';
import { endPair, formPair, formPairs } from './commands/pairs.ts';
import { removePicture } from './commands/pictures.ts';
import { addRole, editRole } from './commands/roles.ts';
import { endsForViewer } from './ending.ts';
import { handOverPilot, leaveSeat, renewSeat, takeOver } from './commands/terms.ts';
import { Initiative } from './initiative.ts';
import { Invitation } from './invitation.ts';
import { Link } from './link.ts';
import { Pair } from './pair.ts';
import { Role } from './role.ts';
import { Seat } from './seat.ts';

export const declareQueries = () =>
  queries({
    initiative: askOne(() => Initiative, 'One initiative (I4).', 'everyone'),
    initiatives: askPage(() => Initiative, 'The initiatives that you may see (I3).', 'everyone', { order: 'LATEST' }),
    role: askOne(() => Role, 'One role (I5).', 'everyone'),
    referents: askPage(() => Member, 'The members of the board, who can follow an initiative (I2).', 'board', {
      order: 'NAME',
      where: (row, { today }) =>
        `${row['state']} = 'active' and exists (select 1 from mandate b where b.member_id = ${row['id']} and b.kind = 'board' and b.since <= ${today}` +
        ` and (b.until is null or b.until >= ${today}))`,
      openly: ['mandate'],
    }),
    applications: askPage(() => Application, 'The applications that you made, or that wait for you (I7).', 'signedIn', { order: 'LATEST' }),
    endingSeats: askPage(() => Seat, 'Seats whose term is past or whose end was announced: your own, and those of what you lead (I8).', 'signedIn', { order: 'LATEST', where: endsForViewer, openly: ['seat', 'initiative'] }),
    invitations: askPage(() => Invitation, 'The invitations made to you, or into initiatives that you lead (I8).', 'signedIn', { order: 'LATEST' }),
  });

export const declareMutations = () =>
  mutations({
    draftInitiative: deed('Begins a draft (I2).', Initiative, input.DraftInitiativeInput, draftInitiative),
    describeInitiative: deed('Edits what an initiative says of itself.', Initiative, input.DescribeInitiativeInput, describeInitiative),
    proposeInitiative: deed('Proposes a draft to the board (I2).', Initiative, input.ProposeInitiativeInput, proposeInitiative),
    answerProposal: deed('The board approves, asks or declines (I2).', Initiative, input.AnswerProposalInput, answerProposal),
    changeInitiativeState: deed('Runs, pauses, resumes or closes (I2).', Initiative, input.ChangeInitiativeStateInput, changeInitiativeState),
    addLink: deed('Adds a link or a resource (I1).', Link, input.AddLinkInput, addLink),
    removePicture: deed('Takes the picture of an initiative away (I1).', Initiative, input.RemovePictureInput, removePicture),
    addRole: deed('Adds a role with its seats (I5).', Role, input.AddRoleInput, addRole),
    editRole: deed('Edits a role (I5, I6).', Role, input.EditRoleInput, editRole),
    applyToRole: deed('Applies to a role with a word (I7).', Application, input.ApplyToRoleInput, applyToRole),
    withdrawApplication: deed('Takes one’s application back (I7).', Application, input.WithdrawApplicationInput, withdrawApplication),
    acceptApplication: deed('Accepts an application (I7).', Application, input.AnswerApplicationInput, acceptApplication),
    declineApplication: deed('Declines an application (I7).', Application, input.AnswerApplicationInput, declineApplication),
    offerOtherRole: deed('Offers the candidate another role (I7).', Application, input.OfferOtherRoleInput, offerOtherRole),
    takeBackAnswer: deed('Takes an answer back within ten minutes (I7).', Application, input.TakeBackAnswerInput, takeBackAnswer),
    answerOffer: deed('Takes the role that was offered, or does not (I7).', Application, input.AnswerOfferInput, answerOffer),
    inviteToSeat: deed('Invites a member to a role (I8).', Invitation, input.InviteToSeatInput, inviteToSeat),
    answerInvitation: deed('Accepts or declines an invitation (I8).', Invitation, input.AnswerInvitationInput, answerInvitation),
    withdrawInvitation: deed('Withdraws an invitation (I8).', Invitation, input.WithdrawInvitationInput, withdrawInvitation),
    formPair: deed('Forms a pair (I9).', Pair, input.FormPairInput, formPair),
    formPairs: deed('Forms a pair for every contact member without one; who stays without is the only organisation member (I9).', Initiative, input.FormPairsInput, formPairs),
    endPair: deed('Ends a pair (I9).', Pair, input.EndPairInput, endPair),
    endRunningIn: deed('Declares the running-in over (I6).', Initiative, input.EndRunningInInput, endRunningIn),
    renewSeat: deed('Renews a term (I8).', Seat, input.RenewSeatInput, renewSeat),
    leaveSeat: deed('Leaves a seat, with a hand-over note (I8).', Seat, input.LeaveSeatInput, leaveSeat),
    handOverPilot: deed('Hands a pilot’s seat over to a successor (I8).', Seat, input.HandOverPilotInput, handOverPilot),
    takeOver: deed('The referent takes the initiative over (I8).', Initiative, input.TakeOverInput, takeOver),
  });
