import { graphql } from '../api/graphql.ts';

export const foundCommunity = graphql(`
  mutation FoundCommunity($input: FoundCommunityInput!) {
    foundCommunity(input: $input) { session { id } refusals { rule code message } }
  }
`);
