import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Community } from '../../server/community/community.ts';
import { escaped, render } from '../../server/core/post/letter.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { eventually } from '../kit/wait.ts';

const ADA = 'adapremier@example.org';
const REQUEST = `mutation { requestSignIn(input: { email: "${ADA}" }) { ticket } }`;

let smtp: SMTPServer;
const received: string[] = [];
const later = Object.assign(new Error('later'), { responseCode: 451 });
let isRefusing = false;
let community: TestCommunity;
let gate: Gate;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(isRefusing ? later : null),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => { received.push(Buffer.concat(chunks).toString('utf8')); done(); });
    },
  });
  await new Promise<void>((listening) => { smtp.listen(0, '127.0.0.1', () => listening()); });
  const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  const mailFrom = 'Cordée <cordee@cordee.example>';
  const surroundings = { demo: true, publicUrl: 'https://cordee.example', smtpUrl, mailFrom };
  community = await TestCommunity.open({ surroundings });
  await community.insert(Community, { name: 'Essai', preset: 'strateges', demo: true });
  await community.member('Ada Premier');
  gate = await openGate(community, { demo: true, smtpUrl });
});
beforeEach(async () => {
  community.at('2026-06-15T08:00:00Z');
  received.length = 0;
  await community.house.pool.query('delete from mail');
});
afterAll(async () => {
  await gate.stop();
  await community.close();
  await new Promise<void>((closed) => { smtp.close(() => closed()); });
});

const rows = async () => (await community.house.pool.query('select * from mail')).rows;
const settled = () => community.house.identity.post.settled();

describe('mail over SMTP', () => {
  test('arrives as its author wrote it, and leaves nothing to read in the database', async () => {
    await new Browser(gate).ask(REQUEST);
    const mail = await PostalMime.parse(await eventually(() => received[0]));
    expect(mail).toMatchObject({
      from: { name: 'Cordée', address: 'cordee@cordee.example' },
      to: [{ address: ADA }],
      subject: 'Votre connexion à Cordée',
      messageId: expect.stringMatching(/^<[\w-]{36}@cordee\.example>$/),
    });
    expect(mail.text).toMatch(/https:\/\/cordee\.example\/sign-in#[\w-]{43}\n/);
    expect(mail.html).toContain('Me connecter');
    await settled();
    const [kept] = await rows();
    expect(kept).toMatchObject({ recipient: ADA, text: null, html: null, tries: 1 });
    expect(kept.sent_at).toMatch(/^2026-06-15/);
  });

  test('waits while the server cannot take it, and is sent once when it can', async () => {
    isRefusing = true;
    await new Browser(gate).ask(REQUEST);
    const failed = await eventually(async () => (await rows()).find(({ failure }) => failure));
    expect(failed).toMatchObject({ tries: 1, sent_at: null, failure: 'EENVELOPE' });
    isRefusing = false;
    community.house.identity.post.ring();
    await settled();
    expect(received).toHaveLength(0);
    community.at('2026-06-15T08:01:00Z');
    for (let rings = 0; rings < 5; rings += 1) community.house.identity.post.ring();
    await settled();
    expect(received).toHaveLength(1);
    expect(await rows()).toEqual([expect.objectContaining({ tries: 2, failure: null, text: null })]);
  });

  test('that an earlier process left is sent when one starts', async () => {
    const { post } = community.house.identity;
    const at = community.now;
    const letter = render('fr', { subject: 'Bonjour', parts: [{ text: 'Un mot.' }] });
    await post.write(community.house.pool, { to: ADA, ...letter, at, until: new Date('2026-07-01T00:00:00Z') });
    expect(received).toHaveLength(0);
    post.start();
    await settled();
    expect((await PostalMime.parse(String(received[0]))).text?.trim()).toBe('Un mot.');
  });

  test('is not shown at /courrier: it leaves', async () => {
    expect((await fetch(`${gate.url}/courrier`)).status).toBe(404);
  });
});

test('a letter’s HTML holds its text, never its marks', () => {
  expect(escaped(`<b a="1" b='2'>&`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;');
  const parts = [{ link: 'https://x.example/?a=1&b="', label: '<i>' }, { code: '<u>' }];
  const { html, text } = render('fr', { subject: 'A < B', parts });
  expect(html).not.toMatch(/<i>|<u>|A < B/);
  expect(text).toBe('https://x.example/?a=1&b="\n\n    <u>\n');
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
  const until = new Date('2026-07-01T00:00:00Z');
  await demo.house.identity.post.write(demo.house.pool, { to: 'ada@example.org', ...letter, at: demo.now, until });
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
