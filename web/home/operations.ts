import { graphql } from '../api/graphql.ts';

export const welcomeQuery = graphql(`
  query Welcome {
    initiatives(first: 6, order: OPEN_SEATS, filter: { states: [LAUNCHING, RUNNING], openSeats: true }) {
      nodes { id title summary state place remote seatsOpen }
    }
  }
`);

export const homeQuery = graphql(`
  query Home($onBoard: Boolean!) {
    drafts: initiatives(first: 10, filter: { states: [DRAFT], mine: true }) { nodes { id title lastSignAt viewerMay } }
    proposals: initiatives(first: 10, filter: { states: [PROPOSED] }) @include(if: $onBoard) {
      nodes { id title lastSignAt viewerMay author { id name } }
    }
    applications(first: 50, filter: { states: [OPEN] }) {
      nodes { id state madeAt member { id name } role { id name } initiative { id title viewerMay } }
    }
    mine: initiatives(first: 10, filter: { mine: true, states: [LAUNCHING, RUNNING, PAUSED] }) {
      nodes { id title viewerMay roles { id heldSeats { id lastDay pastItsTerm member { id name } } } }
    }
  }
`);

export const journalQuery = graphql(`
  query Journal($first: Int!, $after: String) {
    journal(first: $first, after: $after) {
      nodes { id at sentence initiative { id title } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
