import { graphql } from '../api/graphql.ts';

const listedFragment = graphql(`
  fragment ListedTarget on Target @_unmask {
    id name acronym category stance priority state dueOn checkedOn position
    sector { id label labelEn }
    owner { id name }
  }
`);

const personFragment = graphql(`
  fragment PersonAtTarget on TargetPerson @_unmask {
    id version name jobTitle mail phone howKnown source consent consentOn notedOn
  }
`);

const describedFragment = graphql(`
  fragment DescribedTarget on Target @_unmask {
    id version name acronym category stance level priority priorityReason activity stakes place website
    sector { id label labelEn }
  }
`);

const teamFragment = graphql(`
  fragment TeamOfContacts on Initiative @_unmask {
    id title viewerMayInTeam
    referent { id }
    roles { id heldSeats { id kind member { id name } } }
    sectorShares { id sector { id label labelEn } member { id name } }
  }
`);

export const teamQuery = graphql(`
  query TeamOfContacts($id: ID!) { initiative(id: $id) { ...TeamOfContacts } }
`, [teamFragment]);

export const targetsQuery = graphql(`
  query Targets($id: ID!, $first: Int!, $after: String, $filter: TargetFilter, $order: TargetOrder) {
    initiative(id: $id) {
      id
      targets(first: $first, after: $after, filter: $filter, order: $order) {
        nodes { ...ListedTarget }
        pageInfo { hasNextPage endCursor }
        totalCount { value capped }
      }
    }
  }
`, [listedFragment]);

export const sectorsQuery = graphql(`
  query Sectors { sectors(first: 100) { nodes { id label labelEn } } }
`);

const entryFragment = graphql(`
  fragment EntryOfTarget on Entry @_unmask {
    id at kind sentence
    subject { __typename ... on Meeting { id } ... on Synthesis { id } ... on Introduction { id } }
  }
`);

export const targetQuery = graphql(`
  query Target($id: ID!) {
    target(id: $id) {
      ...DescribedTarget
      state restReason assignedOn dueOn lastHeldOn callAfter checkedOn createdOn viewerMay organisationMemberId
      whyNotNow { code sentence until }
      owner { id name }
      mergedInto { id name }
      initiative { ...TeamOfContacts }
      people { ...PersonAtTarget }
      plannedMeetings { id day hour channel note author { id name } }
      owing: meetings(first: 5, filter: { synthesisMissing: true }) {
        nodes { id day channel synthesisDueOn author { id name } }
      }
      held: meetings(first: 1, filter: { states: [HELD] }) { nodes { id day channel } }
      lastSyntheses { id metOn summary nextStep author { id name } }
      commitments { id side what dueOn doneOn droppedOn }
      entries(first: 12) { nodes { ...EntryOfTarget } pageInfo { hasNextPage endCursor } }
    }
  }
`, [describedFragment, teamFragment, personFragment, entryFragment]);

export const moreOfTargetQuery = graphql(`
  query MoreOfTarget($id: ID!, $first: Int!, $after: String) {
    target(id: $id) {
      id
      entries(first: $first, after: $after) { nodes { ...EntryOfTarget } pageInfo { hasNextPage endCursor } }
    }
  }
`, [entryFragment]);

export const planMeeting = graphql(`
  mutation PlanMeeting($input: MeetingInput!) {
    planMeeting(input: $input) { meeting { id } refusals { rule code message } }
  }
`);

export const logMeeting = graphql(`
  mutation LogMeeting($input: MeetingInput!) {
    logMeeting(input: $input) { meeting { id } refusals { rule code message } }
  }
`);

export const placeTarget = graphql(`
  mutation PlaceTarget($input: PlaceTargetInput!) {
    placeTarget(input: $input) { target { id position } refusals { rule code message } }
  }
`);

export const nearQuery = graphql(`
  query NearTargets($near: [String!]!) {
    targets(first: 5, filter: { near: $near }) { nodes { id name acronym initiative { id title } } }
  }
`);

export const findTargetsQuery = graphql(`
  query FindTargets($id: ID!, $words: String!) {
    targets(first: 12, filter: { initiative: $id, words: $words }) { nodes { id name acronym place } }
  }
`);

export const addTarget = graphql(`
  mutation AddTarget($input: AddTargetInput!) {
    addTarget(input: $input) { target { id } refusals { rule code message } }
  }
`);

export const describeTarget = graphql(`
  mutation DescribeTarget($input: DescribeTargetInput!) {
    describeTarget(input: $input) { target { ...DescribedTarget } refusals { rule code message } }
  }
`, [describedFragment]);

export const checkTarget = graphql(`
  mutation CheckTarget($input: TargetInput!) {
    checkTarget(input: $input) { target { id checkedOn } refusals { rule code message } }
  }
`);

export const reopenTarget = graphql(`
  mutation ReopenTarget($input: TargetInput!) {
    reopenTarget(input: $input) { target { id state } refusals { rule code message } }
  }
`);

export const restTarget = graphql(`
  mutation RestTarget($input: RestTargetInput!) {
    restTarget(input: $input) { target { id state } refusals { rule code message } }
  }
`);

export const closeTarget = graphql(`
  mutation CloseTarget($input: RestTargetInput!) {
    closeTarget(input: $input) { target { id state } refusals { rule code message } }
  }
`);

export const assignTarget = graphql(`
  mutation AssignTarget($input: AssignTargetInput!) {
    assignTarget(input: $input) { target { id state owner { id name } } refusals { rule code message } }
  }
`);

export const mergeTargets = graphql(`
  mutation MergeTargets($input: MergeTargetsInput!) {
    mergeTargets(input: $input) { target { id } refusals { rule code message } }
  }
`);

export const askLater = graphql(`
  mutation AskLater($input: AskLaterInput!) {
    askLater(input: $input) { target { id callAfter } refusals { rule code message } }
  }
`);

export const sayDue = graphql(`
  mutation SayDue($input: SayDueInput!) {
    sayDue(input: $input) { target { id dueOn } refusals { rule code message } }
  }
`);

export const addTargetPerson = graphql(`
  mutation AddTargetPerson($input: AddTargetPersonInput!) {
    addTargetPerson(input: $input) { targetPerson { id } refusals { rule code message } }
  }
`);

export const editTargetPerson = graphql(`
  mutation EditTargetPerson($input: EditTargetPersonInput!) {
    editTargetPerson(input: $input) { targetPerson { ...PersonAtTarget } refusals { rule code message } }
  }
`, [personFragment]);

export const removeTargetPerson = graphql(`
  mutation RemoveTargetPerson($input: RemoveTargetPersonInput!) {
    removeTargetPerson(input: $input) { target { id } refusals { rule code message } }
  }
`);
