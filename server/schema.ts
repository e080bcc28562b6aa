import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import * as charter from './charter/resolver.ts';
import * as community from './community/resolver.ts';
import * as introductions from './contacts/introductions/resolver.ts';
import * as outsiders from './contacts/outsiders/resolver.ts';
import * as portfolio from './contacts/portfolio/resolver.ts';
import * as contacts from './contacts/resolver.ts';
import { withNews } from './core/journal/news.ts';
import { weave } from './core/noun/weave.ts';
import { wireRoots } from './core/read/roots.ts';
import { wire } from './core/read/wire.ts';
import * as exchange from './core/exchange/resolver.ts';
import * as identity from './core/identity/resolver.ts';
import * as jobs from './core/jobs/resolver.ts';
import * as post from './core/post/resolver.ts';
import * as initiatives from './initiatives/resolver.ts';
import * as members from './members/resolver.ts';
import * as notices from './notices/resolver.ts';
import './contacts/exchange/offered.ts';
import './nouns.ts';

let schema: GraphQLSchema | undefined;

/** The product's schema, built once, its fields given to the reader. */
export function makeSchema(): GraphQLSchema {
  if (schema) return schema;
  const nounTypes = weave();
  const resolvers = [
    identity.declareQueries(),
    identity.declareMutations(),
    exchange.declareQueries(),
    exchange.declareMutations(),
    jobs.declareQueries(),
    jobs.declareMutations(),
    post.declareQueries(),
    post.declareMutations(),
    members.declareQueries(),
    charter.declareQueries(),
    community.declareQueries(),
    initiatives.declareQueries(),
    contacts.declareQueries(),
    portfolio.declareQueries(),
    introductions.declareQueries(),
    outsiders.declareQueries(),
    notices.declareQueries(),
    members.declareMutations(),
    charter.declareMutations(),
    community.declareMutations(),
    initiatives.declareMutations(),
    contacts.declareMutations(),
    portfolio.declareMutations(),
    introductions.declareMutations(),
    outsiders.declareMutations(),
    notices.declareMutations(),
  ] as unknown as NonEmptyArray<() => object>;
  schema = withNews(wireRoots(wire(buildSchemaSync({ resolvers, orphanedTypes: nounTypes as never, validate: false }))));
  return schema;
}
