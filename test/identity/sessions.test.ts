import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Community } from '../../server/community/community.ts';
import { personas } from '../../server/demo/personas.ts';
import { settings } from '../../server/members/kinds.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';

const [first, second] = personas as unknown as readonly [(typeof personas)[0], (typeof personas)[0]];
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

let community: TestCommunity;
let gate: Gate;
let member: string;

beforeAll(async () => {
  community = await TestCommunity.open({ surroundings: { demo: true } });
  await community.insert(Community, { name: 'Essai', preset: 'strateges', demo: true });
  member = await community.member('Ada Premier');
  const other = await community.member('Bo Second');
  for (const [id, { email }] of [[member, first], [other, second]] as const) {
    await community.house.pool.query('update member set email = $2 where id = $1', [id, email]);
  }
  gate = await openGate(community, { demo: true });
});
beforeEach(async () => {
  community.at('2026-06-15T08:00:00Z');
  await community.house.pool.query('delete from session');
});
afterAll(async () => {
  await gate.stop();
  await community.close();
});

async function entered(agent = FIREFOX, person = first.key): Promise<Browser> {
  const browser = new Browser(gate, { 'user-agent': agent });
  expect(await browser.do('stepInto', { person }, 'session { id }')).toMatchObject({ refusals: [] });
  return browser;
}
const name = async (browser: Browser): Promise<unknown> => (await browser.ask('{ me { name } }')).data['me']?.['name'];
interface Shown {
  readonly id: string;
  readonly current: boolean;
  readonly device: string;
}
async function sessionsOf(browser: Browser): Promise<readonly Shown[]> {
  const { data } = await browser.ask('{ mySessions(first: 10) { nodes { id current device } } }');
  return data['mySessions']?.['nodes'] as unknown as Shown[];
}
const currentOf = async (browser: Browser) => (await sessionsOf(browser)).find(({ current }) => current)?.id;
const rows = async () => (await community.house.pool.query('select * from session')).rows;

describe('P3: the cookie of a session', () => {
  const ask = 'mutation ($person: String!) { stepInto(input: { person: $person }) { session { current member { name } } } }';

  test('cannot be read by scripts, comes with no other site, and lasts 30 days', async () => {
    const { headers, data } = await new Browser(gate).ask(ask, { person: first.key });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^cordee=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    expect(data['stepInto']).toEqual({ session: { current: true, member: { name: 'Ada Premier' } } });
  });

  test('is bound to this host by its name where people come by https', async () => {
    const secure = await openGate(community, { demo: true, secure: true, publicUrl: 'https://cordee.example' });
    const browser = new Browser(secure);
    const { headers } = await browser.ask(ask, { person: first.key });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-cordee=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/);
    expect(await name(browser)).toBe('Ada Premier');
    await secure.stop();
  });

  test('is nowhere in the database: its SHA-256 is', async () => {
    const browser = await entered();
    const [row] = await rows();
    expect(row.secret_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await rows())).not.toContain(browser.cookie?.split('=')[1]);
  });

  test('that opens nothing is taken back, and its bearer is a visitor', async () => {
    const browser = new Browser(gate);
    browser.cookie = `cordee=${'x'.repeat(43)}`;
    expect([await name(browser), browser.cookie]).toEqual([undefined, null]);
  });
});

describe('P3: a session', () => {
  test('tells who has which rights in one statement, and a visitor costs none', async () => {
    const browser = await entered();
    const statements = await counted(() => browser.ask('{ me { name myRights } }'));
    expect(statements).toEqual(['visitor-session', expect.stringContaining('from "member"')]);
    expect(await counted(() => new Browser(gate).ask('{ __typename }'))).toEqual([]);
  });

  test('brings the charter that another process has changed', async () => {
    const browser = await entered();
    const { house } = community;
    expect(house.charter(settings.duesGraceDays)).toBe(60);
    await house.pool.query(`insert into charter_setting values ('dues.graceDays', '10', '2026-06-15T08:00:00Z')`);
    await browser.ask('{ me { name } }');
    expect(house.charter(settings.duesGraceDays)).toBe(10);
  });

  test('lasts 30 days after its last use, which is noted at most every five minutes', async () => {
    const browser = await entered();
    community.at('2026-06-15T08:04:00Z');
    const early = await browser.ask('{ me { name } }');
    community.at('2026-07-14T08:00:00Z');
    const late = await browser.ask('{ me { name } }');
    expect([early.headers.getSetCookie().length, late.headers.getSetCookie().length]).toEqual([0, 1]);
    community.at('2026-08-12T08:00:00Z');
    expect(await name(browser)).toBe('Ada Premier');
    community.at('2026-09-11T08:00:01Z');
    expect(await name(browser)).toBeUndefined();
  });

  test('lasts 180 days at most', async () => {
    const browser = await entered();
    await community.house.pool.query(`update session set last_seen_at = '2026-12-12T07:00:00Z'`);
    community.at('2026-12-12T07:59:00Z');
    expect(await name(browser)).toBe('Ada Premier');
    community.at('2026-12-12T08:00:01Z');
    expect(await name(browser)).toBeUndefined();
  });

  test('is replaced when the same browser signs in anew: the old cookie opens nothing', async () => {
    const browser = await entered();
    const old = new Browser(gate);
    old.cookie = browser.cookie;
    await browser.do('stepInto', { person: second.key }, 'session { id }');
    expect([await name(browser), await name(old)]).toEqual(['Bo Second', undefined]);
  });

  test('ends with signOut, which takes the cookie back', async () => {
    const browser = await entered();
    const stolen = new Browser(gate);
    stolen.cookie = browser.cookie;
    await browser.do('signOut', {}, 'session { revokedAt }');
    expect([browser.cookie, await name(stolen)]).toEqual([null, undefined]);
    expect(await browser.do('signOut', {}, 'session { id }')).toEqual({ session: null, refusals: [] });
  });
});

