import { fieldsOf, type Columns, type NounClass, type Order } from '../noun/registry.ts';
import type { Variables } from './asking.ts';
import type { Compiler } from './compiler.ts';
import { afterCursor, decodeCursor, orderBy, pageSize } from './cursor.ts';
import { allOf } from './permission.ts';
import type { Argument, Collected } from './selection.ts';

/** Counts go no further. */
export const MOST_COUNTED = 1000;

interface Opened {
  readonly rows: Columns;
  readonly from: string;
  readonly where: string;
  readonly counted: () => string;
  readonly order: { readonly name: string; readonly columns: Order };
}

/** A connection that is being compiled: what is asked of it, and where its rows come from. */
export class Page {
  readonly rows: Columns;
  readonly order: Opened['order'];
  readonly #keys: Columns;
  /** The rows after the cursor, or true without one. */
  readonly following: string | true;

  constructor(
    readonly compiler: Compiler,
    readonly noun: NounClass,
    readonly asked: Collected,
    private readonly given: Readonly<Record<string, Argument>>,
    private readonly opened: Opened,
  ) {
    this.rows = opened.rows;
    this.order = opened.order;
    this.#keys = keysOf(compiler, noun, opened.rows);
    this.following = this.#after(given['after']);
  }

  /** Its rows, and `more` of them to see whether others follow. */
  select(list: string, more: 0 | 1): string {
    const { from, where, order } = this.opened;
    const limit = this.compiler.parameter((variables) => this.#size(variables) + more, 'int');
    const kept = allOf([where, this.following]);
    return `select ${list} from ${from} where ${kept} order by ${orderBy(order.columns, this.#keys)} limit ${limit}`;
  }

  /** How many rows it may show, as a parameter. */
  size(): string {
    return this.compiler.parameter((variables) => this.#size(variables), 'int');
  }

  /** How many there are in all, one more than MOST_COUNTED at most. */
  count(): string {
    const { from, counted } = this.opened;
    return `select count(*)::int as count from (select 1 from ${from} where ${counted()} limit ${MOST_COUNTED + 1}) c`;
  }

  /** The sorted columns of a row, as text. */
  places(): string[] {
    return this.order.columns.map(([property]) => `${this.#keys[property]}::text`);
  }

  #size(variables: Variables): number {
    return pageSize(this.given['first']?.later(variables));
  }

  #after(after: Argument | undefined): string | true {
    if (after?.now === null || after?.now === undefined) return true;
    const { name, columns } = this.order;
    const { tables } = this.compiler.house;
    const at = columns.map(([property], place) => this.compiler.parameter(
      (variables) => decodeCursor(name, columns.length, after.later(variables))[place],
      tables.hasProperty(this.noun, property) ? tables.sqlType(this.noun, property) : 'int',
    ));
    return afterCursor(columns, this.#keys, at);
  }
}

// An array of rows becomes JSON with the row around it, and costs a tenth less than aggregating JSON.
export const rowsOf = (select: string): string => `array(select r from (${select}) r)`;

/** What a list is sorted by, as SQL: columns, or whole numbers that are computed of them. */
export function keysOf(compiler: Compiler, noun: NounClass, rows: Columns): Columns {
  const computed = (name: string) => {
    const origin = fieldsOf(noun).get(name)?.origin;
    return origin?.kind === 'computed' ? `(${origin.sql(rows, compiler.viewer)})` : undefined;
  };
  return new Proxy({}, { get: (_, name: string) => computed(name) ?? rows[name] });
}
