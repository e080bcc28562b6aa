import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { eventually } from '../kit/wait.ts';

const ADA = 'adapremier@example.org';

let community: TestCommunity;
let gate: Gate;
let ada: string;

beforeAll(async () => {
  community = await TestCommunity.open({ surroundings: { publicUrl: 'https://cordee.example' } });
  ada = await community.member('Ada Premier');
  gate = await openGate(community);
});
beforeEach(() => community.at('2026-06-15T08:00:00Z'));
afterEach(async () => {
  for (const table of ['sign_in', 'mail', 'session', 'rate']) await community.house.pool.query(`delete from ${table}`);
});
afterAll(async () => {
  await gate.stop();
  await community.close();
});

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
async function mails(): Promise<Mail[]> {
  return (await community.house.pool.query<Mail>('select * from mail order by created_at')).rows;
}

/** All that a table holds, as text. */
async function everything(table: string): Promise<string> {
  return JSON.stringify((await community.house.pool.query(`select * from ${table}`)).rows);
}

async function request(browser: Browser, email: string): Promise<string> {
  const { ticket, refusals } = await browser.do('requestSignIn', { email }, 'ticket');
  expect(refusals).toEqual([]);
  return String(ticket);
}

/** Asks for a code and waits for its mail. */
async function asked(browser: Browser, email = ADA) {
  const before = (await mails()).length;
  const ticket = await request(browser, email);
  const { text } = await eventually(async () => (await mails())[before]);
  return {
    ticket,
    code: String(/^ {4}(\w{4}-\w{4})$/m.exec(text)?.[1]),
    link: String(/https:\S+/.exec(text)?.[0]),
  };
}
const signIn = async (browser: Browser, input: object) => browser.do('signIn', input, 'session { member { name } }');
const refused = (code: string) => ({ session: null, refusals: [expect.objectContaining({ rule: 'P3', code })] });
const entered = { session: { member: { name: 'Ada Premier' } }, refusals: [] };
const name = async (browser: Browser): Promise<unknown> => (await browser.ask('{ me { name } }')).data['me']?.['name'];

/** Another code, so wrong. */
const wrong = (code: string): string => (code.startsWith('A') ? code.replace('A', 'B') : `A${code.slice(1)}`);

describe('P3: signing in by mail', () => {
  test('opens a session with the code that is typed where it was asked for, in small letters too', async () => {
    const browser = new Browser(gate);
    const { ticket, code } = await asked(browser, ' AdaPremier@Example.org ');
    expect(await signIn(browser, { ticket, code: code.toLowerCase().replace('-', ' ') })).toEqual(entered);
    expect(await name(browser)).toBe('Ada Premier');
  });

  test('opens a session with the link in another browser, once it is confirmed there', async () => {
    const { link } = await asked(new Browser(gate));
    const phone = new Browser(gate);
    expect(await signIn(phone, { code: new URL(link).hash.slice(1) })).toEqual(entered);
    expect(await name(phone)).toBe('Ada Premier');
  });

  test('makes links from the public address, with the secret where no server and no log reads it', async () => {
    const { link } = await asked(new Browser(gate, { host: 'evil.example', 'x-forwarded-host': 'evil.example' }));
    const { origin, pathname, search, hash } = new URL(link);
    expect([origin, pathname, search]).toEqual(['https://cordee.example', '/sign-in', '']);
    expect(hash).toMatch(/^#[\w-]{43}$/);
  });

  test('a scanner that follows the link consumes nothing', async () => {
    const { link } = await asked(new Browser(gate));
    for (const method of ['GET', 'HEAD']) await fetch(link.replace('https://cordee.example', gate.url), { method });
    expect(await signIn(new Browser(gate), { code: new URL(link).hash.slice(1) })).toEqual(entered);
  });

  test('code and link serve once, whichever came first', async () => {
    const { ticket, code, link } = await asked(new Browser(gate));
    const secret = new URL(link).hash.slice(1);
    expect(await signIn(new Browser(gate), { ticket, code })).toEqual(entered);
    expect(await signIn(new Browser(gate), { ticket, code })).toEqual(refused('CODE_SPENT'));
    expect(await signIn(new Browser(gate), { code: secret })).toEqual(refused('LINK_SPENT'));
  });

  test('serves once also to many at the same moment', async () => {
    const { link } = await asked(new Browser(gate));
    const code = new URL(link).hash.slice(1);
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(new Browser(gate), { code })));
    expect(answers.filter(({ session }) => session)).toHaveLength(1);
  });

  test('ends after 15 minutes', async () => {
    const { ticket, code, link } = await asked(new Browser(gate));
    community.at('2026-06-15T08:15:00Z');
    expect(await signIn(new Browser(gate), { ticket, code })).toEqual(refused('CODE_SPENT'));
    expect(await signIn(new Browser(gate), { code: new URL(link).hash.slice(1) })).toEqual(refused('LINK_SPENT'));
    community.at('2026-06-15T08:14:59Z');
    expect(await signIn(new Browser(gate), { ticket, code })).toEqual(entered);
  });

  test('a code dies after 5 wrong tries, counted one by one', async () => {
    const { ticket, code } = await asked(new Browser(gate));
    const browser = new Browser(gate);
    for (const left of [4, 3, 2, 1]) {
      const { refusals } = await signIn(browser, { ticket, code: wrong(code) });
      expect(refusals).toEqual([expect.objectContaining({ code: 'CODE_WRONG', details: { left } })]);
    }
    expect(await signIn(browser, { ticket, code: wrong(code) })).toEqual(refused('CODE_SPENT'));
    expect(await signIn(browser, { ticket, code })).toEqual(refused('CODE_SPENT'));
  });

  test('40 tries at the same moment count as 40', async () => {
    const { ticket, code } = await asked(new Browser(gate));
    await Promise.all(Array.from({ length: 40 }, () => signIn(new Browser(gate), { ticket, code: wrong(code) })));
    expect(await signIn(new Browser(gate), { ticket, code })).toEqual(refused('CODE_SPENT'));
    const { rows } = await community.house.pool.query('select tries from sign_in');
    expect(rows).toEqual([{ tries: 5 }]);
  });

  test('a code opens nothing without the ticket of its request', async () => {
    const { code } = await asked(new Browser(gate));
    const other = await request(new Browser(gate), 'nobody@example.org');
    expect(await signIn(new Browser(gate), { ticket: other, code })).toEqual(refused('CODE_WRONG'));
    expect(await signIn(new Browser(gate), { code })).toEqual(refused('LINK_SPENT'));
  });

  test('leaves no secret in the database, but for the mail until it is sent, nor in the log', async () => {
    const browser = new Browser(gate);
    const { ticket, code, link } = await asked(browser);
    await signIn(browser, { ticket, code });
    const cookie = String(browser.cookie?.split('=')[1]);
    const secrets = [ticket, code, code.replace('-', ''), new URL(link).hash.slice(1), cookie];
    const tables = await Promise.all(['sign_in', 'session', 'entry', 'idempotency', 'rate'].map(everything));
    const kept = tables.join() + gate.lines.join();
    expect(gate.lines.length).toBeGreaterThan(1);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  });

  test('the mail is of no use after 15 minutes, and is emptied', async () => {
    const { code } = await asked(new Browser(gate));
    community.at('2026-06-15T08:15:00Z');
    await community.house.identity.post.forget();
    expect(await everything('mail')).not.toContain(code);
  });
});

