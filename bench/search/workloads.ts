/* What is searched for, of Cordée and of the limit, which is told the way that suits the words. */
import type { Call } from '../workloads.ts';
import { NEAR, TWO, WORDS } from './fill.ts';

const SEARCH = /* GraphQL */ `query Search($words: String!, $first: Int!) {
  search(words: $words, first: $first) {
    nodes { id kind name day author { id name } synthesis { id summary } }
  }
}`;
const MARKED = SEARCH.replace('id kind', 'id title { text isFound } found { text isFound } kind').replace('query Search', 'query Marked');

/** Cordée's own documents. */
export const searchDocuments: readonly string[] = [SEARCH, MARKED];

/** One thing to search for: as it is typed, and as the limit is told to look for it. */
export interface Asked {
  readonly name: string;
  readonly words: string;
  readonly terms: string;
  readonly way: 'walk' | 'index' | 'near';
}

const [one, other] = TWO.split(' ') as [string, string];
export const asked: readonly Asked[] = [
  { name: 'frequent', words: WORDS.frequent, terms: WORDS.frequent, way: 'walk' },
  { name: 'middle', words: WORDS.middle, terms: WORDS.middle, way: 'index' },
  { name: 'rare', words: WORDS.rare, terms: WORDS.rare, way: 'index' },
  { name: 'two words', words: TWO, terms: `${one} ${other}`, way: 'walk' },
  { name: 'accents', words: 'SOLIDARITE', terms: WORDS.frequent, way: 'walk' },
  { name: 'one typing error', words: NEAR, terms: NEAR, way: 'near' },
];

const FIRST = 10;
const graphql = (query: string, words: string): Call =>
  ({ path: '/graphql', body: JSON.stringify({ query, variables: { words, first: FIRST } }) });

/** How Cordée is asked, with the passages marked or without. */
export const ofCordee = ({ words }: Asked, isMarked = false): Call => graphql(isMarked ? MARKED : SEARCH, words);
/** How the limit is asked. */
export const ofLimit = ({ terms, way }: Asked): Call =>
  ({ path: `/search/${way}`, body: JSON.stringify({ words: terms, first: FIRST }) });
