import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { permissionPage } from './access/page.ts';
import { checkData } from './cli/check.ts';
import { makeDemo } from './cli/demo.ts';
import { makeToken } from './cli/token.ts';
import { openDatabase } from './database.ts';
import { readSettings, type Settings } from './env.ts';
import { Sentence, whyNot } from './failure.ts';
import { House } from './house.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  scope: { type: 'string' },
  days: { type: 'string' },
  name: { type: 'string' },
  reset: { type: 'boolean' },
  preset: { type: 'string' },
  size: { type: 'string' },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

interface Given {
  readonly words: readonly string[];
  readonly options: Options;
  readonly settings: Settings;
}

/** One of the administrator's commands: how it is written, what it does, and what it prints. */
interface Command {
  readonly usage: string;
  readonly sentence: string;
  run(given: Given): Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
  token: {
    usage: 'token <email> [--scope read|write] [--days 90] [--name script]',
    sentence: 'Makes an API token for a member and prints it, this once. In a script: npm run --silent cordee -- token …',
    run: ({ words: [email = ''], options, settings }) =>
      inHouse(settings, (house) => makeToken(house, { email, ...options })),
  },
  permissions: {
    usage: 'permissions',
    sentence: 'Prints who may see and do what, as a page in Markdown.',
    run: async () => permissionPage(),
  },
  check: {
    usage: 'check',
    sentence: 'Looks for data that breaks a rule; changes nothing.',
    run: ({ settings }) => inHouse(settings, checkData),
  },
  demo: {
    usage: 'demo [--reset] [--preset strateges|prime|coopaname|shifters|none] [--size 1|10|100]',
    sentence: 'Fills an empty database with the demo community; --reset empties one that it filled before.',
    run: ({ options, settings }) => inHouse(settings, (house) => makeDemo(house, settings, options)),
  },
};

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

function help(): string {
  const lines = Object.values(commands).map(({ usage, sentence }) => `  npm run cordee -- ${usage}\n      ${sentence}`);
  return `The administrator's commands:\n\n${lines.join('\n')}\n\nThey use the settings of the server: npm start -- --help`;
}

async function run(args: string[], settings: () => Settings): Promise<string> {
  const { values, positionals: [name, ...words] } = parsed(args);
  if (values.help || !name) return help();
  const command = commands[name];
  if (!command) throw new Sentence(`There is no command "${name}".\n\n${help()}`);
  return command.run({ words, options: values, settings: settings() });
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n\n${help()}`);
  }
}

let settings: Settings | null = null;
try {
  console.log(await run(process.argv.slice(2), () => settings = readSettings()));
  process.exit(0);
} catch (error) {
  console.error(whyNot(error, settings));
  process.exit(1);
}
