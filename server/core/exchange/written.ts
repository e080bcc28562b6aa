import { stringify } from 'csv-stringify/sync';
import type { Language } from '../kernel/words.ts';
import type { Column } from './column.ts';
import { outward } from './formula.ts';
import type { Outgone } from './offer.ts';

/** Told apart by what French spreadsheets expect; they know it is UTF-8 by its mark. */
const MARK = '\ufeff';
const made = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { delimiter: ';', record_delimiter: 'windows', quoted_match: /^\s|\s$|[\r\n]/ });

/** The first line of a file: its headings. */
export const headingsOf = (columns: readonly Column[], language: Language): string =>
  MARK + made([columns.map(({ headings, name }) => headings[language][0] ?? name)]);

/** Lines of a file, what a spreadsheet would reckon with made harmless. */
export const linesOf = (columns: readonly Column[], rows: readonly Outgone[], language: Language): string =>
  made(rows.map((row) => columns.map(({ name, write }) => cellOf(row[name], (value) => write(value, language)))));

function cellOf(value: string | number | null | undefined, write: (value: string | number) => string): string {
  return value === null || value === undefined || value === '' ? '' : outward(write(value).replaceAll(/\r\n?/g, '\n'));
}
