import { graphql } from './graphql.ts';

export const previewQuery = graphql(`
  query Preview($markdown: String!) { preview(markdown: $markdown) }
`);

export const newsSubscription = graphql(`
  subscription News($after: String) {
    news(after: $after) {
      cursor kind at sentence
      actor { id name }
      subject { __typename ... on Node { id } }
      initiative { id }
      person { id }
    }
  }
`);
