import { graphql } from '../../api/graphql.ts';

export const meetingQuery = graphql(`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id version day hour channel note state cancelReason synthesisDueOn synthesisOn synthesisOverdue viewerMay draftsLeft
      author { id name }
      ours { id name }
      theirs { id name jobTitle mail phone }
      drafts { id savedAt }
      syntheses { id publishedAt }
      initiative { id title news { id at sentence } roles { id heldSeats { id member { id name } } } }
      target {
        id name acronym category stance activity stakes place website lastHeldOn
        sector { id label labelEn }
        owner { id name }
        people { id name jobTitle mail phone }
        whyNotNow { code sentence until }
        lastSyntheses { id metOn summary position needs disagreements theirNews ourNews nextStep author { id name } }
        commitments { id side what dueOn doneOn droppedOn }
      }
    }
  }
`);

export const meetingsQuery = graphql(`
  query Meetings($id: ID!, $first: Int!, $after: String, $filter: MeetingFilter, $order: MeetingOrder) {
    initiative(id: $id) {
      id title viewerMayInTeam
      meetings(first: $first, after: $after, filter: $filter, order: $order) {
        nodes {
          id day hour channel state synthesisDueOn synthesisOn synthesisOverdue
          target { id name }
          author { id name }
          syntheses { id }
        }
        pageInfo { hasNextPage endCursor }
        totalCount { value capped }
      }
    }
  }
`);

const changedFragment = graphql(`
  fragment ChangedMeeting on Meeting @_unmask {
    id version day hour channel note state cancelReason synthesisDueOn synthesisOn synthesisOverdue viewerMay
    ours { id name }
    theirs { id name jobTitle mail phone }
  }
`);

export const holdMeeting = graphql(`
  mutation HoldMeeting($input: HoldMeetingInput!) {
    holdMeeting(input: $input) { meeting { ...ChangedMeeting } refusals { rule code message } }
  }
`, [changedFragment]);

export const moveMeeting = graphql(`
  mutation MoveMeeting($input: MoveMeetingInput!) {
    moveMeeting(input: $input) { meeting { ...ChangedMeeting } refusals { rule code message } }
  }
`, [changedFragment]);

export const cancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) { meeting { ...ChangedMeeting } refusals { rule code message } }
  }
`, [changedFragment]);

export const correctMeeting = graphql(`
  mutation CorrectMeeting($input: CorrectMeetingInput!) {
    correctMeeting(input: $input) { meeting { ...ChangedMeeting } refusals { rule code message } }
  }
`, [changedFragment]);

export const handOverDraft = graphql(`
  mutation HandOverDraft($input: HandOverDraftInput!) {
    handOverDraft(input: $input) { meeting { id draftsLeft drafts { id savedAt } } refusals { rule code message } }
  }
`);
