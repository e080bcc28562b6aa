import { graphql } from '../api/graphql.ts';

export const welcomeQuery = graphql(`
  query Welcome {
    initiatives(first: 6, order: OPEN_SEATS, filter: { states: [LAUNCHING, RUNNING], openSeats: true }) {
      nodes { id title summary state place remote seatsOpen }
    }
  }
`);

export const homeQuery = graphql(`
  query Home(
    $onBoard: Boolean!, $goodStanding: Boolean!, $administers: Boolean!, $isMember: Boolean!, $me: ID!, $today: Date!
    $keepsContact: Boolean!, $organises: Boolean!, $dueBy: Date!, $callsSince: Date!
  ) {
    me { id state paidUntil standing { kind because } skills { id } }
    charter { id number adoptedOn viewerAccepted }
    drafts: initiatives(first: 20, filter: { states: [DRAFT], mine: true }) { nodes { id title lastSignAt viewerMay } }
    proposals: initiatives(first: 20, filter: { states: [PROPOSED] }) @include(if: $onBoard) {
      nodes { id title lastSignAt viewerMay author { id name } }
    }
    applications(first: 50, filter: { states: [OPEN, OFFERED] }) {
      nodes { id state madeAt viewerMay member { id name } role { id name } initiative { id title viewerMay } }
    }
    invitations(first: 20, filter: { mine: true, states: [OPEN] }) {
      nodes { id madeAt viewerMay role { id name } initiative { id title } }
    }
    endingSeats(first: 50) {
      nodes { id lastDay pastItsTerm member { id name } initiative { id title state viewerMay } }
    }
    mine: initiatives(first: 12, order: TITLE, filter: { mine: true, states: [PROPOSED, LAUNCHING, RUNNING, PAUSED] }) {
      nodes { id title state seatsOpen lastSignAt viewerMay unpairedSeats { id heldFrom } }
    }
    toHold: meetings(first: 10, order: DAY, filter: { author: $me, states: [PLANNED], until: $today }) @include(if: $isMember) {
      nodes { id day target { id name } }
    }
    toWrite: meetings(first: 10, order: DAY, filter: { author: $me, synthesisMissing: true }) @include(if: $isMember) {
      nodes { id day synthesisDueOn target { id name } }
    }
    ofPair: meetings(first: 10, order: DAY, filter: { ofMyPairs: true, synthesisMissing: true }) @include(if: $isMember) {
      nodes { id day synthesisDueOn synthesisOverdue author { id name } target { id name } }
    }
    introductions(first: 20, filter: { awaitsMe: true }) @include(if: $isMember) {
      nodes { id targetName state proposedOn acceptedOn viewerMay }
    }
    calls: acquaintanceCalls(first: 5, filter: { open: true, answered: false, since: $callsSince }) @include(if: $goodStanding) {
      nodes { id targetName initiative { id title } }
    }
    failedJobs @include(if: $administers) { id since }
    refusedAddresses @include(if: $administers) { since }
    dueTargets(first: 10, filter: { owner: $me, dueBy: $dueBy }) @include(if: $keepsContact) {
      nodes { id name dueOn viewerMay whyNotNow { code until } plannedMeetings { id day } initiative { id title } }
    }
    unchecked: targets(first: 50, filter: { unchecked: true }) @include(if: $organises) {
      nodes { id checkedOn viewerMay initiative { id title } }
      pageInfo { hasNextPage }
    }
    matching: initiatives(
      first: 3, order: OPEN_SEATS, filter: { states: [LAUNCHING, RUNNING], openSeats: true, needsMySkills: true }
    ) @include(if: $goodStanding) { nodes { id title state place remote seatsOpen } }
  }
`);

export const journalQuery = graphql(`
  query Journal($first: Int!, $after: String, $filter: EntryFilter) {
    journal(first: $first, after: $after, filter: $filter) {
      nodes {
        id at kind sentence initiative { id title }
        subject {
          __typename ... on Member { id } ... on Organisation { id } ... on Initiative { id }
          ... on Target { id } ... on Meeting { id } ... on Synthesis { id } ... on Introduction { id }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