describe('C11: what a browser that is signed in no more is told', () => {
  const told = async (browser: Browser) => (await browser.ask('{ me { id } }')).headers.get('x-cordee-revoked');
  const idOf = async (browser: Browser) => String((await browser.ask('{ me { id } }')).data['me']?.['id']);

  test('that its owner ended the session elsewhere, and whose it was, until somebody comes in again', async () => {
    const [laptop, phone, tablet] = [await entered(), await entered(IPHONE), await entered()];
    const id = await idOf(phone);
    expect(await told(phone)).toBeNull();
    await laptop.do('revokeSession', { id: await currentOf(phone) }, 'session { id }');
    expect([await told(phone), await told(phone), await told(laptop)]).toEqual([id, id, null]);
    await laptop.do('signOut', { everywhere: true }, 'session { id }');
    expect(await told(tablet)).toBe(id);
    await phone.do('stepInto', { person: second.key }, 'session { id }');
    expect(await told(phone)).toBeNull();
  });

  test('nothing where the session merely expired, even if all others are ended after that', async () => {
    const phone = await entered(IPHONE);
    community.at('2026-07-20T08:00:00Z');
    const laptop = await entered();
    await laptop.do('revokeOtherSessions', { keep: await currentOf(laptop) }, 'session { id }');
    expect([await told(phone), phone.cookie]).toEqual([null, null]);
  });

  test('nothing where the same browser came in anew: what it had just asked is no reason to wipe it', async () => {
    const browser = await entered();
    const slow = new Browser(gate);
    slow.cookie = browser.cookie;
    await browser.do('stepInto', { person: second.key }, 'session { id }');
    expect(await told(slow)).toBeNull();
  });
});

describe('P3: the list of sessions', () => {
  test('names each device and marks the one in use', async () => {
    const laptop = await entered();
    const phone = await entered(IPHONE);
    expect(await sessionsOf(phone)).toEqual(expect.arrayContaining([
      expect.objectContaining({ device: 'Firefox sur Linux', current: false }),
      expect.objectContaining({ device: 'Safari sur iPhone', current: true }),
    ]));
    const english = await laptop.ask('{ mySessions(first: 1) { nodes { device } } }', {}, { 'accept-language': 'en' });
    expect(english.data['mySessions']?.['nodes']?.[0]?.['device']).toMatch(/ on /);
  });

  test('lets one end one session, or all others, or all', async () => {
    const [laptop, phone, tablet] = [await entered(), await entered(IPHONE), await entered()];
    await laptop.do('revokeSession', { id: await currentOf(phone) }, 'session { revokedAt }');
    expect([await name(phone), await name(tablet)]).toEqual([undefined, 'Ada Premier']);
    await laptop.do('revokeOtherSessions', { keep: await currentOf(laptop) }, 'session { id }');
    expect([await name(laptop), await name(tablet)]).toEqual(['Ada Premier', undefined]);
    const again = await entered(IPHONE);
    await laptop.do('signOut', { everywhere: true }, 'session { id }');
    expect(await name(again)).toBeUndefined();
  });

  test('is its owner’s alone: another’s session answers as a random id does', async () => {
    const [mine, other] = [await entered(), await entered(FIREFOX, second.key)];
    const id = await currentOf(mine);
    const refusal = { session: null, refusals: [expect.objectContaining({ rule: 'P4', code: 'NOT_THERE' })] };
    expect(await other.do('revokeSession', { id }, 'session { id }')).toEqual(refusal);
    expect(await sessionsOf(other)).toHaveLength(1);
    expect((await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data['node']).toBeNull();
    expect(await name(mine)).toBe('Ada Premier');
    const visitor = await new Browser(gate).ask('{ mySessions(first: 1) { nodes { id } } }');
    expect(visitor.code).toBe('UNAUTHENTICATED');
  });
});

/** The statements that some work sends to the database, by name or text. */
async function counted(work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = community.house;
  const seen: string[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  Object.assign(pool, {
    query: (...args: unknown[]) => {
      const [what] = args as [string | { name?: string; text: string }];
      seen.push(typeof what === 'string' ? what : what.name?.startsWith('visitor') ? what.name : what.text);
      return query(...args);
    },
  });
  await work();
  Object.assign(pool, { query });
  return seen;
}
