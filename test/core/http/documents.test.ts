import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openGate, type Gate } from './small-schema.ts';

const OWN = 'query Page { hello asker }';
const documents = new Set([createHash('sha256').update(OWN).digest('hex')]);
const closed = { freeDocuments: false };

async function codes(gate: Gate, ...queries: string[]): Promise<unknown[]> {
  const answers = await Promise.all(queries.map((query) => gate.ask(query)));
  await gate.stop();
  return answers.map(({ status, body }) => [status, body.errors?.[0]?.extensions['code'] ?? null]);
}

describe('in production', () => {
  it.each([
    ['the cookie of a session', { signedIn: true }],
    ['a visitor', { signedIn: false }],
  ])('%s runs the documents of the pages and no other', async (_who, asker) => {
    const gate = await openGate({ documents, settings: closed, asker });
    expect(await codes(gate, OWN, `${OWN} `, '{ hello }', '{'))
      .toEqual([[200, null], [403, 'UNKNOWN_DOCUMENT'], [403, 'UNKNOWN_DOCUMENT'], [403, 'UNKNOWN_DOCUMENT']]);
  });

  it('a document that a token ran is still refused to a cookie', async () => {
    const contextOf = async ({ headers, id }: FastifyRequest) => ({
      asker: { key: 'member:1', signedIn: true, byToken: Boolean(headers.authorization) },
      language: 'fr' as const,
      requestId: id,
    });
    const gate = await openGate({ documents, settings: closed, contextOf });
    expect((await gate.ask('{ hello }', { authorization: 'Bearer x' })).status).toBe(200);
    expect((await gate.ask('{ hello }')).status).toBe(403);
    await gate.stop();
  });

  it('a token runs any document and reads the schema, under the same limits', async () => {
    const gate = await openGate({ documents, settings: closed, asker: { signedIn: true, byToken: true } });
    expect(await codes(gate, '{ hello }', getIntrospectionQuery(), `{ ${'hello '.repeat(21)} }`))
      .toEqual([[200, null], [200, null], [422, 'OVER_LIMIT']]);
  });

  it('the schema is not read with a cookie, even by a document that is known', async () => {
    const query = '{ __schema { types { name } } }';
    const known = new Set([createHash('sha256').update(query).digest('hex')]);
    const gate = await openGate({ documents: known, settings: closed, asker: { signedIn: true } });
    expect(await codes(gate, query, '{ __type(name: "Book") { name } }'))
      .toEqual([[403, 'NO_INTROSPECTION'], [403, 'UNKNOWN_DOCUMENT']]);
  });
});

it.each([{ freeDocuments: false, development: true }, { freeDocuments: true, development: false }])(
  'everybody runs any document and reads the schema with the settings %o', async (settings) => {
    const gate = await openGate({ documents, settings });
    expect(await codes(gate, '{ hello }', '{ __schema { queryType { name } } }')).toEqual([[200, null], [200, null]]);
  });

it('an alias bomb is refused before it is executed', async () => {
  const gate = await openGate();
  const aliases = Array.from({ length: 2000 }, (_, at) => `x${at}: signIn(address: "a")`).join(' ');
  const { status, body } = await gate.ask(`mutation { ${aliases} }`);
  expect([status, body.errors?.[0]?.message]).toEqual([422, 'aliases 2000, at most 30']);
  await gate.stop();
});
