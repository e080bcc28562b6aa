import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { commands, OPTIONS, type Command } from './cli/table.ts';
import { readSettings, type Settings } from './env.ts';
import { Sentence, whyNot } from './failure.ts';

const told = ({ usage, sentence }: Command): string => `  npm run cordee -- ${usage}\n      ${sentence}`;

const help = (): string =>
  `The administrator's commands:\n\n${Object.values(commands).map(told).join('\n')}\n\n`
  + 'They use the settings of the server: npm start -- --help';

async function run([name = '', ...args]: string[], settings: () => Settings): Promise<string> {
  if (['', '--help', '-h', 'help'].includes(name)) return help();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Sentence(`There is no command "${name}".\n\n${help()}`);
  if (args.includes('--help') || args.includes('-h')) return told(command);
  const { values, positionals } = parsed(command, args);
  return command.run({ words: positionals, options: values, settings: settings() });
}

function parsed(command: Command, args: string[]) {
  try {
    const options = Object.fromEntries(command.options.map((name) => [name, OPTIONS[name]])) as typeof OPTIONS;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: command.words > 0 });
    const extra = positionals[command.words];
    if (extra !== undefined) throw new Error(`What is "${extra}" for?`);
    return { values, positionals };
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n\n${told(command)}`);
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
