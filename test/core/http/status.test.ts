import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypeFor } from '../../../server/core/http/status.ts';
import { openGate, type Gate } from './small-schema.ts';

const PAGE = 'query ($n: Int!) { page(first: $n) { total } }';
const UNRESOLVED = 'OPERATION_RESOLUTION_FAILURE';
const nested = (depth: number) => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;
const LEGACY = { accept: 'application/json' };

describe.each(['jit', 'js'] as const)('GraphQL over HTTP, with the executor %s', (executor) => {
  let gate: Gate;
  beforeAll(async () => { gate = await openGate({ settings: { executor } }); });
  afterAll(() => gate.stop());

  it('has no error in the audit of graphql-http', async () => {
    const audits = await auditServer({ url: `${gate.address}/graphql` });
    expect(audits.length).toBeGreaterThan(50);
    expect(audits.filter(({ status }) => status === 'error')).toEqual([]);
  });

  it('answers 200 with data alone', async () => {
    const { status, body, headers } = await gate.ask('{ hello }');
    expect([status, body, headers.get('content-type')])
      .toEqual([200, { data: { hello: 'hello you' } }, 'application/graphql-response+json; charset=utf-8']);
  });

  it('answers 294 with data and errors, even where data is null', async () => {
    expect(await gate.ask('{ hello boom }')).toMatchObject({ status: 294, statusText: 'Partial Success' });
    const { status, body } = await gate.ask('{ hello things { ... on Book { fragile } } }');
    expect([status, body.data]).toEqual([294, null]);
  });

  it('answers 200 with data and errors to a client of application/json alone', async () => {
    const { status, headers } = await gate.ask('{ hello boom }', LEGACY);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });

  it.each([
    ['a document that does not parse', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a document nested thousands deep', { query: nested(4000) }, 422, 'OVER_LIMIT'],
    ['a document that is not valid', { query: '{ nothing }' }, 422, 'GRAPHQL_VALIDATION_FAILED'],
    ['a document above a limit', { query: `{ ${'hello '.repeat(21)} }` }, 422, 'OVER_LIMIT'],
    ['an operation that is not there', { query: 'query A { hello }', operationName: 'B' }, 422, UNRESOLVED],
    ['one of several operations, unnamed', { query: 'query A { hello } query B { hello }' }, 422, UNRESOLVED],
    ['a variable of another type', { query: PAGE, variables: { n: 'x' } }, 422, 'BAD_USER_INPUT'],
    ['a variable that is missing', { query: PAGE }, 422, 'BAD_USER_INPUT'],
    ['a subscription', { query: 'subscription { ticks(to: 1) }' }, 422, 'NEEDS_SOCKET'],
    ['a body without query', { qeury: '{ hello }' }, 422, 'NOT_WELL_FORMED'],
    ['variables in a list', { query: '{ hello }', variables: [7] }, 422, 'NOT_WELL_FORMED'],
    ['a list of requests', [{ query: '{ hello }' }], 422, 'NOT_WELL_FORMED'],
  ])('answers %s with its status, whatever JSON is accepted', async (_what, request, status, code) => {
    for (const headers of [{}, LEGACY]) {
      const answer = await gate.ask(request, headers);
      expect([answer.status, answer.body.errors?.[0]?.extensions['code']]).toEqual([status, code]);
      expect(answer.body).not.toHaveProperty('data');
      expect(answer.headers.get('content-type')).toContain('application/graphql-response+json');
    }
  });

  it.each([
    ['what is not JSON', '{"query":', {}, 400, 'BAD_JSON'],
    ['an empty body', '', {}, 400, 'BAD_JSON'],
    ['a form', 'query={hello}', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['text', '{"query":"{hello}"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a body of more than 256 kB', `"${'x'.repeat(256 * 1024)}"`, {}, 413, 'BODY_TOO_LARGE'],
    ['who accepts neither kind of JSON', '{"query":"{hello}"}', { accept: 'text/html' }, 406, 'NOT_ACCEPTABLE'],
  ])('answers %s as plain JSON', async (_what, body, headers, status, code) => {
    const answer = await gate.ask(body, { 'x-raw': 'yes', ...headers });
    expect([answer.status, answer.body.errors?.[0]?.extensions['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  it('answers 405 to GET, and says what is allowed', async () => {
    const response = await fetch(`${gate.address}/graphql?query={hello}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('makes the context once a request', async () => {
    const before = gate.contexts.made;
    await gate.ask('{ a: asker b: asker }');
    expect(gate.contexts.made - before).toBe(1);
  });
});

it.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ['application/json;q=0.5, application/graphql-response+json', 'application/graphql-response+json'],
  ['application/json, application/graphql-response+json;q=0.5', 'application/json'],
  ['text/html, application/*;q=0.1', 'application/json'],
  ['application/json;q=0', null],
  ['image/png', null],
])('Accept: %s is answered in %s', (accept, expected) => {
  expect(mediaTypeFor(accept)?.split(';')[0] ?? null).toBe(expected);
});
