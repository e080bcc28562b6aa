import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/**
 * Writes a typed document. Rooms keep theirs in `operations.ts`, exported and with a name each: the build collects them
 * there, for in production a session runs no others. `npm run check:graphql` refuses a field that is not in the schema.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; JSONObject: Record<string, unknown> };
}>();
