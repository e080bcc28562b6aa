/*
 * The limit: a bare handler that sends the best SQL that we could write by hand, with the same viewer filter, and passes
 * its bytes on. It knows a few questions, a plain member in good standing, no limits, no logs, no errors.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { checkout } from '../../server/core/checkout.ts';
import { credentialOf } from '../../server/core/identity/credential.ts';
import { hashOf } from '../../server/core/identity/secret.ts';
import { countStatements, POOL, ready, url } from '../child.ts';

const read = (name: string): string => readFileSync(join(checkout, `bench/limit/${name}.sql`), 'utf8');

const statement = (name: string, ...of: string[]) => ({ name, text: read(name), of });
const viewer = { name: 'viewer', text: read('viewer') };
const statements = new Map([
  ['/page', statement('page', 'id')], ['/list', statement('list', 'first')],
  ['/due', statement('due', 'me', 'first')], ['/team-due', statement('team-due', 'initiative', 'first')], ['/target', statement('target', 'id')],
  ['/search/walk', statement('search-walk', 'words', 'first')], ['/search/index', statement('search-index', 'words', 'first')],
  ['/search/near', statement('search-near', 'words', 'first')],
]);

/* As Cordée's own connections are set. */
const SESSION = '-c timezone=UTC -c plan_cache_mode=force_generic_plan';

countStatements();
const pool = new pg.Pool({ connectionString: url, max: POOL, idleTimeoutMillis: 0, options: SESSION });

interface Viewer {
  readonly id: string;
  readonly state: string;
  readonly paidUntil: string | null;
  readonly mandates: readonly string[];
  readonly leads: boolean;
}

const isPlain = ({ state, paidUntil, mandates, leads }: Viewer, today: string): boolean =>
  state === 'active' && paidUntil !== null && paidUntil >= today && mandates.length === 0 && !leads;

async function answer(request: IncomingMessage, body: string): Promise<string> {
  const secret = credentialOf(request.headers, false)?.secret ?? '';
  const today = new Date().toISOString().slice(0, 10);
  const { rows: [who] } = await pool.query<Viewer>({ ...viewer, values: [hashOf(secret), today] } as pg.QueryConfig);
  const asked = statements.get(request.url ?? '');
  if (!who || !isPlain(who, today) || !asked) return '{}';
  const { of, ...named } = asked;
  const given = JSON.parse(body) as Record<string, unknown>;
  const { rows } = await pool.query<{ json: string }>({ ...named, values: [...of.map((name) => given[name]), who.id] } as pg.QueryConfig);
  return rows[0]?.json ?? '{}';
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    void answer(request, Buffer.concat(parts).toString()).then((json) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(json) });
      response.end(json);
    });
  });
});
server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
