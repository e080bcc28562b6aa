import { graphql } from '../../api/graphql.ts';

export const ownApplicationsQuery = graphql(`
  query OwnApplications($first: Int!, $after: String) {
    applications(first: $first, after: $after, filter: { mine: true }) {
      nodes {
        id word madeAt state answer answeredAt viewerMay
        role { id name }
        offeredRole { id name description months rhythm place }
        initiative { id title state }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ownInvitationsQuery = graphql(`
  query OwnInvitations($first: Int!, $after: String) {
    invitations(first: $first, after: $after, filter: { mine: true }) {
      nodes {
        id word madeAt state answer answeredAt viewerMay
        viewerAdmission { granted because }
        invitedBy { id name }
        role { id name description months rhythm place }
        initiative { id title summary nature }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const answerInvitation = graphql(`
  mutation AnswerInvitation($input: AnswerInvitationInput!) {
    answerInvitation(input: $input) {
      invitation { id state answer answeredAt viewerMay }
      refusals { rule code message }
    }
  }
`);

export const answerOffer = graphql(`
  mutation AnswerOffer($input: AnswerOfferInput!) {
    answerOffer(input: $input) { application { id state viewerMay } refusals { rule code message } }
  }
`);
