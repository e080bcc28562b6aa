import type { parseArgs } from 'node:util';
import pino from 'pino';
import { permissionPage } from '../access/page.ts';
import { openDatabase, reachDatabase } from '../database.ts';
import type { Settings } from '../env.ts';
import { House } from '../house.ts';
import { addAdministrator, signInLink } from './administrator.ts';
import { backUp, bringBack } from './backup.ts';
import { checkData } from './check.ts';
import { makeDemo } from './demo.ts';
import { found } from './found.ts';
import { seeToJobs } from './jobs.ts';
import { seeToRetention } from './retention.ts';
import { makeToken } from './token.ts';

/** Every option of a command. */
export const OPTIONS = {
  administrator: { type: 'string' },
  charter: { type: 'string' },
  days: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'first-name': { type: 'string' },
  language: { type: 'string' },
  'last-name': { type: 'string' },
  name: { type: 'string' },
  preset: { type: 'string' },
  purpose: { type: 'string' },
  reset: { type: 'boolean' },
  retry: { type: 'string' },
  scope: { type: 'string' },
  size: { type: 'string' },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

interface Given {
  readonly words: readonly string[];
  readonly options: Options;
  readonly settings: Settings;
}

/** One of the administrator's commands: how it is written, what it does, and what it prints. */
export interface Command {
  readonly usage: string;
  readonly sentence: string;
  /** How many words follow its name, at most. */
  readonly words: number;
  readonly options: readonly (keyof typeof OPTIONS)[];
  run(given: Given): Promise<string>;
}

/** The administrator's commands (P13). */
export const commands: Readonly<Record<string, Command>> = {
  found: {
    usage: 'found --preset strateges|prime|coopaname|shifters --name <name> [--purpose <line>] [--charter <file.md>]'
      + '\n        --administrator <email> --first-name <name> --last-name <name> [--language fr|en]',
    sentence: 'Founds the community of an empty database, with its first administrator.',
    words: 0,
    options: [
      'preset', 'name', 'purpose', 'charter', 'administrator', 'first-name', 'last-name', 'language',
    ],
    run: ({ options, settings }) => inHouse(settings, (house) => found(house, options)),
  },
  'sign-in-link': {
    usage: 'sign-in-link <email>',
    sentence: 'Prints a link that signs an administrator in, once, within 15 minutes; their journal tells them.',
    words: 1,
    options: [],
    run: ({ words: [email = ''], settings }) => inHouse(settings, (house) => signInLink(house, email)),
  },
  administrator: {
    usage: 'administrator <email>',
    sentence: 'Makes a member an administrator.',
    words: 1,
    options: [],
    run: ({ words: [email = ''], settings }) => inHouse(settings, (house) => addAdministrator(house, email)),
  },
  token: {
    usage: 'token <email> [--scope read|write] [--days 90] [--name script]',
    sentence: 'Makes an API token for a member and prints it, this once. In a script: npm run --silent cordee -- token …',
    words: 1,
    options: ['scope', 'days', 'name'],
    run: ({ words: [email = ''], options, settings }) =>
      inHouse(settings, (house) => makeToken(house, { email, ...options })),
  },
  permissions: {
    usage: 'permissions',
    sentence: 'Prints who may see and do what, as a page in Markdown.',
    words: 0,
    options: [],
    run: async () => permissionPage(),
  },
  check: {
    usage: 'check',
    sentence: 'Looks for data that breaks a rule; changes nothing.',
    words: 0,
    options: [],
    run: ({ settings }) => inHouse(settings, checkData),
  },
  jobs: {
    usage: 'jobs [--retry <number>|all]',
    sentence: 'Lists the jobs that failed, such as mail that was refused; --retry has them tried now.',
    words: 0,
    options: ['retry'],
    run: ({ options, settings }) => inHouse(settings, (house) => seeToJobs(house, options.retry)),
  },
  retention: {
    usage: 'retention [--dry-run]',
    sentence: 'Erases people outside whose last contact is too old, as each night does; --dry-run says whom and when, for 90 days.',
    words: 0,
    options: ['dry-run'],
    run: ({ options, settings }) => inHouse(settings, (house) => seeToRetention(house, options['dry-run'])),
  },
  backup: {
    usage: 'backup <file>',
    sentence: 'Writes all data, as it stands at one instant, into a new file; the server may go on.',
    words: 1,
    options: [],
    run: ({ words: [file = ''], settings }) => onDatabase(settings, (url) => backUp(url, file, new Date())),
  },
  restore: {
    usage: 'restore <file>',
    sentence: 'Brings a backup of this version or an earlier one into an empty database, all or nothing; stop the server first.',
    words: 1,
    options: [],
    run: ({ words: [file = ''], settings }) => onDatabase(settings, (url) => bringBack(url, file)),
  },
  demo: {
    usage: 'demo [--reset] [--preset strateges|prime|coopaname|shifters|none] [--size 1|10|100]',
    sentence: 'Fills an empty database with the demo community; --reset empties one that it filled before.',
    words: 0,
    options: ['reset', 'preset', 'size'],
    run: ({ options, settings }) => inHouse(settings, (house) => makeDemo(house, settings, options)),
  },
};

/** Does some work on the database as it is. */
async function onDatabase<R>(settings: Settings, work: (url: string) => Promise<R>): Promise<R> {
  const database = await reachDatabase(settings, () => {});
  return work(database.url).finally(() => database.close());
}

/** Does some work in the house, on the embedded database too, whether or not the server runs on it. */
async function inHouse<R>(settings: Settings, work: (house: House) => Promise<R>): Promise<R> {
  const database = await openDatabase(settings, () => {});
  const surroundings = { ...settings, smtpUrl: null, log: pino({ level: 'silent' }) };
  try {
    const house = await House.open({ url: database.url, pool: 2, surroundings });
    return await work(house).finally(() => house.close());
  } finally {
    await database.close();
  }
}
