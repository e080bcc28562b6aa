import { graphql } from '../api/graphql.ts';

export const initiativesQuery = graphql(`
  query Initiatives($first: Int!, $after: String, $filter: InitiativeFilter, $order: InitiativeOrder) {
    initiatives(first: $first, after: $after, filter: $filter, order: $order) {
      nodes { id title summary state place remote seatsOpen lastSignAt pilot { id name } }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);

export const themesQuery = graphql(`
  query Themes { themes(first: 100) { nodes { id label labelEn } } }
`);

export const skillsQuery = graphql(`
  query Skills { skills(first: 100) { nodes { id label labelEn } } }
`);

export const circlesQuery = graphql(`
  query Circles { circles(first: 100) { nodes { id name } } }
`);

const entryFragment = graphql(`
  fragment EntryInInitiative on Entry @_unmask { id at sentence }
`);

export const roleFragment = graphql(`
  fragment RoleOnPage on Role @_unmask {
    id version kind name description seats seatsTaken months place rhythm
    skills { id label labelEn }
    viewerApplications { id word madeAt state viewerMay }
    viewerInvitations { id word viewerMay }
    viewerAdmission { granted because }
  }
`);

export const initiativeQuery = graphql(`
  query Initiative($id: ID!) {
    initiative(id: $id) {
      id version title state summary need description descriptionHtml origin nature createdOn runningInEndedOn
      place remote seatsOpen
      lastSignAt viewerMay
      circle { id name }
      author { id name }
      pilot { id name headline }
      referent { id name headline }
      themes { id label labelEn }
      links { id label address }
      pictures { id address alternative width height }
      staffing { seatsOpen sentence missing { id label labelEn } }
      roles { ...RoleOnPage heldSeats { id member { id name } } }
      applications(first: 1, filter: { states: [OPEN] }) { totalCount { value capped } }
      entries(first: 10) { nodes { ...EntryInInitiative } pageInfo { hasNextPage endCursor } }
    }
  }
`, [roleFragment, entryFragment]);

export const moreEntriesQuery = graphql(`
  query MoreEntries($id: ID!, $first: Int!, $after: String) {
    initiative(id: $id) {
      id
      entries(first: $first, after: $after) { nodes { ...EntryInInitiative } pageInfo { hasNextPage endCursor } }
    }
  }
`, [entryFragment]);

export const referentsQuery = graphql(`
  query Referents { referents(first: 50) { nodes { id name } } }
`);

export const removePicture = graphql(`
  mutation RemovePicture($input: RemovePictureInput!) {
    removePicture(input: $input) { initiative { id pictures { id } } refusals { rule code message } }
  }
`);

export const draftInitiative = graphql(`
  mutation DraftInitiative($input: DraftInitiativeInput!) {
    draftInitiative(input: $input) { initiative { id } refusals { rule code message } }
  }
`);

export const describeInitiative = graphql(`
  mutation DescribeInitiative($input: DescribeInitiativeInput!) {
    describeInitiative(input: $input) {
      initiative {
        id version title summary need description descriptionHtml place remote origin
        circle { id name }
        themes { id label labelEn }
      }
      refusals { rule code message }
    }
  }
`);

export const proposeInitiative = graphql(`
  mutation ProposeInitiative($input: ProposeInitiativeInput!) {
    proposeInitiative(input: $input) { initiative { id state } refusals { rule code message } }
  }
`);

export const answerProposal = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) { initiative { id state } refusals { rule code message } }
  }
`);

export const changeInitiativeState = graphql(`
  mutation ChangeInitiativeState($input: ChangeInitiativeStateInput!) {
    changeInitiativeState(input: $input) { initiative { id state } refusals { rule code message } }
  }
`);

export const applyToRole = graphql(`
  mutation ApplyToRole($input: ApplyToRoleInput!) {
    applyToRole(input: $input) { application { id } refusals { rule code message } }
  }
`);

export const withdrawApplication = graphql(`
  mutation WithdrawApplication($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) { application { id state } refusals { rule code message } }
  }
`);
