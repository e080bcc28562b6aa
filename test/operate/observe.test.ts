import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { buildIfNeeded } from '../../server/build.ts';
import { starterCharter } from '../../server/charter/words/starter.ts';
import { nameOf } from '../../server/core/observe/statements.ts';
import { freshDatabase } from '../kit/database.ts';
import { Browser, type Gate } from '../kit/gate.ts';
import { Program } from '../kit/program.ts';

const TOKEN = 'a-secret-of-the-figures';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

/** What a collector understands of OTLP over HTTP, as JSON. */
class Collector {
  readonly bodies: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += String(chunk); });
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/v1/traces') this.bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): Span[] {
    return this.bodies.flatMap((body) => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
    });
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

let database: Awaited<ReturnType<typeof freshDatabase>>;
const collector = new Collector();
let endpoint: string;
beforeAll(async () => {
  await buildIfNeeded();
  database = await freshDatabase();
  endpoint = await collector.open();
}, 240_000);
afterAll(async () => {
  collector.close();
  await database.drop();
});

const start = (env: NodeJS.ProcessEnv) => new Program('main.js', [], {
  DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', FREE_DOCUMENTS: 'true', ...env,
});
const founding = (code: string) => ({
  code, name: 'Les Relais', preset: 'SHIFTERS', charter: starterCharter.fr,
  firstName: 'Jeanne', lastName: 'Roux', email: 'jeanne@example.org', language: 'FR',
});

describe('P11: traces and figures', () => {
  test('a request under a trace of another’s, its command, its statements and its figures are told', async () => {
    const metricsPort = await freePort();
    const server = start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, METRICS_PORT: String(metricsPort), METRICS_TOKEN: TOKEN });
    const code = await server.writes(/fondation#(\S+)/);
    const url = /^Cordée: (\S+)/.exec(server.stdout)?.[1] ?? '';
    const browser = new Browser({ url } as Gate, { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` });
    const query = `mutation Found($input: FoundCommunityInput!) {
      foundCommunity(input: $input) { session { id } refusals { code } } }`;
    expect((await browser.ask(query, { input: founding(code) })).code).toBeUndefined();
    expect((await new Browser({ url } as Gate).ask('query Here { community { name } }')).status).toBe(200);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: browser.cookie ?? '' },
    });
    await once(socket, 'open');

    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
    for (const line of [
      'cordee_requests_total{operation="Found",status="200"} 1',
      'cordee_requests_total{operation="Here",status="200"} 1',
      'cordee_request_seconds_count{operation="Here"} 1',
      'cordee_work_seconds_count{kind="command",name="foundCommunity",outcome="done"} 2',
      'cordee_sockets 1', 'cordee_mail_waiting ', 'cordee_journal_lag_seconds ', 'process_cpu_seconds_total ',
    ]) expect(figures).toContain(line);
    expect(figures).toMatch(/cordee_work_seconds_count\{kind="statement",name="insert",outcome="done"\} \d+/);
    expect(figures).toMatch(/cordee_reader_lag_seconds\{reader="\w+"\} \d/);
    const closed = once(socket, 'close');
    socket.close();
    await closed;

    expect(await server.stop()).toMatchObject({ stderr: '', code: 0 });
    const spans = collector.spans.filter(({ traceId }) => traceId === TRACE);
    // The founding, then the session that it opens.
    const request = spans.find(({ name }) => name === 'POST /graphql Found');
    const command = spans.find(({ name }) => name === 'command foundCommunity');
    expect(request?.parentSpanId).toBe('00f067aa0ba902b7');
    expect(command?.parentSpanId).toBe(request?.spanId);
    const inside = spans.filter(({ parentSpanId, name }) => parentSpanId === command?.spanId && name.startsWith('statement '));
    expect(inside.map(({ name }) => name)).toEqual(expect.arrayContaining(['statement start', 'statement insert', 'statement commit']));
    expect(spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId).length).toBeGreaterThan(2);
    expect(collector.spans.some(({ name, traceId }) => name === 'POST /graphql Here' && traceId !== TRACE)).toBe(true);
    // Nothing of what somebody wrote leaves the house.
    for (const secret of ['jeanne', 'Relais', code, TOKEN]) expect(collector.bodies.join()).not.toContain(secret);
  });

  test('the figures are for who shows the token; without the settings there are none, and nothing is sent', async () => {
    const sent = collector.bodies.length;
    const port = await freePort();
    const ask = async (url: string, authorization = '') => (await fetch(`${url}/metrics`, { headers: { authorization } })).status;
    const watched = start({ METRICS_TOKEN: TOKEN, METRICS_PORT: String(port) });
    const url = await watched.writes(/^Cordée: (\S+)/);
    for (const place of [url, `http://127.0.0.1:${port}`])
      expect([await ask(place), await ask(place, 'Bearer wrong'), await ask(place, `Bearer ${TOKEN}`)]).toEqual([404, 404, 200]);
    await watched.stop();
    const plain = start({});
    expect(await ask(await plain.writes(/^Cordée: (\S+)/), `Bearer ${TOKEN}`)).toBe(404);
    await plain.stop();
    expect(collector.bodies.length).toBe(sent);
  });

  test('a collector that is away, and a taken port of the figures, are no riddle', async () => {
    const server = start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const url = await server.writes(/^Cordée: (\S+)/);
    expect((await new Browser({ url } as Gate).ask('query Here { community { name } }')).status).toBe(200);
    expect((await server.stop()).code).toBe(0);
    const { port } = new URL(endpoint);
    const { stderr, code } = await start({ METRICS_PORT: port }).ended();
    expect([stderr, code]).toEqual([expect.stringContaining(`Port ${port} of 127.0.0.1 is taken by another program.`), 1]);
  });

  test('a statement is called by its name or its first word, never by its values', () => {
    const statements = [{ name: 'visitor', text: 'select 1' }, '  update x set y = 1', { text: 'INSERT into x' }, '(select 1)'];
    expect(statements.map(nameOf)).toEqual(['visitor', 'update', 'insert', 'other']);
  });
});
