import { graphql } from '../../api/graphql.ts';
import { roleFragment } from '../operations.ts';

const seatFragment = graphql(`
  fragment SeatOnBoard on Seat @_unmask {
    id kind heldFrom lastDay pastItsTerm endingToldOn unpaired viewerMay
    viewerRenewal { granted because }
    member { id name }
  }
`);

const applicationFragment = graphql(`
  fragment ApplicationOnBoard on Application @_unmask {
    id word madeAt state verdict tellsAt answer viewerMay
    role { id }
    offeredRole { id name }
    brings { id label labelEn }
    member {
      id name headline place
      skills { id label labelEn }
      heldSeats { id kind role { id name } initiative { id title } }
    }
  }
`);

const invitationFragment = graphql(`
  fragment InvitationOnBoard on Invitation @_unmask {
    id word madeAt state viewerMay
    role { id name }
    member { id name }
  }
`);

const pairFragment = graphql(`
  fragment PairOnBoard on Pair @_unmask {
    id formedOn
    contactSeat { id member { id name } }
    organisationSeat { id member { id name } }
  }
`);

export const teamQuery = graphql(`
  query Team($id: ID!) {
    initiative(id: $id) {
      id title state nature viewerMay runningInEndedOn
      referent { id name }
      staffing { seatsOpen sentence missing { id label labelEn } }
      coverage { covered { id label labelEn } missing { id label labelEn } }
      roles {
        ...RoleOnPage
        seatsReserved
        heldSeats { ...SeatOnBoard }
        openInvitations { ...InvitationOnBoard }
      }
      pairs { ...PairOnBoard }
      unpairedSeats { id member { id name } }
      applications(first: 60, order: BRINGS, filter: { states: [OPEN, OFFERED] }) {
        nodes { ...ApplicationOnBoard }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [roleFragment, seatFragment, applicationFragment, invitationFragment, pairFragment]);

export const furtherApplicationsQuery = graphql(`
  query FurtherApplications($id: ID!, $after: String) {
    initiative(id: $id) {
      id
      applications(first: 60, after: $after, order: BRINGS, filter: { states: [OPEN, OFFERED] }) {
        nodes { ...ApplicationOnBoard }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`, [applicationFragment]);

export const cockpitQuery = graphql(`
  query Cockpit($id: ID!) {
    initiative(id: $id) {
      id title state nature viewerMay
      staffing { seatsOpen sentence missing { id label labelEn } }
      cockpit {
        seatsOpen seatsReserved applicationsWaiting answersToTell offersWaiting invitationsWaiting unpaired seatsEnding
        seatsPastTerm
      }
      applications(first: 10, order: BRINGS, filter: { states: [OPEN] }) {
        nodes { id madeAt verdict role { id name } brings { id label labelEn } member { id name } }
      }
      invitations(first: 10, filter: { states: [OPEN] }) { nodes { ...InvitationOnBoard } }
      unpairedSeats { id member { id name } }
      endingSeats { ...SeatOnBoard role { id name } }
      entries(first: 10) { nodes { id at sentence } }
    }
  }
`, [seatFragment, invitationFragment]);

export const findMembersQuery = graphql(`
  query FindMembers($filter: MemberFilter) {
    members(first: 20, filter: $filter) { nodes { id name headline place skills { id label labelEn } } }
  }
`);

export const addRole = graphql(`
  mutation AddRole($input: AddRoleInput!) { addRole(input: $input) { role { id } refusals { rule code message } } }
`);

export const editRole = graphql(`
  mutation EditRole($input: EditRoleInput!) {
    editRole(input: $input) { role { ...RoleOnPage } refusals { rule code message } }
  }
`, [roleFragment]);

const answeredFragment = graphql(`
  fragment AnsweredApplication on Application @_unmask { id state verdict tellsAt viewerMay offeredRole { id name } }
`);

export const acceptApplication = graphql(`
  mutation AcceptApplication($input: AnswerApplicationInput!) {
    acceptApplication(input: $input) { application { ...AnsweredApplication } refusals { rule code message } }
  }
`, [answeredFragment]);

export const declineApplication = graphql(`
  mutation DeclineApplication($input: AnswerApplicationInput!) {
    declineApplication(input: $input) { application { ...AnsweredApplication } refusals { rule code message } }
  }
`, [answeredFragment]);

export const offerOtherRole = graphql(`
  mutation OfferOtherRole($input: OfferOtherRoleInput!) {
    offerOtherRole(input: $input) { application { ...AnsweredApplication } refusals { rule code message } }
  }
`, [answeredFragment]);

export const takeBackAnswer = graphql(`
  mutation TakeBackAnswer($input: TakeBackAnswerInput!) {
    takeBackAnswer(input: $input) { application { ...AnsweredApplication } refusals { rule code message } }
  }
`, [answeredFragment]);

export const inviteToSeat = graphql(`
  mutation InviteToSeat($input: InviteToSeatInput!) {
    inviteToSeat(input: $input) { invitation { id state } refusals { rule code message } }
  }
`);

export const withdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) { invitation { id state viewerMay } refusals { rule code message } }
  }
`);

export const formPair = graphql(`
  mutation FormPair($input: FormPairInput!) { formPair(input: $input) { pair { id } refusals { rule code message } } }
`);

export const formPairs = graphql(`
  mutation FormPairs($input: FormPairsInput!) {
    formPairs(input: $input) { initiative { id unpairedSeats { member { id name } } } refusals { rule code message } }
  }
`);

export const endPair = graphql(`
  mutation EndPair($input: EndPairInput!) { endPair(input: $input) { pair { id } refusals { rule code message } } }
`);

export const renewSeat = graphql(`
  mutation RenewSeat($input: RenewSeatInput!) {
    renewSeat(input: $input) { seat { id lastDay pastItsTerm endingToldOn } refusals { rule code message } }
  }
`);

export const leaveSeat = graphql(`
  mutation LeaveSeat($input: LeaveSeatInput!) { leaveSeat(input: $input) { seat { id } refusals { rule code message } } }
`);

export const handOverPilot = graphql(`
  mutation HandOverPilot($input: HandOverPilotInput!) {
    handOverPilot(input: $input) { seat { id } refusals { rule code message } }
  }
`);

export const takeOver = graphql(`
  mutation TakeOver($input: TakeOverInput!) {
    takeOver(input: $input) { initiative { id } refusals { rule code message } }
  }
`);

export const endRunningIn = graphql(`
  mutation EndRunningIn($input: EndRunningInInput!) {
    endRunningIn(input: $input) { initiative { id runningInEndedOn } refusals { rule code message } }
  }
`);