describe('P3: no account can be told to exist from outside', () => {
  test('the same answer for an unknown address, and the same tries of a code', async () => {
    const [known, unknown] = [new Browser(gate), new Browser(gate)];
    const { ticket, code } = await asked(known);
    const strange = await request(unknown, 'nobody@example.org');
    expect(strange).toHaveLength(ticket.length);
    for (let tries = 0; tries < 6; tries += 1) {
      const other = await signIn(unknown, { ticket: strange, code: wrong(code) });
      expect(other).toEqual(await signIn(known, { ticket, code: wrong(code) }));
    }
    expect(await mails()).toHaveLength(1);
  });

  test('the answer does not wait for the address to be looked up', async () => {
    const { identity } = community.house;
    const { people } = identity;
    const answered = Promise.withResolvers<void>();
    Object.assign(identity, { people: (emails: string[]) => answered.promise.then(() => people(emails)) });
    await request(new Browser(gate), ADA);
    expect(await mails()).toEqual([]);
    answered.resolve();
    await eventually(async () => (await mails())[0]);
    Object.assign(identity, { people });
  });

  test('a mail box is not filled: 5 mails within an hour, and the same answer to the sixth', async () => {
    const browser = new Browser(gate);
    for (let sent = 0; sent < 5; sent += 1) await asked(browser);
    const ticket = await request(browser, ADA);
    await new Promise((done) => { setTimeout(done, 200); });
    await community.house.identity.post.settled();
    expect([ticket.length, (await mails()).length]).toEqual([43, 5]);
    community.at('2026-06-15T09:00:01Z');
    await asked(browser);
  });
});

describe('P3: the mail', () => {
  test('is in the member’s language, as text and as HTML that say the same', async () => {
    await community.house.pool.query(`update member set language = 'en', name = '<Ada>' where id = $1`, [ada]);
    const { code, link } = await asked(new Browser(gate));
    await community.house.pool.query(`update member set language = 'fr', name = 'Ada Premier' where id = $1`, [ada]);
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: ADA, subject: 'Signing in to Cordée' });
    expect(mail?.html).toContain('<html lang="en"');
    for (const piece of [code, link, '&lt;Ada&gt;']) expect(mail?.html).toContain(piece);
    expect(mail?.html).not.toContain('<Ada>');
  });
});

describe('P3: rates', () => {
  const aliases = (count: number, field: string) =>
    `mutation { ${Array.from({ length: count }, (_, at) => `a${at}: ${field} { refusals { code } }`).join(' ')} }`;
  const TRY = 'signIn(input: { ticket: "x", code: "ABCDEFGH" })';

  test.each([[2000, 400, 'GRAPHQL_PARSE_FAILED'], [300, 422, 'OVER_LIMIT']])(
    '%i aliases in one request are refused before anything is tried',
    async (count, ...expected) => {
      const { ticket, code } = await asked(new Browser(gate));
      const tries = aliases(count, `signIn(input: { ticket: "${ticket}", code: "${wrong(code)}" })`);
      const answer = await new Browser(gate).ask(tries);
      expect([answer.status, answer.code]).toEqual(expected);
      expect((await community.house.pool.query('select tries from sign_in')).rows).toEqual([{ tries: 0 }]);
    },
  );

  test('2,000 aliases over many requests are counted by field: 100 tries within 15 minutes', async () => {
    const codes: unknown[] = [];
    for (let batch = 0; batch < 100; batch += 1) codes.push((await new Browser(gate).ask(aliases(20, TRY))).code);
    expect(codes.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(new Set(codes.slice(5))).toEqual(new Set(['RATE_LIMITED']));
    community.at('2026-06-15T08:15:00Z');
    expect((await new Browser(gate).ask(aliases(20, TRY))).code).toBeUndefined();
  });
});
