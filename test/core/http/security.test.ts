import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isForeign, pagePolicy } from '../../../server/core/http/security.ts';
import { openGate, type Gate } from './small-schema.ts';

let gate: Gate;
beforeAll(async () => { gate = await openGate(); });
afterAll(() => gate.stop());

const settings = {
  host: '127.0.0.1', port: 4000, publicUrl: 'https://cordee.example', secure: true, development: false,
  executor: 'jit', freeDocuments: false, trustProxy: false,
} as const;

describe('another site', () => {
  const cookie = 'session=1';

  it.each([
    { cookie, origin: 'https://evil.example' },
    { cookie, origin: 'null' },
    { cookie, origin: 'https://cordee.example.evil.example' },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, 'sec-fetch-site': 'same-site' },
  ])('is refused with 403 when the cookie comes along: %o', async (headers) => {
    const { status, body } = await gate.ask('{ hello }', headers as Record<string, string>);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([403, 'FOREIGN_ORIGIN']);
  });

  it.each([
    { cookie, origin: 'https://cordee.example' },
    { cookie, 'sec-fetch-site': 'same-origin' },
    { cookie },
    { origin: 'https://other.example' },
  ])('is not meant by %o', async (headers) => {
    expect((await gate.ask('{ hello }', headers as Record<string, string>)).status).toBe(200);
  });

  it('is not a page that was opened under another name of this host', () => {
    expect(isForeign({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }, settings)).toBe(false);
    expect(isForeign({ origin: 'http://127.0.0.1:4001', host: '127.0.0.1:4000' }, settings)).toBe(true);
  });
});

describe('the headers', () => {
  it('of every answer forbid framing, guessing types and loading anything', async () => {
    const { headers } = await gate.ask('{ hello }');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  it('ask for https only where people come by https', async () => {
    const plain = await openGate({ settings: { secure: false, publicUrl: 'http://localhost:0' } });
    const { headers } = await plain.ask('{ hello }');
    expect(headers.get('strict-transport-security')).toBeNull();
    await plain.stop();
  });

  it('of pages allow nothing inline, nothing from elsewhere, and the socket of this site', () => {
    const policy = pagePolicy(settings);
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("connect-src 'self' wss://cordee.example;");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('the address of a client', () => {
  it('is what the nearest proxy says, not what the client added before it', async () => {
    const behind = await openGate({ settings: { trustProxy: true } });
    const { body } = await behind.ask('{ asker }', { 'x-forwarded-for': '1.2.3.4, 203.0.113.7' });
    expect(body.data).toEqual({ asker: 'address:203.0.113.7' });
    await behind.stop();
  });

  it('is the connection’s without a proxy', async () => {
    const { body } = await gate.ask('{ asker }', { 'x-forwarded-for': '1.2.3.4' });
    expect(body.data).toEqual({ asker: 'address:127.0.0.1' });
  });
});
