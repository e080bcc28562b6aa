import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Community } from '../../server/community/community.ts';
import { failedJobs, retryJobs } from '../../server/core/jobs/failed.ts';
import type { Jobs } from '../../server/core/jobs/jobs.ts';
import { escaped, render } from '../../server/core/post/letter.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { startJobs } from '../kit/jobs.ts';
import { Smtp, type Mood } from '../kit/smtp.ts';
import { eventually } from '../kit/wait.ts';
import { Chance } from '../read/chance.ts';

const ADA = 'adapremier@example.org';
const REQUEST = `mutation { requestSignIn(input: { email: "${ADA}" }) { ticket } }`;
const LATER = new Date('2026-07-01T00:00:00Z');

let smtp: Smtp;
let community: TestCommunity;
let gate: Gate;
let jobs: Jobs;

beforeAll(async () => {
  smtp = await Smtp.open();
  const mailFrom = 'Cordée <cordee@cordee.example>';
  const surroundings = { demo: true, publicUrl: 'https://cordee.example', smtpUrl: smtp.url, mailFrom };
  community = await TestCommunity.open({ surroundings });
  await community.insert(Community, { name: 'Essai', preset: 'strateges', demo: true });
  await community.member('Ada Premier');
  gate = await openGate(community, { demo: true, smtpUrl: smtp.url });
  jobs = await startJobs(community);
});
beforeEach(async () => {
  community.at('2026-06-15T08:00:00Z');
  smtp.received.length = 0;
  smtp.mood = () => 'takes';
  await community.house.pool.query('delete from mail');
});
afterAll(async () => {
  await jobs.stop();
  await gate.stop();
  await community.close();
  await smtp.close();
});

const rows = async () => (await community.house.pool.query('select * from mail')).rows;
const failed = () => failedJobs(community.house.pool);
const retry = () => retryJobs(community.house.pool, null);

const letterOf = (number: number) => {
  const letter = render('fr', { subject: `Numéro ${number}`, parts: [{ text: `Le mot ${number}.` }] });
  return { ...letter, at: community.now, until: LATER };
};

/** Writes a mail whose text is a number. */
async function write(number: number): Promise<void> {
  const mail = { to: `person${number}@example.org`, ...letterOf(number), of: `number.${number}` };
  await community.house.identity.post.write(community.house.pool, mail);
}

