import { graphql } from '../../api/graphql.ts';

const listedFragment = graphql(`
  fragment ListedIntroduction on Introduction @_unmask {
    id kind state purpose targetName targetCategory receiving parentBody viewerMay outcomeTag
    proposedOn targetAgreedOn receiverAcceptedOn acceptedOn startedOn endedOn
    circle { id name }
    receivingInitiative { id title }
    receivingMember { id name }
    initiative { id title }
    owner { id name }
    follower { id name }
  }
`);

export const introductionsQuery = graphql(`
  query Introductions($first: Int!, $after: String, $filter: IntroductionFilter) {
    introductions(first: $first, after: $after, filter: $filter) {
      nodes { ...ListedIntroduction }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`, [listedFragment]);

export const introductionQuery = graphql(`
  query Introduction($id: ID!) {
    introduction(id: $id) {
      ...ListedIntroduction
      outcome dropReason
      proposedBy { id name }
      endedBy { id name }
      targetAgreedPerson { id name }
      people { id name jobTitle mail phone }
      target { id people { id name consent } }
      initiative { id roles { id heldSeats { id member { id name } } } }
    }
  }
`, [listedFragment]);

/** Asked once they have passed: until then they are refused. */
export const contactsQuery = graphql(`
  query IntroducedPeople($id: ID!) { introduction(id: $id) { id contacts { name jobTitle mail phone } } }
`);

export const ofTargetQuery = graphql(`
  query IntroductionsOfTarget($id: ID!) {
    target(id: $id) {
      id
      introductions(first: 30) { nodes { ...ListedIntroduction } }
      calls {
        id question state openedOn closedOn answersCount
        openedBy { id name }
        answers(first: 50) { nodes { id closeness mayName note answeredOn author { id name } } }
      }
    }
  }
`, [listedFragment]);

export const circlesQuery = graphql(`
  query CirclesToIntroduce { circles(first: 100) { nodes { id name lead { id name } } } }
`);

export const initiativesQuery = graphql(`
  query InitiativesToIntroduce($words: String!) {
    initiatives(first: 12, filter: { words: $words, states: [LAUNCHING, RUNNING, PAUSED] }) { nodes { id title pilot { id name } } }
  }
`);

export const figuresQuery = graphql(`
  query IntroductionFigures($id: ID!) {
    initiative(id: $id) {
      id
      contacts { targets introductionsProposed introductionsUnderWay introductionsDone newPublics ideasTakenUp allies partners callsOpen }
    }
  }
`);

export const proposeIntroduction = graphql(`
  mutation ProposeIntroduction($input: ProposeIntroductionInput!) {
    proposeIntroduction(input: $input) { introduction { ...ListedIntroduction } refusals { rule code message } }
  }
`, [listedFragment]);

export const noteTargetAgreed = graphql(`
  mutation NoteTargetAgreed($input: NoteTargetAgreedInput!) {
    noteTargetAgreed(input: $input) { introduction { ...ListedIntroduction } refusals { rule code message } }
  }
`, [listedFragment]);

export const followIntroduction = graphql(`
  mutation FollowIntroduction($input: FollowIntroductionInput!) {
    followIntroduction(input: $input) { introduction { ...ListedIntroduction } refusals { rule code message } }
  }
`, [listedFragment]);

export const acceptIntroduction = graphql(`
  mutation AcceptIntroduction($input: IntroductionInput!) {
    acceptIntroduction(input: $input) { introduction { ...ListedIntroduction } refusals { rule code message } }
  }
`, [listedFragment]);

export const startIntroduction = graphql(`
  mutation StartIntroduction($input: IntroductionInput!) {
    startIntroduction(input: $input) { introduction { ...ListedIntroduction } refusals { rule code message } }
  }
`, [listedFragment]);

export const finishIntroduction = graphql(`
  mutation FinishIntroduction($input: FinishIntroductionInput!) {
    finishIntroduction(input: $input) {
      introduction { ...ListedIntroduction outcome } refusals { rule code message }
    }
  }
`, [listedFragment]);

export const dropIntroduction = graphql(`
  mutation DropIntroduction($input: DropIntroductionInput!) {
    dropIntroduction(input: $input) {
      introduction { ...ListedIntroduction dropReason } refusals { rule code message }
    }
  }
`, [listedFragment]);
