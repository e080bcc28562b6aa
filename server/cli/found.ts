import { readFile } from 'node:fs/promises';
import { presetNames, presets } from '../charter/presets/list.ts';
import { starterCharter } from '../charter/words/starter.ts';
import { foundCommunity } from '../community/commands/founding.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';
import { asNobody } from './nobody.ts';

interface Wish {
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  readonly preset?: string | undefined;
  readonly administrator?: string | undefined;
  readonly 'first-name'?: string | undefined;
  readonly 'last-name'?: string | undefined;
  readonly language?: string | undefined;
  readonly charter?: string | undefined;
}

const LANGUAGES = ['fr', 'en'] as const;
const MOST_CHARTER = 40_000;

/** Founds the community of an empty database and names its first administrator; what cannot be is a Sentence (P10). */
export async function found(house: House, wish: Wish): Promise<string> {
  const name = given(wish, 'name', 120);
  const preset = oneOf(wish, 'preset', presetNames);
  const language = oneOf({ language: 'fr', ...wish }, 'language', LANGUAGES);
  const email = given(wish, 'administrator', 254);
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(email)) throw new Sentence(`--administrator is a mail address, not "${email}".`);
  const [firstName, lastName] = [given(wish, 'first-name', 80), given(wish, 'last-name', 80)];
  const purpose = wish.purpose === undefined ? null : given(wish, 'purpose', 280);
  const charter = wish.charter === undefined ? starterCharter[language] : await textOf(wish.charter);
  const administrator = { firstName, lastName, email, language };
  const { settings } = presets[preset];
  await asNobody(house, foundCommunity, { name, purpose, preset, settings, charter, demo: false, administrator });
  return `“${name}” is founded, and ${firstName} ${lastName} administers it.\n`
    + `To sign in without mail: npm run cordee -- sign-in-link ${email}`;
}

function given(wish: Wish, option: keyof Wish, most: number): string {
  const text = wish[option]?.trim();
  if (!text) throw new Sentence(`--${option} is missing. See: npm run cordee -- found --help`);
  if (text.length > most) throw new Sentence(`--${option} has at most ${most} characters.`);
  return text;
}

function oneOf<T extends string>(wish: Wish, option: keyof Wish, choices: readonly T[]): T {
  const text = given(wish, option, 80);
  const choice = choices.find((one) => one === text);
  if (!choice) throw new Sentence(`--${option} is one of ${choices.join(', ')}, not "${text}".`);
  return choice;
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Sentence(`--charter: the file ${file} cannot be read.`);
  });
  if (!text.trim() || text.length > MOST_CHARTER)
    throw new Sentence(`--charter: the file ${file} has from 1 to ${MOST_CHARTER} characters.`);
  return text;
}