describe('mail over SMTP', () => {
  test('arrives as its author wrote it, and leaves nothing to read in the database', async () => {
    await new Browser(gate).ask(REQUEST);
    const mail = await PostalMime.parse(await eventually(() => smtp.received[0]));
    expect(mail).toMatchObject({
      from: { name: 'Cordée', address: 'cordee@cordee.example' },
      to: [{ address: ADA }],
      subject: 'Votre connexion à Cordée',
      messageId: expect.stringMatching(/^<[\w-]{36}@cordee\.example>$/),
    });
    expect(mail.text).toMatch(/https:\/\/cordee\.example\/sign-in#[\w-]{43}\n/);
    expect(mail.html).toContain('Me connecter');
    const kept = await eventually(async () => (await rows()).find(({ sent_at }) => sent_at));
    expect(kept).toMatchObject({ recipient: ADA, text: null, html: null });
    expect(kept.sent_at).toMatch(/^2026-06-15/);
  });

  test('waits while the server cannot take it, is seen to, and is sent once when it can', async () => {
    smtp.mood = () => 'defersRecipient';
    await write(1);
    const job = await eventually(async () => (await failed())[0]);
    expect(job).toMatchObject({ task: 'mail.send', tries: 1, mostTries: 25 });
    expect(job.failure).toMatch(/^EENVELOPE: .*451 not now/);
    expect(job.failure).not.toContain('example.org');
    smtp.mood = () => 'takes';
    expect(await retry()).toBe(1);
    await eventually(() => smtp.received[0]);
    await eventually(async () => ((await failed()).length === 0 ? true : undefined));
    expect(smtp.received).toHaveLength(1);
  });

  test('that is refused for good is not tried again: administrators see the address, and let it be written to again', async () => {
    const administrator = await community.member('Camille Rey', { mandates: ['administrator'] });
    const refused = async (who: string | null) => {
      const { data, errors } = await community.ask(who, '{ refusedAddresses { address failure since } }');
      return (data as { refusedAddresses?: object[] } | null)?.refusedAddresses ?? errors.map(({ code }) => code);
    };
    const notice = { ...letterOf(3), to: ADA, of: 'notice.3', unsubscribe: 'https://cordee.example/u' };
    const post = community.house.identity.post;
    smtp.mood = () => 'refusesRecipient';
    await post.write(community.house.pool, notice);
    const [address] = await eventually(async () => ((await refused(administrator)).length ? refused(administrator) : undefined));
    expect(address).toEqual({
      address: ADA,
      failure: expect.stringMatching(/^EENVELOPE: .*550 not now/) as string,
      since: expect.stringMatching(/^2026-06-15/) as string,
    });
    expect([await failed(), (await rows())[0].text]).toEqual([[], null]);
    expect([await refused(await community.member('Inès Belkacem')), await refused(null)]).toEqual([['FORBIDDEN'], ['UNAUTHENTICATED']]);

    smtp.mood = () => 'takes';
    await post.write(community.house.pool, { ...notice, of: 'notice.4' });
    expect(await rows()).toHaveLength(1);
    const again = 'mutation ($input: WriteAgainInput!) { writeAgain(input: $input) { writes refusals { code } } }';
    const tryAgain = async (who: string, to: string) =>
      (await community.ask(who, again, { input: { address: to } })).data as unknown;
    const member = await community.member('Malik Dufour');
    const no = (code: string) => ({ writeAgain: { writes: false, refusals: [{ code }] } });
    expect(await tryAgain(member, ADA)).toEqual(no('NOT_YOURS'));
    expect(await tryAgain(administrator, 'nobody@example.org')).toEqual(no('NOT_THERE'));
    expect(await tryAgain(administrator, ADA)).toEqual({ writeAgain: { writes: true, refusals: [] } });
    await post.write(community.house.pool, { ...notice, of: 'notice.5' });
    await eventually(() => smtp.received[0]);
  });

  test('goes to an address that refused some once its owner asks to sign in, and the address serves again', async () => {
    const { pool } = community.house;
    await pool.query('insert into refused_address values ($1, $2, $3)', [ADA, '550', community.now]);
    await new Browser(gate).ask(REQUEST);
    await eventually(() => smtp.received[0]);
    const left = async () => (await pool.query('select 1 from refused_address')).rowCount;
    await eventually(async () => (await left()) === 0 || undefined);
    await pool.query('insert into refused_address values ($1, $2, $3)', [ADA, '550', new Date('2026-05-10')]);
    await community.house.identity.post.forget();
    expect(await left()).toBe(0);
  });

  test('that waits in the database is sent once a server is set', async () => {
    const letter = render('fr', { subject: 'Bonjour', parts: [{ text: 'Un mot.' }] });
    const insert = `insert into mail (id, recipient, subject, text, html, message_id, created_at, until)
      values (gen_random_uuid(), $1, $2, $3, $4, '<early@cordee.example>', $5, $6)`;
    const { subject, text, html } = letter;
    await community.house.pool.query(insert, [ADA, subject, text, html, community.now, LATER]);
    await Promise.all([community.house.identity.post.sweep(), community.house.identity.post.sweep()]);
    await eventually(() => smtp.received[0]);
    await community.house.identity.post.sweep();
    await eventually(async () => (await rows()).find(({ sent_at }) => sent_at));
    const mails = await smtp.mails();
    expect(mails.map(({ text: words }) => words?.trim())).toEqual(['Un mot.']);
  });

  test('written twice is one mail', async () => {
    await write(7);
    await write(7);
    await eventually(async () => (await rows()).find(({ sent_at }) => sent_at));
    expect([(await rows()).length, smtp.received.length]).toEqual([1, 1]);
  });

  test('is not shown at /courrier: it leaves', async () => {
    expect((await fetch(`${gate.url}/courrier`)).status).toBe(404);
  });
});

test('60 mails to a server that defers, is slow and hangs up: all arrive, and only what it hung up on comes twice', async () => {
  const chance = new Chance(20_261_122);
  const moods: readonly Mood[] = ['takes', 'defersRecipient', 'defersData', 'isSlow', 'hangsUp'];
  const hungUpOn: string[] = [];
  let isKind = false;
  smtp.mood = (recipient) => {
    const mood = isKind ? 'takes' : chance.pick(moods);
    if (mood === 'hangsUp') hungUpOn.push(recipient);
    return mood;
  };
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  await Promise.all(numbers.map(write));
  await eventually(async () => {
    isKind = hungUpOn.length >= 10;
    await retry();
    return (await rows()).every(({ sent_at }) => sent_at) || undefined;
  }, 50);
  const mails = await smtp.mails();
  const ofEach = Map.groupBy(mails, ({ to }) => to?.[0]?.address);
  expect(ofEach.size).toBe(60);
  for (const [recipient, its] of ofEach) {
    expect(its.length).toBe(1 + hungUpOn.filter((one) => one === recipient).length);
    expect(new Set(its.map(({ messageId }) => messageId)).size).toBe(1);
  }
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(60);
  expect(hungUpOn.length).toBeGreaterThanOrEqual(10);
  expect(await failed()).toEqual([]);
});

test('a letter’s HTML holds its text, never its marks', () => {
  expect(escaped(`<b a="1" b='2'>&`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;');
  const parts = [{ link: 'https://x.example/?a=1&b="', label: '<i>' }, { code: '<u>' }, { items: ['<s>', '{{foot}}'] }];
  const { html, text } = render('fr', { subject: 'A < B', parts, foot: [{ text: '<em>' }] });
  expect(html).not.toMatch(/<i>|<u>|<s>|<em>|A < B/);
  expect(html).toContain('<li>{{foot}}</li>');
  expect(text).toBe('https://x.example/?a=1&b="\n\n    <u>\n\n- <s>\n- {{foot}}\n\n-- \n\n<em>\n');
});

test('a letter loads nothing from anywhere', () => {
  const { html } = render('en', { subject: 'Hello', parts: [{ text: 'A word.' }] });
  expect(html).not.toMatch(/<link|<script|<img|@import|url\(/);
});

test('/courrier shows the demo’s mail where no SMTP is set, with working links and without scripts', async () => {
  const demo = await TestCommunity.open({ surroundings: { demo: true, publicUrl: 'https://cordee.example' } });
  await demo.insert(Community, { name: 'Essai', preset: 'strateges', demo: true });
  const here = await openGate(demo, { demo: true });
  const page = async (language: string) =>
    (await fetch(`${here.url}/courrier`, { headers: { 'accept-language': language } })).text();
  expect(await page('en')).toContain('No message yet');
  const parts = [{ text: '<script>alert(1)</script>' }, { link: 'https://cordee.example/sign-in#abc', label: '' }];
  const letter = render('fr', { subject: '<Bonjour>', parts });
  await demo.house.identity.post.write(demo.house.pool, { to: 'ada@example.org', ...letter, at: demo.now, until: LATER });
  const html = await page('fr');
  expect(html).toContain('&lt;Bonjour&gt;');
  expect(html).toContain('<a href="https://cordee.example/sign-in#abc">');
  expect(html).not.toContain('<script');
  const { headers } = await fetch(`${here.url}/courrier`);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  await here.stop();
  await demo.close();
});
