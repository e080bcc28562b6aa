/*
 * PostGraphile on the same tables, as its documentation has it run fast: lists instead of connections, no explanations,
 * no sockets, no GraphiQL, prepared statements (its default), plans kept. No permission: everything is seen by everybody.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgSmartTagsPlugin } from 'postgraphile/utils';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { countStatements, POOL, ready, url } from '../child.ts';

countStatements(pg.Client);

// What the journal can be about, by table; two columns lead there, without a constraint.
const SUBJECTS = [
  'application', 'charter_version', 'circle', 'community', 'initiative', 'member', 'organisation', 'payment', 'role',
  'seat', 'sector', 'skill', 'theme',
];

/*
 * A relation for each kind of subject. A union (`@ref`, `@unionMember`) would look like Cordée's own answer, but takes
 * five statements instead of one and costs PostGraphile 1.6 times as much.
 */
const tags = makePgSmartTagsPlugin([
  {
    kind: 'class',
    match: 'entry',
    tags: { foreignKey: SUBJECTS.map((table) => `(subject_id) references ${table} (id)|@fieldName subject_${table}`) },
  },
  // Circle is the name of a type of PostgreSQL's own.
  { kind: 'class', match: 'public.circle', tags: { name: 'community_circle' } },
]);

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  // The last one hides orders and conditions without an index of their own.
  disablePlugins: ['NodePlugin', 'PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin', 'PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: POOL, idleTimeoutMillis: 0 } })],
  schema: { defaultBehavior: '-connection +list -mutation' },
  grafast: { explain: false },
  grafserv: { port: 0, websockets: false, graphqlOverGET: false, watch: false },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') ready(address.port);
});
