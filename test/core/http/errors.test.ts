import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGate, type Gate } from './small-schema.ts';

let gate: Gate;
beforeAll(async () => { gate = await openGate({ asker: { signedIn: true } }); });
afterAll(() => gate.stop());

describe('an unexpected error', () => {
  it('leaves as a sentence in the reader’s language, with the id under which it is logged', async () => {
    const french = await gate.ask('{ boom }');
    const [error] = french.body.errors ?? [];
    expect(error?.message).toContain('inattendue');
    expect(error?.path).toEqual(['boom']);
    expect(error?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) });
    const english = await gate.ask('{ boom }', { 'accept-language': 'en' });
    expect(english.body.errors?.[0]?.message).toContain('unexpected');
    expect(gate.lines.join('')).toContain(String(error?.extensions['requestId']));
  });

  it('takes no stack and no message of its own out of the house', async () => {
    for (const query of ['{ boom }', 'mutation { fail }', '{ shelf { fragile broken } }']) {
      const text = JSON.stringify((await gate.ask(query)).body);
      expect(text).not.toMatch(/hunter2|internal detail|fragile \d|broken \d|stack|\.ts/);
    }
  });

  it('in making the context is answered with 500', async () => {
    const failing = await openGate({ contextOf: async () => { throw new Error('password is hunter2'); } });
    const { status, body } = await failing.ask('{ hello }');
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    await failing.stop();
  });
});

it('an expected error keeps its message and its code', async () => {
  const { status, body } = await gate.ask('{ book(id: 1) { id refused } }');
  expect([status, body.errors?.[0]]).toMatchObject([294, { message: 'not yours', extensions: { code: 'FORBIDDEN' } }]);
});

describe('the log', () => {
  it('has one line a request: id, method, path, status, milliseconds, operation', async () => {
    gate.lines.length = 0;
    await gate.ask({ query: 'query Greeting { hello }' });
    await fetch(`${gate.address}/livez?token=s3cret`);
    await new Promise((done) => setTimeout(done, 20));
    const lines = gate.lines.map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ method: 'POST', path: '/graphql', status: 200, operation: 'Greeting' });
    expect(lines[1]).toMatchObject({ method: 'GET', path: '/livez', status: 200 });
    for (const { requestId, ms } of lines) expect([typeof requestId, typeof ms]).toEqual(['string', 'number']);
  });

  it('has no cookie, authorization, variable or address parameter, even of a request that fails', async () => {
    gate.lines.length = 0;
    const secret = 's3cr3t';
    const headers = { cookie: `session=${secret}`, authorization: `Bearer ${secret}` };
    const request = { query: 'query ($to: String) { hello(to: $to) boom }', variables: { to: secret } };
    expect((await gate.ask(request, headers)).status).toBe(294);
    expect((await gate.ask({ ...request, variables: { to: [secret] } }, headers)).status).toBe(422);
    await fetch(`${gate.address}/nothing?token=${secret}`);
    expect(gate.lines.length).toBeGreaterThan(3);
    expect(gate.lines.join('')).not.toContain(secret);
  });
});
