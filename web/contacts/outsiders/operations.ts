import { graphql } from '../../api/graphql.ts';

export const heldQuery = graphql(`
  query HeldAboutMe($link: String!) {
    heldAboutMe(link: $link) {
      held {
        version name jobTitle mail phone howKnown source consent consentOn notedOn metOn keptUntil
        organisation initiative community
      }
    }
  }
`);

export const correctHeldAboutMe = graphql(`
  mutation CorrectHeldAboutMe($input: CorrectHeldAboutMeInput!) {
    correctHeldAboutMe(input: $input) { refusals { rule code message } }
  }
`);

export const eraseHeldAboutMe = graphql(`
  mutation EraseHeldAboutMe($input: EraseHeldAboutMeInput!) {
    eraseHeldAboutMe(input: $input) { refusals { rule code message } }
  }
`);

export const outsiderLink = graphql(`
  mutation OutsiderLink($input: OutsiderLinkInput!) {
    outsiderLink(input: $input) { link targetPerson { id consent consentOn } refusals { rule code message } }
  }
`);

export const retentionQuery = graphql(`
  query Retention($id: ID!) { initiative(id: $id) { id title viewerMayInTeam } }
`);

export const outsidersQuery = graphql(`
  query Outsiders($first: Int!, $after: String, $filter: TargetPersonFilter) {
    outsiders(first: $first, after: $after, filter: $filter) {
      nodes { id name mail consent lastContactOn keptUntil target { id name } }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);
