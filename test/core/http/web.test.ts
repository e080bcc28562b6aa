import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGate, type Gate } from './small-schema.ts';

const PAGE = '<!doctype html><title>Cordée</title>';
const SCRIPT = `console.log("${'a'.repeat(4000)}");`;
const webRoot = mkdtempSync(join(tmpdir(), 'gate-web-'));
let gate: Gate;

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), PAGE);
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg/>');
  writeFileSync(join(webRoot, 'sw.js'), 'self.addEventListener("fetch", () => undefined);');
  writeFileSync(join(webRoot, 'assets', 'main-a1b2.js'), SCRIPT);
  gate = await openGate({ webRoot });
});
afterAll(async () => {
  await gate.stop();
  rmSync(webRoot, { recursive: true });
});

interface Got { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

// fetch would decompress.
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((done, fail) => {
    request({ port: gate.port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({
        status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts),
      }));
    }).on('error', fail).end();
  });
}

describe('the web build', () => {
  it.each(['/', '/initiatives/42', '/a/b?c=d'])('answers %s with the page: routes are the browser’s', async (path) => {
    const { status, headers, body } = await get(path, { accept: 'text/html,*/*' });
    expect([status, body.toString()]).toEqual([200, PAGE]);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('lets what carries a hash in its name be kept for ever, compressed', async () => {
    const plain = await get('/assets/main-a1b2.js');
    expect(plain.body.toString()).toBe(SCRIPT);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).toContain('javascript');
    const br = await get('/assets/main-a1b2.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', SCRIPT]);
    const gz = await get('/assets/main-a1b2.js', { 'accept-encoding': 'gzip' });
    expect([gz.headers['content-encoding'], gunzipSync(gz.body).toString()]).toEqual(['gzip', SCRIPT]);
    expect(gz.headers['vary']).toContain('accept-encoding');
  });

  it('lets the service worker fetch what is ours and nothing else, and is always asked for it', async () => {
    const { headers } = await get('/sw.js');
    expect(headers['content-security-policy']).toBe("default-src 'none';connect-src 'self'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 to who has it', async () => {
    const { headers } = await get('/favicon.svg');
    const again = await get('/favicon.svg', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/favicon.svg', {}, 'HEAD');
    expect([status, headers['content-type'], body.length]).toEqual([200, 'image/svg+xml', 0]);
  });

  it.each([
    ['an asset that is gone', '/assets/old.js', 'text/html,*/*'],
    ['data that is not there', '/nothing.json', 'application/json'],
    ['a way out of the directory', '/../package.json', '*/*'],
    ['the same, encoded', '/..%2f..%2fetc%2fpasswd', '*/*'],
  ])('answers 404 as JSON for %s', async (_what, path, accept) => {
    const { status, headers, body } = await get(path, { accept });
    expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    expect(JSON.parse(body.toString()).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('answers 404 to what is posted', async () => {
    expect((await get('/initiatives', { accept: 'text/html' }, 'POST')).status).toBe(404);
  });
});

describe('health', () => {
  it('/livez answers as long as the process does, /readyz says why it cannot serve', async () => {
    const ill = await openGate({ ready: async () => 'The database does not answer.' });
    expect((await fetch(`${ill.address}/livez`)).status).toBe(200);
    const response = await fetch(`${ill.address}/readyz`);
    expect([response.status, await response.json()])
      .toEqual([503, { status: 'not ready', reason: 'The database does not answer.' }]);
    await ill.stop();
  });

  it('/readyz is 200 when all is well', async () => {
    expect((await get('/readyz')).status).toBe(200);
  });
});

describe('GraphiQL', () => {
  const page = async (wishes: Parameters<typeof openGate>[0]) => {
    const open = await openGate(wishes);
    const response = await fetch(`${open.address}/graphiql`);
    const text = await response.text();
    const assets = [...text.matchAll(/(?:href|from) ?=?"([^"]+)"/g)].map(([, path]) => String(path));
    const found = await Promise.all(assets.map((path) => fetch(new URL(path, open.address))));
    await open.stop();
    return { status: response.status, policy: response.headers.get('content-security-policy'), text, assets, found };
  };

  it('is there in development and for the holder of a token, with all its files', async () => {
    const byToken = { settings: { freeDocuments: false }, asker: { byToken: true } };
    for (const wishes of [{ settings: { development: true } }, byToken]) {
      const { status, assets, found } = await page(wishes);
      expect(status).toBe(200);
      expect(assets.length).toBeGreaterThan(1);
      expect(assets.filter((path) => !path.startsWith('/graphiql/assets/'))).toEqual([]);
      expect(found.map((one) => one.status)).toEqual(assets.map(() => 200));
    }
  });

  it('lets only its own scripts run', async () => {
    const { policy, text } = await page({ settings: { development: true } });
    const nonce = /'nonce-([^']+)'/.exec(String(policy))?.[1];
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(text.match(/<script(?! nonce)/g)).toBeNull();
    expect(text).toContain(`<script nonce="${nonce}"`);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('is not there for others', async () => {
    expect((await page({ settings: { freeDocuments: false }, asker: { signedIn: true } })).status).toBe(404);
  });
});

const [release = '0'] = process.versions.node.split('.');

// Older ones leave no choice.
it.runIf(Number(release) >= 24)('who would rather speak another protocol is answered in this one', async () => {
  const headers = { connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': 'A' };
  expect((await get('/livez', headers)).status).toBe(200);
});
