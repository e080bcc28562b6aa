import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeToken } from '../../server/cli/token.ts';
import { Community } from '../../server/community/community.ts';
import { personas } from '../../server/demo/personas.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';

const [{ key, email }] = personas as unknown as readonly [(typeof personas)[0]];

let community: TestCommunity;
let gate: Gate;
let browser: Browser;

beforeAll(async () => {
  community = await TestCommunity.open({ surroundings: { demo: true } });
  await community.insert(Community, { name: 'Essai', preset: 'strateges', demo: true });
  const ada = await community.member('Ada Premier');
  await community.house.pool.query('update member set email = $2 where id = $1', [ada, email]);
  await community.member('Bo Second');
  gate = await openGate(community, { demo: true });
});
beforeEach(async () => {
  community.at('2026-06-15T08:00:00Z');
  await community.house.pool.query('delete from rate');
  browser = new Browser(gate);
  await browser.do('stepInto', { person: key }, 'session { id }');
});
afterAll(async () => {
  await gate.stop();
  await community.close();
});

const bearer = (secret: unknown) => new Browser(gate, { authorization: `Bearer ${String(secret)}` });
const create = (scope: 'READ' | 'WRITE', days = 30) =>
  browser.do('createApiToken', { name: 'script', scope, days }, 'secret apiToken { id name scope endsAt lastUsedAt }');
const DRAFT = `mutation {
  draftInitiative(input: { idempotencyKey: "k", title: "T", summary: "S" }) { initiative { title } refusals { code } }
}`;
const END = '2026-07-15T08:00:00+00:00';

describe('P3: an API token', () => {
  test('is shown once, kept as a hash, and lets its bearer ask as its owner', async () => {
    const { secret, apiToken } = await create('READ');
    expect(secret).toMatch(/^cordee_[\w-]{43}$/);
    expect(apiToken).toMatchObject({ name: 'script', scope: 'READ', endsAt: END, lastUsedAt: null });
    expect((await bearer(secret).ask('{ me { name } }')).data['me']?.['name']).toBe('Ada Premier');
    const { rows } = await community.house.pool.query('select * from api_token');
    expect(JSON.stringify(rows) + gate.lines.join()).not.toContain(String(secret));
    const list = await browser.ask('{ myApiTokens(first: 5) { nodes { name lastUsedAt member { name } } } }');
    const shown = { name: 'script', lastUsedAt: '2026-06-15T08:00:00+00:00', member: { name: 'Ada Premier' } };
    expect(list.data['myApiTokens']?.['nodes']?.[0]).toEqual(shown);
  });

  test('that reads gives no command: FORBIDDEN; one that writes does', async () => {
    const { secret: reader } = await create('READ');
    const { secret: writer } = await create('WRITE');
    const refused = await bearer(reader).ask(DRAFT);
    expect([refused.code, refused.data]).toEqual(['FORBIDDEN', null]);
    expect((await bearer(writer).ask(DRAFT)).data['draftInitiative']?.['initiative']).toEqual({ title: 'T' });
  });

  test('makes no other token, for a leaked one would have no end', async () => {
    const { secret } = await create('WRITE');
    const wish = { name: 'x', scope: 'WRITE', days: 365 };
    const answer = await bearer(secret).do('createApiToken', wish, 'secret apiToken { id }');
    expect(answer).toMatchObject({ secret: null, apiToken: null, refusals: [{ rule: 'P3', code: 'SESSION_NEEDED' }] });
  });

  test('that is unknown gets 401 UNAUTHENTICATED and no visitor’s answer', async () => {
    const { status, code, headers, data } = await bearer('cordee_unknown').ask('{ __typename }');
    expect([status, code, data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  test('ends at its end', async () => {
    const { secret } = await create('READ', 1);
    community.at('2026-06-16T07:59:59Z');
    expect((await bearer(secret).ask('{ me { name } }')).status).toBe(200);
    community.at('2026-06-16T08:00:00Z');
    expect((await bearer(secret).ask('{ me { name } }')).status).toBe(401);
  });

  test('ends when its owner says so, and stays in the journal', async () => {
    const { secret, apiToken } = await create('READ');
    const revoked = await browser.do('revokeApiToken', { id: apiToken?.['id'] }, 'apiToken { revokedAt }');
    expect(revoked['apiToken']).toEqual({ revokedAt: '2026-06-15T08:00:00+00:00' });
    expect((await bearer(secret).ask('{ me { name } }')).code).toBe('UNAUTHENTICATED');
    const { data } = await browser.ask('{ journal(first: 2) { nodes { kind sentence } } }');
    expect(data['journal']?.['nodes']).toEqual([
      { kind: 'token.revoked', sentence: 'Vous avez révoqué le jeton d’API « script ».' },
      { kind: 'token.made', sentence: 'Vous avez créé le jeton d’API « script ».' },
    ]);
  });

  test('is its owner’s alone: nobody else sees it, its journal entries or ends it', async () => {
    const { apiToken } = await create('READ');
    const id = apiToken?.['id'];
    const secret = await makeToken(community.house, { email: 'bosecond@example.org' });
    const other = bearer(secret);
    expect((await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data['node']).toBeNull();
    const refused = await other.do('revokeApiToken', { id }, 'apiToken { id }');
    expect(refused).toMatchObject({ refusals: [{ code: 'NOT_THERE' }] });
    const lists = '{ journal(first: 100) { nodes { kind } } myApiTokens(first: 5) { totalCount { value } } }';
    const { data } = await other.ask(lists);
    expect(data['journal']?.['nodes']).toEqual([{ kind: 'token.made' }]);
    expect(data['myApiTokens']).toEqual({ totalCount: { value: 1 } });
  });

  test('lasts 1 to 365 days, and a visitor makes none', async () => {
    const INPUT = `mutation ($days: Int!) {
      createApiToken(input: { name: "x", scope: READ, days: $days }) { secret refusals { code } }
    }`;
    for (const days of [0, 366]) expect((await browser.ask(INPUT, { days })).code).toBe('BAD_USER_INPUT');
    const { data } = await new Browser(gate).ask(INPUT, { days: 1 });
    expect(data['createApiToken']).toEqual({ secret: null, refusals: [{ code: 'SIGN_IN' }] });
  });

  test('comes from the command line too, within the same bounds', async () => {
    const make = (wish: object) => makeToken(community.house, { email: 'bosecond@example.org', ...wish });
    expect(await make({ days: '365' })).toMatch(/^cordee_/);
    await expect(make({ days: '366' })).rejects.toThrow('--days is a whole number from 1 to 365.');
    await expect(make({ scope: 'all' })).rejects.toThrow('--scope is read or write, not "all".');
    await expect(make({ email: '' })).rejects.toThrow('For whom?');
  });
});
