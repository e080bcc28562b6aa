import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import pino from 'pino';
import { makeFoundingCode } from './community/founding-code.ts';
import { checkout } from './core/checkout.ts';
import { KnownDocuments } from './core/http/known-documents.ts';
import { startHttp } from './core/http/server.ts';
import { Jobs } from './core/jobs/jobs.ts';
import { Readers } from './core/journal/readers.ts';
import { wireBell } from './core/journal/wire.ts';
import { observe, watchCommands, watchTasks } from './core/observe/observe.ts';
import { openDatabase } from './database.ts';
import { installDemo } from './demo/install.ts';
import { readSettings, SettingsError, type Settings } from './env.ts';
import { whyNot } from './failure.ts';
import { gateOf } from './gate.ts';
import { House } from './house.ts';
import { holdsDemo } from './identity.ts';
import { readersOf, tasksOf, timetables } from './jobs.ts';
import { resumeMail } from './notices/making.ts';

/** Nobody invented has a mail box: what a demo sends would reach strangers or come back. */
const DEMO_MAIL = 'SMTP_URL is set and this is a demo; expected: no SMTP_URL, or DEMO_MAIL=true with a server that keeps all mail.';

const say = (sentence: string): void => console.log(sentence);

/** The digests of the documents that the built pages ask with. */
async function ownDocuments(path: string): Promise<ReadonlySet<string>> {
  return new Set(existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as string[]) : []);
}

/** The name of the build that is served; none while Vite serves the pages. */
async function servedBuild(): Promise<string | null> {
  if (process.env['NODE_ENV'] !== 'production') return null;
  return readFile(join(checkout, 'dist/stamp'), 'utf8').catch(() => null);
}

/** Where it is, and what to do there; said last, for whoever reads it may begin. */
async function greeting(url: string, { demo, smtpUrl }: Settings, house: House): Promise<string> {
  const code = await makeFoundingCode(house.pool, house.clock());
  if (code) return `Cordée: ${url}\nNo community lives here yet. To found it: ${url}/fondation#${code}`;
  if (!demo || !(await holdsDemo(house.pool))) return `Cordée: ${url}\nTo sign in: ${url}/sign-in`;
  const shoes = `Cordée: ${url}\nTo step into the shoes of a named person: ${url}/demo`;
  return smtpUrl ? shoes : `${shoes}\nThe mail that it would send: ${url}/courrier`;
}

// What was begun, in its order; it ends the other way round.
const ends: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

const stop = (): Promise<void> => (stopping ??= endAll());

async function endAll(): Promise<void> {
  for (const end of ends.toReversed()) await end();
}

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel });
  const build = await servedBuild();
  let pool: pg.Pool | null = null;
  const observer = await observe(settings, build ?? 'development', () => pool);
  if (observer) ends.push(() => observer.stop());
  const database = await openDatabase(settings, say);
  ends.push(database.close);
  const surroundings = { ...settings, log };
  const house = await House.open({ url: database.url, pool: settings.databasePool, surroundings });
  pool = house.pool;
  if (observer) watchCommands(observer, house.commander);
  ends.push(() => house.close());
  if (settings.redisUrl) {
    const letGo = wireBell(house.bell, settings.redisUrl, log);
    ends.push(async () => letGo());
  }
  if (settings.demo) await installDemo(house, { preset: settings.preset, onProgress: say });
  if (settings.smtpUrl && !settings.demoMail && (await holdsDemo(house.pool))) throw new SettingsError([DEMO_MAIL]);
  const readers = new Readers({ pool: house.pool, bell: house.bell, readers: readersOf(house), log });
  await readers.start();
  ends.push(() => readers.stop());
  const known = new KnownDocuments(house.pool, await ownDocuments(join(checkout, 'dist/documents.json')), house.clock);
  await known.follow((error) => log.error({ error: String(error) }, 'known documents'));
  ends.push(async () => known.stop());
  const webRoot = settings.development ? null : join(checkout, 'dist/web');
  const served = { documents: known.hashes, webRoot, build, observe: observer?.gate ?? null };
  const http = await startHttp(gateOf(house, settings, log, served));
  ends.push(() => http.stop());
  surroundings.publicUrl = http.url;
  const tasks = observer ? watchTasks(observer, tasksOf(house)) : tasksOf(house);
  const jobs = await Jobs.start({ url: database.url, house, tasks, timetables, log });
  ends.push(() => jobs.stop());
  await house.identity.post.sweep();
  await resumeMail(house);
  say(await greeting(http.url, settings, house));
}

let settings: Settings | null = null;
try {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  settings = readSettings();
  await start(settings);
} catch (error) {
  // What is cut short by a signal is no failure.
  if (!stopping) {
    console.error(whyNot(error, settings));
    process.exitCode = 1;
  }
  await stop();
  process.exit();
}
