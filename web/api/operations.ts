import { graphql } from './graphql.ts';

export const previewQuery = graphql(`
  query Preview($markdown: String!) { preview(markdown: $markdown) }
`);
