import { graphql } from '../api/graphql.ts';

export const bellQuery = graphql(`
  query Bell { me { id unreadNotices } }
`);

export const noticesQuery = graphql(`
  query Notices($first: Int!, $after: String, $filter: NoticeFilter) {
    notices(first: $first, after: $after, filter: $filter) {
      nodes {
        id readAt topic
        entry {
          id at sentence initiative { id title }
          subject {
            __typename ... on Member { id } ... on Organisation { id } ... on Initiative { id }
            ... on Target { id } ... on Meeting { id } ... on Synthesis { id } ... on Introduction { id }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const noticeChoicesQuery = graphql(`
  query NoticeChoices { me { id noticeChoices { topic pace sentence } } }
`);

export const readNotices = graphql(`
  mutation ReadNotices($input: ReadNoticesInput!) {
    readNotices(input: $input) { member { id unreadNotices } refusals { rule code message } }
  }
`);

export const readAllNotices = graphql(`
  mutation ReadAllNotices($input: ReadAllNoticesInput!) {
    readAllNotices(input: $input) { member { id unreadNotices } refusals { rule code message } }
  }
`);

export const chooseNotices = graphql(`
  mutation ChooseNotices($input: ChooseNoticesInput!) {
    chooseNotices(input: $input) {
      member { id noticeChoices { topic pace sentence } }
      refusals { rule code message }
    }
  }
`);
