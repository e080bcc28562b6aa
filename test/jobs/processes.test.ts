import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.ts';
import { freeOrphans } from '../../server/core/jobs/presence.ts';
import { render } from '../../server/core/post/letter.ts';
import { Post } from '../../server/core/post/post.ts';
import { freshDatabase } from '../kit/database.ts';
import { Program } from '../kit/program.ts';
import { Smtp } from '../kit/smtp.ts';
import { eventually } from '../kit/wait.ts';

const MAILS = 40;
/** Of one process, at a time. */
const UNDER_WAY = 4;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let smtp: Smtp;
let pool: pg.Pool;

beforeAll(async () => {
  await buildIfNeeded();
  [database, smtp] = await Promise.all([freshDatabase(), Smtp.open()]);
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
}, 240_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
  await smtp.close();
});

async function writeMails(): Promise<void> {
  const now = new Date();
  const from = 'Cordée <cordee@cordee.example>';
  const post = new Post({ pool, smtpUrl: smtp.url, from, clock: () => now, log: { error: () => undefined } as never });
  const until = new Date(now.getTime() + 3_600_000);
  for (let number = 0; number < MAILS; number += 1) {
    const letter = render('fr', { subject: `Numéro ${number}`, parts: [] });
    await post.write(pool, { to: `person${number}@example.org`, ...letter, at: now, until, of: `number.${number}` });
  }
  await post.stop();
}

test('P12: two servers send every mail; one is killed, and only what it had under way comes twice', async () => {
  smtp.mood = () => 'isSlow';
  const start = () => new Program('main.js', [], { DATABASE_URL: database.url, PORT: '0', SMTP_URL: smtp.url, DEMO: 'false' });
  const [killed, survivor] = [start(), start()];
  await Promise.all([killed, survivor].map((server) => server.writes(/^Cordée: (http:\S+)\n/)));
  await writeMails();
  await eventually(() => (smtp.received.length > MAILS / 4 ? true : undefined), 20);
  await killed.stop('SIGKILL');
  const sent = async () => (await pool.query('select from mail where sent_at is not null')).rowCount;
  await eventually(async () => (Number(await sent()) >= MAILS - UNDER_WAY ? true : undefined), 30);
  // As if a while had passed: who lives is told by its lock, not by its haste.
  await pool.query("update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'");
  await eventually(async () => {
    await freeOrphans(pool);
    return (await sent()) === MAILS || undefined;
  }, 30);
  expect(await survivor.stop()).toMatchObject({ stderr: '', code: 0 });

  const ofEach = Map.groupBy(await smtp.mails(), ({ to }) => to?.[0]?.address);
  expect(ofEach.size).toBe(MAILS);
  const twice = [...ofEach.values()].filter((its) => its.length > 1);
  expect(twice.length).toBeLessThanOrEqual(UNDER_WAY);
  for (const its of twice) expect(new Set(its.map(({ messageId }) => messageId)).size).toBe(1);
}, 120_000);
