import { graphql } from '../api/graphql.ts';

export const paletteQuery = graphql(`
  query Palette($text: String!, $people: Boolean!, $member: Boolean!) {
    initiatives(first: 6, filter: { words: $text }) { nodes { id title summary } }
    members(first: 6, filter: { named: $text }) @include(if: $people) { nodes { id name headline } }
    organisations(first: 4, filter: { named: $text }) @include(if: $people) { nodes { id name expertise } }
    contacts: search(words: $text, first: 5, filter: { kinds: [TARGET, PERSON] }) @include(if: $member) {
      nodes { id kind name target { id name } }
    }
    syntheses: search(words: $text, first: 4, filter: { kinds: [SYNTHESIS] }) @include(if: $member) {
      nodes { id name day found { text } synthesis { id } }
    }
  }
`);

/** What holds one half of a word or the other: the mistake is in one of them only. */
export const paletteNearQuery = graphql(`
  query PaletteNear($one: String!, $other: String!, $people: Boolean!) {
    initiatives(first: 40, filter: { words: $one }) { nodes { id title summary } }
    otherInitiatives: initiatives(first: 40, filter: { words: $other }) { nodes { id title summary } }
    members(first: 60, filter: { named: $one }) @include(if: $people) { nodes { id name headline } }
    otherMembers: members(first: 60, filter: { named: $other }) @include(if: $people) { nodes { id name headline } }
    organisations(first: 40, filter: { named: $one }) @include(if: $people) { nodes { id name expertise } }
    otherOrganisations: organisations(first: 40, filter: { named: $other }) @include(if: $people) {
      nodes { id name expertise }
    }
  }
`);

/** The things that were looked at last, as far as they can still be seen. */
export const paletteRecentQuery = graphql(`
  query PaletteRecent($a: ID!, $b: ID!, $c: ID!, $d: ID!, $e: ID!) {
    a: node(id: $a) {
      __typename
      ... on Initiative { id title summary }
      ... on Member { id name headline }
      ... on Organisation { id name expertise }
    }
    b: node(id: $b) {
      __typename
      ... on Initiative { id title summary }
      ... on Member { id name headline }
      ... on Organisation { id name expertise }
    }
    c: node(id: $c) {
      __typename
      ... on Initiative { id title summary }
      ... on Member { id name headline }
      ... on Organisation { id name expertise }
    }
    d: node(id: $d) {
      __typename
      ... on Initiative { id title summary }
      ... on Member { id name headline }
      ... on Organisation { id name expertise }
    }
    e: node(id: $e) {
      __typename
      ... on Initiative { id title summary }
      ... on Member { id name headline }
      ... on Organisation { id name expertise }
    }
  }
`);
