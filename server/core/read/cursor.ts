import { Fault } from '../fault.ts';
import type { Columns, Order } from '../noun/registry.ts';

const MOST_ROWS = 100;

/** How many rows a page is asked for; out of 1 to 100 is refused with the figure. */
export function pageSize(first: unknown): number {
  if (typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= MOST_ROWS) return first;
  throw new Fault('PAGE_SIZE', [first, MOST_ROWS]);
}

/** A row's place in an order: the order's name, then every sorted column as text. */
export function encodeCursor(order: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The sorted columns that a cursor carries; another order's cursor, or none at all, is refused with a sentence. */
export function decodeCursor(order: string, width: number, cursor: unknown): string[] {
  const parsed = parse(String(cursor));
  if (!parsed) throw new Fault('NO_CURSOR');
  const [name, ...values] = parsed;
  if (name !== order || values.length !== width) throw new Fault('OTHER_ORDER', [order]);
  return values;
}

function parse(cursor: string): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** ORDER BY for an order; its columns are never null (checked at boot), as the keyset below expects. */
export function orderBy(order: Order, row: Columns): string {
  return order.map(([property, direction]) => `${row[property]} ${direction}`).join(', ');
}

/** The rows after a cursor: one comparison of tuples where all columns go the same way, else spelled out. */
export function afterCursor(order: Order, row: Columns, at: readonly string[]): string {
  const [first] = order;
  const sign = (direction: string) => (direction === 'asc' ? '>' : '<');
  if (first && order.every(([, direction]) => direction === first[1])) {
    const columns = order.map(([property]) => row[property]).join(', ');
    return `(${columns}) ${sign(first[1])} (${at.join(', ')})`;
  }
  const steps = order.map(([property, direction], index) => {
    const equal = order.slice(0, index).map(([earlier], place) => `${row[earlier]} = ${at[place]}`);
    return `(${[...equal, `${row[property]} ${sign(direction)} ${at[index]}`].join(' and ')})`;
  });
  return `(${steps.join(' or ')})`;
}
