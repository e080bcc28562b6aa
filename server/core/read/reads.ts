import { rights, type Right } from '../kernel/rights.ts';
import type { Columns, SqlViewer } from '../noun/registry.ts';

/** What a declared piece of SQL reads beside the columns of its own row. */
export interface Reads {
  /** The properties of its own row. */
  readonly columns: ReadonlySet<string>;
  /** The tables after `from` and `join`. */
  readonly tables: ReadonlySet<string>;
  /** Whether it joins tables by commas, where they would not be found. */
  readonly joinsByComma: boolean;
}

type Piece = (row: Columns, viewer: SqlViewer) => string | boolean;

// What the piece asks of `sees` is filtered: it stands for itself.
const viewerWith = (has: (right: Right) => boolean): SqlViewer => ({ id: '$1', today: '$2', said: '$4', has, sees: () => 'true' });

const viewers = [
  viewerWith(() => false),
  viewerWith(() => true),
  ...rights.map((right) => viewerWith((asked) => asked === right)),
  // What one right opens to all hides what the others read.
  ...rights.map((right) => viewerWith((asked) => asked !== right)),
];

/** What pieces of SQL read, tried with no right, with each, with all but each, and with all. */
export function readsOf(...pieces: readonly Piece[]): Reads {
  const columns = new Set<string>();
  const row = new Proxy({} as Record<string, string>, {
    get: (_, name: string) => {
      columns.add(name);
      return `it.${name}`;
    },
  });
  const text = pieces.flatMap((piece) => viewers.map((viewer) => String(piece(row, viewer)))).join('\n');
  return { columns, tables: tablesIn(text), joinsByComma: JOINED_BY_COMMA.test(text) };
}

// A function's rows and `is distinct from it.x` are no tables.
const TABLE = /\b(?:from|join)\s+(?:lateral\s+)?"?([a-z_]+)"?(?![\w"]|\s*[.(])/gi;
const JOINED_BY_COMMA = /\bfrom\s+"?\w+"?(?:\s+(?:as\s+)?"?\w+"?)?\s*,/i;

function tablesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(TABLE)].map(([, table]) => table as string));
}
