/* What the subscribers ask: as the pages do, in as many documents as there may be groups. */

export const GROUPS = 10;

const textOf = (number: number): string => `subscription News${number}($after: String) {
  news(after: $after) {
    cursor kind at sentence
    actor { id name }
    subject { __typename ... on Node { id } }
    initiative { id }
    person { id }
  }
}`;

export const documents: readonly string[] = Array.from({ length: GROUPS }, (_, number) => textOf(number));
