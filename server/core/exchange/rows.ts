import type { Details } from '../kernel/decision.ts';
import type { Column } from './column.ts';
import type { Line } from './table.ts';

/** Why a line cannot be taken, or what is to be confirmed: a rule's reason, and under which column. */
export interface LineReason {
  readonly column: string | null;
  readonly rule: string;
  readonly code: string;
  readonly details: Details;
}

/** What a line says, by column; an empty cell says nothing. */
export interface Row {
  readonly number: number;
  readonly values: Readonly<Record<string, string | number>>;
  readonly faults: readonly LineReason[];
}

/** Reads the cells of lines: `names` says which column each one stands for, '' for none. */
export function rowsOf(lines: readonly Line[], names: readonly string[], columns: readonly Column[]): Row[] {
  const known = new Map(columns.filter(({ isOnlyShown }) => !isOnlyShown).map((column) => [column.name, column]));
  const places = names.map((name) => known.get(name));
  return lines.map((line) => rowOf(line, places));
}

function rowOf({ number, cells }: Line, places: readonly (Column | undefined)[]): Row {
  const values: Record<string, string | number> = {};
  const faults: LineReason[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell && at >= places.length) faults.push(m20(null, 'MORE_CELLS', { most: places.length }));
    const column = places[at];
    if (!cell || !column) continue;
    const read = column.read(cell);
    if ('value' in read) values[column.name] = read.value;
    else faults.push(m20(column.name, read.fault, read.details));
  }
  return { number, values, faults };
}

/** A reason of the import's own rule. */
export function m20(column: string | null, code: string, details: Details = {}): LineReason {
  return { column, rule: 'M20', code, details };
}
