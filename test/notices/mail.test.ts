import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Jobs } from '../../server/core/jobs/jobs.ts';
import type { Readers } from '../../server/core/journal/readers.ts';
import { sendDigests } from '../../server/notices/mails.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { startJobs, startReaders } from '../kit/jobs.ts';
import { Smtp } from '../kit/smtp.ts';
import { freshKey, Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';

const PAUL = 'paularnal@example.org';
const SOLANGE = 'solangevidal@example.org';
const MALIK = 'malikdufour@example.org';

let smtp: Smtp;
let stage: Stage;
let gate: Gate;
let jobs: Jobs;
let readers: Readers;
let initiative: string;

beforeAll(async () => {
  smtp = await Smtp.open();
  const surroundings = { publicUrl: 'https://cordee.example', smtpUrl: smtp.url, mailFrom: 'Cordée <cordee@cordee.example>' };
  stage = await Stage.open({ surroundings });
  initiative = await stage.initiative('launching');
  gate = await openGate(stage.community, { smtpUrl: smtp.url });
  jobs = await startJobs(stage.community);
  readers = await startReaders(stage.community);
});
beforeEach(async () => {
  await quiet();
  smtp.received.length = 0;
  smtp.mood = () => 'takes';
});
afterAll(async () => {
  await readers.stop();
  await jobs.stop();
  await gate.stop();
  await stage.close();
  await smtp.close();
});

const query = (text: string, values: unknown[] = []) => stage.community.house.pool.query(text, values);

/** Until the journal is read and no job is left to do. */
async function quiet(): Promise<void> {
  const busy = `select exists (select from entry e join journal_reader r on (e.xid, e.id) > (r.xid, r.id))
    or exists (select from graphile_worker.jobs where last_error is null or locked_at is not null) as busy`;
  await eventually(async () => ((await query(busy)).rows[0].busy ? undefined : true), 15);
}

/** What came to somebody, once all that waits is done. */
async function mailsTo(address: string): Promise<Email[]> {
  await quiet();
  return (await smtp.mails()).filter(({ to }) => to?.[0]?.address === address);
}

const apply = async (who = stage.malik): Promise<string> => stage.apply(who, await stage.role(initiative, { name: 'Accueil' }));
const circle = (name: string) => stage.does(stage.camille, 'openCircle', { idempotencyKey: freshKey(), name, purpose: 'Ensemble' });
const choose = (who: string, topic: string, pace: string) => stage.does(who, 'chooseNotices', { topic, pace });
const headerOf = ({ headers }: Email, name: string): string => headers.find(({ key }) => key === name)?.value ?? '';

describe('at once', () => {
  test('one mail a notice, in its reader’s language, with the sentence that they may see and links of PUBLIC_URL', async () => {
    await query("update member set language = 'en' where id = $1", [stage.paul]);
    await apply();
    const [mail, ...others] = await mailsTo(PAUL);
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Passerelles: Malik Dufour .*Accueil/);
    expect(mail?.text).toMatch(/^Hello Paul Arnal,\n/);
    expect(mail?.text).toContain(`https://cordee.example/initiatives/${initiative}\n`);
    expect(mail?.html).toContain('<html lang="en"');
    const links = [...String(mail?.html).matchAll(/href="([^"]+)"/g)].map(([, link]) => String(link));
    expect(links.filter((link) => !link.startsWith('https://cordee.example/'))).toEqual([]);
    await query("update member set language = 'fr' where id = $1", [stage.paul]);
    await apply(stage.ines);
    expect((await mailsTo(PAUL))[1]?.text).toMatch(/^Bonjour Paul Arnal,\n/);
  });

  test('the Message-ID is that of the notice, so that a mail sent twice is known', async () => {
    const hangingUp: string[] = [];
    smtp.mood = (recipient) => {
      if (recipient !== PAUL || hangingUp.push(recipient) > 1) return 'takes';
      return 'hangsUp';
    };
    await apply();
    await eventually(() => (smtp.received.length >= 2 ? true : undefined), 15);
    const mails = await mailsTo(PAUL);
    const { rows: [notice] } = await query('select id from notice where member_id = $1 order by id desc limit 1', [stage.paul]);
    expect(mails.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<notice.${notice.id}@cordee.example>`));
  });

  test('P4: nothing is told of what its reader may no longer see when the mail is written', async () => {
    await jobs.stop();
    await apply();
    await eventually(async () => (await query("select from graphile_worker.jobs where key like 'notice:%'")).rowCount || undefined);
    await query("update initiative set referent_id = null, author_id = $2, state = 'draft' where id = $1", [initiative, stage.ines]);
    await query("update seat set left_on = '2026-06-15' where initiative_id = $1 and member_id = $2", [initiative, stage.paul]);
    jobs = await startJobs(stage.community);
    expect(await mailsTo(PAUL)).toEqual([]);
    const restore = "update initiative set referent_id = $2, author_id = $3, state = 'launching' where id = $1";
    await query(restore, [initiative, stage.solange, stage.paul]);
    await query('update seat set left_on = null where initiative_id = $1 and member_id = $2', [initiative, stage.paul]);
  });
});

describe('never', () => {
  test('sends nothing, at once or later, and the notice is there all the same', async () => {
    await choose(stage.paul, 'LED', 'NEVER');
    await apply();
    await sendDigests(stage.community.house);
    expect(await mailsTo(PAUL)).toEqual([]);
    const { notices } = (await stage.read(stage.paul, '{ notices(first: 1) { nodes { entry { kind } } } }')) as never as {
      notices: { nodes: unknown[] };
    };
    expect(notices.nodes).toEqual([{ entry: { kind: 'application.made' } }]);
    await choose(stage.paul, 'LED', 'AT_ONCE');
    expect(await mailsTo(PAUL)).toEqual([]);
  });

  test('holds for what was still waiting to be sent when it was chosen', async () => {
    await choose(stage.paul, 'LED', 'DAILY');
    await apply(stage.mireille);
    await quiet();
    await choose(stage.paul, 'LED', 'NEVER');
    await sendDigests(stage.community.house);
    expect(await mailsTo(PAUL)).toEqual([]);
    await choose(stage.paul, 'LED', 'AT_ONCE');
  });
});

describe('digests', () => {
  const at = (instant: string) => stage.community.at(instant);
  const digest = async () => {
    await quiet();
    await sendDigests(stage.community.house);
  };

  test('one a person and day of all that waits, and none when nothing happened', async () => {
    await digest();
    await quiet();
    smtp.received.length = 0;
    await digest();
    expect(await mailsTo(SOLANGE)).toEqual([]);
    at('2026-06-16T08:00:00Z');
    await stage.initiative('proposed', stage.ines, 'Marées');
    await stage.initiative('proposed', stage.malik, 'Tourbe');
    at('2026-06-17T05:00:00Z');
    await digest();
    const [mail, ...others] = await mailsTo(SOLANGE);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Cordée\u00a0: 2 nouvelles');
    for (const part of ['Marées', 'Tourbe', 'Inès Belkacem', 'Malik Dufour']) expect(mail?.text).toContain(part);
    expect(mail?.messageId).toMatch(/^<digest\.[\w-]{36}@cordee\.example>$/);
    await digest();
    at('2026-06-18T05:00:00Z');
    await digest();
    expect(await mailsTo(SOLANGE)).toHaveLength(1);
  });

  test('the week’s comes on Monday, with the day’s in it', async () => {
    at('2026-06-18T08:00:00Z');
    await circle('Nord');
    for (const day of ['19', '20', '21']) {
      at(`2026-06-${day}T05:00:00Z`);
      await digest();
    }
    expect(await mailsTo(SOLANGE)).toEqual([]);
    await stage.initiative('proposed', stage.ines, 'Lichens');
    at('2026-06-22T05:00:00Z');
    await digest();
    const [mail, ...others] = await mailsTo(SOLANGE);
    expect(others).toEqual([]);
    for (const part of ['Lichens', 'Nord']) expect(mail?.text).toContain(part);
    expect((await mailsTo(MALIK)).map(({ subject }) => subject)).toEqual(['Cordée\u00a0: 1 nouvelle']);
  });

  test('what was read in the meantime is not told again', async () => {
    at('2026-06-23T08:00:00Z');
    await stage.initiative('proposed', stage.ines, 'Sillons');
    await quiet();
    await stage.does(stage.solange, 'readAllNotices', {});
    at('2026-06-24T05:00:00Z');
    await digest();
    expect(await mailsTo(SOLANGE)).toEqual([]);
  });

  test('three processes that send at the same moment send one', async () => {
    at('2026-06-25T08:00:00Z');
    await stage.initiative('proposed', stage.ines, 'Genêts');
    at('2026-06-26T05:00:00Z');
    const others = await Promise.all([startJobs(stage.community), startJobs(stage.community)]);
    await quiet();
    await Promise.all([digest(), digest(), digest()]);
    expect(await mailsTo(SOLANGE)).toHaveLength(1);
    await Promise.all(others.map((one) => one.stop()));
  });
});

describe('RFC 8058: one click ends the mail of a topic', () => {
  const unsubscribeOf = (mail: Email | undefined) => {
    const link = /^<(https:\/\/cordee\.example(\/courrier\/desabonnement\/[^>]+))>$/.exec(headerOf(mail as Email, 'list-unsubscribe'));
    expect(headerOf(mail as Email, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(String(link?.[1]));
    return `${gate.url}${link?.[2]}`;
  };
  const paceOf = async (who: string, topic: string) =>
    (await query('select pace from notice_choice where member_id = $1 and topic = $2', [who, topic])).rows[0]?.pace;
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' };

  test('by the mail program, without signing in; following the link alone changes nothing', async () => {
    await apply();
    const address = unsubscribeOf((await mailsTo(PAUL))[0]);
    const page = await fetch(address, { headers: { 'accept-language': 'en' } });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/<form method="post"><button>No longer receive these messages<\/button><\/form>/);
    expect(await paceOf(stage.paul, 'led')).toBe('at_once');
    expect((await fetch(address, form)).status).toBe(200);
    expect(await paceOf(stage.paul, 'led')).toBe('never');
    expect(await paceOf(stage.paul, 'mine')).toBeUndefined();
    await apply(stage.mireille);
    expect(await mailsTo(PAUL)).toHaveLength(1);
  });

  test('by a form of many parts as well, and again', async () => {
    stage.community.at('2026-07-01T08:00:00Z');
    await stage.initiative('proposed', stage.ines, 'Bruyères');
    stage.community.at('2026-07-02T05:00:00Z');
    await quiet();
    await sendDigests(stage.community.house);
    const address = unsubscribeOf((await mailsTo(SOLANGE))[0]);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    for (const status of [200, 200]) expect((await fetch(address, { method: 'POST', body })).status).toBe(status);
    expect(await paceOf(stage.solange, 'board')).toBe('never');
  });

  test('a link that is not ours ends nothing', async () => {
    const forged = `${gate.url}/courrier/desabonnement/${stage.ines}.mine.AAAAAAAAAAAAAAAAAAAAAAAA`;
    expect((await fetch(forged, form)).status).toBe(404);
    expect((await fetch(`${gate.url}/courrier/desabonnement/x`, form)).status).toBe(404);
    expect(await paceOf(stage.ines, 'mine')).toBeUndefined();
  });
});
