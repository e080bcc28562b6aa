import { CsvError, parse } from 'csv-parse/sync';
import { inward } from './formula.ts';

/** The most lines that one file brings. */
export const MOST_LINES = 10_000;
/** The most columns. */
export const MOST_COLUMNS = 60;
/** The most characters of a line, all its cells together. */
const MOST_OF_A_LINE = 60_000;

/** A line of a file: where it begins, counted from 1, and its cells, trimmed. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A file's headings and lines, and what stands between its cells. */
export interface Table {
  readonly separator: string;
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
}

/** Why a text is no table, and on which line. */
export interface NoTable {
  readonly fault: 'NO_LINES' | 'TOO_MANY_LINES' | 'TOO_MANY_COLUMNS' | 'LINE_TOO_LONG' | 'QUOTE_OPEN' | 'QUOTE_CLOSED' | 'UNREADABLE';
  readonly line: number | null;
}

/** Reads a CSV of whatever make: `;`, `,` or tabs, quoted or not; blank lines are left out. */
export function readTable(text: string): Table | NoTable {
  const said = /^sep=(.)\n/.exec(text)?.[1];
  const separator = said ?? separatorOf(text);
  const found = recordsOf(text, separator);
  if ('fault' in found) return found;
  const [headings, ...lines] = found.lines.filter(({ cells }, at) => cells.some(Boolean) && !(said && at === 0));
  if (!headings) return { fault: 'NO_LINES', line: null };
  if (headings.cells.length > MOST_COLUMNS) return { fault: 'TOO_MANY_COLUMNS', line: headings.number };
  if (lines.length > MOST_LINES) return { fault: 'TOO_MANY_LINES', line: lines[MOST_LINES]?.number ?? null };
  return lines.length ? { separator, headings: headings.cells, lines } : { fault: 'NO_LINES', line: null };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: string): { lines: Line[] } | NoTable {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MOST_OF_A_LINE,
    }) as unknown as Parsed[];
    const ends = [0, ...records.map(({ info }) => info.lines)];
    return { lines: records.map(({ record }, at) => ({ number: Number(ends[at]) + 1, cells: record.map(cellOf) })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: FAULTS[error.code] ?? 'UNREADABLE', line: Number(error['lines']) || null };
  }
}

const FAULTS: Readonly<Record<string, NoTable['fault']>> = {
  CSV_QUOTE_NOT_CLOSED: 'QUOTE_OPEN',
  CSV_INVALID_CLOSING_QUOTE: 'QUOTE_CLOSED',
  CSV_MAX_RECORD_SIZE: 'LINE_TOO_LONG',
};

const cellOf = (cell: string): string => inward(cell).trim();

/** What stands most often between the cells of the first line that says something. */
function separatorOf(text: string): string {
  const first = text.slice(0, MOST_OF_A_LINE).replace(/^\s+/, '').replaceAll(/"[^"]*"/g, '').split('\n', 1)[0] ?? '';
  const counted = [';', ',', '\t'].map((one) => [first.split(one).length, one] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}
