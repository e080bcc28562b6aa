import type { Details } from '../kernel/decision.ts';
import type { Language } from '../kernel/words.ts';
import { dayOf } from './days.ts';
import { plain } from './plain.ts';

/** What a cell says, or why it cannot be taken: a code of M20 with its details. */
export type Cell = { readonly value: string | number } | { readonly fault: string; readonly details?: Details };

/** One column of a room's file: pure, the same for what comes in and what goes out. */
export interface Column {
  readonly name: string;
  /** What its heading can be; the first one is written. */
  readonly headings: Readonly<Record<Language, readonly string[]>>;
  /** Whether no line can do without it, or no new thing. */
  readonly isNeeded?: 'always' | 'new';
  /** Whether it only goes out: what comes in under it is left aside. */
  readonly isOnlyShown?: boolean;
  /** What a cell that is filled says. */
  readonly read: (cell: string) => Cell;
  /** What is written for a value. */
  readonly write: (value: string | number, language: Language) => string;
}

type Described = Omit<Column, 'read' | 'write'>;
const asItIs = (value: string | number): string => String(value);

/** A text of at most so many characters. */
export function textColumn({ most, ...column }: Described & { readonly most: number }): Column {
  return { ...column, write: asItIs, read: (cell) => withinLength(cell, most) };
}

const withinLength = (cell: string, most: number): Cell =>
  cell.length > most ? { fault: 'TOO_LONG', details: { most, length: cell.length } } : { value: cell };

/** A whole number within bounds. */
export function wholeColumn({ least, most, ...column }: Described & { readonly least: number; readonly most: number }): Column {
  const read = (cell: string): Cell => {
    const value = /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
    return value >= least && value <= most ? { value } : { fault: 'NOT_WHOLE', details: { least, most, said: short(cell) } };
  };
  return { ...column, write: asItIs, read };
}

/** A day, as people write it. */
export function dayColumn(column: Described): Column {
  const read = (cell: string): Cell => {
    const value = dayOf(cell);
    return value ? { value } : { fault: 'NOT_A_DAY', details: { said: short(cell) } };
  };
  const write = (value: string | number, language: Language): string =>
    language === 'fr' ? String(value).split('-').toReversed().join('/') : String(value);
  return { ...column, read, write };
}

/** A mail address. */
export function mailColumn(column: Described): Column {
  const read = (cell: string): Cell => {
    const address = cell.replace(/^mailto:/i, '');
    if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return { fault: 'NOT_A_MAIL', details: { said: short(cell) } };
    return withinLength(address, 254);
  };
  return { ...column, write: asItIs, read };
}

/** A web site; what people leave out of its address is put before it. */
export function siteColumn(column: Described): Column {
  const read = (cell: string): Cell => {
    const address = `https://${cell.replace(/^https?:\/\//i, '')}`;
    const isOne = /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/.test(address);
    return isOne ? withinLength(address, 300) : { fault: 'NOT_A_SITE', details: { said: short(cell) } };
  };
  return { ...column, write: asItIs, read };
}

// A word fits whatever it is said of: « allié » is « alliée ».
const ofAnyGender = (word: string): string => plain(word).replaceAll(/e+\b/g, '');

/** One of a closed list, by its word in either language. */
export function choiceColumn(
  { words, ...column }: Described & { readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>> },
): Column {
  const said = [words.fr, words.en].flatMap((ofLanguage) => Object.entries(ofLanguage));
  const known = new Map(said.flatMap(([key, word]) => [[ofAnyGender(word), key], [ofAnyGender(key), key]]));
  const read = (cell: string): Cell => {
    const value = known.get(ofAnyGender(cell));
    return value === undefined ? { fault: 'NO_CHOICE', details: { said: short(cell), fr: list(words.fr), en: list(words.en) } } : { value };
  };
  return { ...column, read, write: (value, language) => words[language][String(value)] ?? String(value) };
}

const list = (words: Readonly<Record<string, string>>): string[] => Object.values(words);
const short = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell);

/** Which column each heading stands for, by name, case and accents forgiven; each column once, '' for none. */
export function recognise(headings: readonly string[], columns: readonly Column[]): string[] {
  const known = new Map<string, string>();
  for (const { name, headings: { fr, en } } of columns) for (const word of [...fr, ...en, name]) known.set(key(word), name);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const name = known.get(key(heading)) ?? '';
    if (taken.has(name)) return '';
    taken.add(name);
    return name;
  });
}

const key = (heading: string): string => plain(heading).replaceAll(/[^a-z0-9]+/g, ' ').trim();
