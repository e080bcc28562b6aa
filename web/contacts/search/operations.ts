import { graphql } from '../../api/graphql.ts';

export const searchQuery = graphql(`
  query Search($words: String!, $first: Int!, $after: String, $order: PassageOrder, $filter: PassageFilter) {
    search(words: $words, first: $first, after: $after, order: $order, filter: $filter) {
      nodes {
        id kind name day
        initiative { id title }
        target { id name }
        synthesis { id }
        person { id jobTitle }
        author { id name }
        title { text isFound }
        found { text isFound }
      }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);

/** What a search can be narrowed by: sectors, one's initiatives, the people of their teams. */
export const searchOptionsQuery = graphql(`
  query SearchOptions {
    sectors(first: 100) { nodes { id label labelEn } }
    initiatives(first: 15, filter: { mine: true }) {
      nodes { id title roles { id heldSeats { id member { id name } } } }
    }
  }
`);
