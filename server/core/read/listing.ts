import type { FieldNode, GraphQLField } from 'graphql';
import { namesOf } from '../noun/connection.ts';
import { fieldsOf, nounSpec, type Columns, type NounClass, type Order, type Origin, type ToMany } from '../noun/registry.ts';
import type { Variables } from './asking.ts';
import type { Compiler } from './compiler.ts';
import { afterCursor, decodeCursor, orderBy, pageSize } from './cursor.ts';
import { allOf } from './permission.ts';
import { argumentsOf, collect, setsOf, type Argument } from './selection.ts';
import { CURSOR_SLOT } from './slots.ts';
import { quote } from './tables.ts';

/** A list without paging shows no more than this unless it says another limit. */
export const MOST_LISTED = 100;
/** Counts go no further. */
export const MOST_COUNTED = 1000;
const BY_ID: Order = [['id', 'asc']];

interface Wanted {
  readonly to: NounClass;
  readonly order: string | undefined;
  readonly conditions: (row: Columns) => string[];
  readonly from?: string;
  readonly join?: string;
}

/** To-many hops: bounded lists and pages. Sub-selects of a row run after its LIMIT. */
export class Listing {
  constructor(private readonly compiler: Compiler) {}

  /** A bounded list, as an array of rows. */
  many(noun: NounClass, row: Columns, origin: Extract<Origin, { kind: 'many' | 'page' }>, sets: Parameters<Compiler['columns']>[2]): string {
    const wanted = this.#wanted(noun, row, origin);
    const { rows, from, where } = this.#open(wanted);
    const order = orderOf(wanted.to, wanted.order);
    const list = this.compiler.columns(wanted.to, rows, sets, false);
    return rowsOf(`select ${list} from ${from} where ${where} order by ${orderBy(order, rows)} limit ${origin.limit ?? MOST_LISTED}`);
  }

  pageFrom(noun: NounClass, row: Columns, origin: Extract<Origin, { kind: 'page' | 'many' }>, definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): string {
    return this.page(this.#wanted(noun, row, origin), definition, nodes);
  }

  /** A connection as `{ rows, first, after, total }`; `wire` makes edges, nodes and pageInfo of it. */
  page(wanted: Wanted, definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): string {
    const { compiler } = this;
    const { connection, edge } = namesOf(wanted.to);
    const asked = collect(compiler.document, setsOf(nodes), compiler.type(connection));
    const edges = collect(compiler.document, setsOf(asked.get('edges')), compiler.type(edge));
    const given = argumentsOf(compiler.document, definition, nodes[0] as FieldNode);
    const { rows, from, where } = this.#open(wanted, given['filter']);
    const out: string[] = [];
    if (asked.has('edges') || asked.has('nodes') || asked.has('pageInfo')) {
      const name = (given['order']?.now as string | null | undefined) ?? wanted.order ?? 'ID';
      const order = orderOf(wanted.to, name);
      const withCursor = edges.has('cursor') || asked.has('pageInfo');
      const sets = [...setsOf(edges.get('node')), ...setsOf(asked.get('nodes'))];
      const place = withCursor ? [`json_build_array(${order.map(([property]) => `${rows[property]}::text`).join(', ')}) as ${quote(CURSOR_SLOT)}`] : [];
      const size = (variables: Variables) => pageSize(given['first']?.later(variables));
      const more = asked.has('pageInfo') ? 1 : 0;
      const limit = compiler.parameter((variables) => size(variables) + more, 'int');
      const following = this.#after(wanted.to, name, order, rows, given['after']);
      const list = [compiler.columns(wanted.to, rows, sets, false), ...place].join(', ');
      const sql = `select ${list} from ${from} where ${allOf([where, following])} order by ${orderBy(order, rows)} limit ${limit}`;
      out.push(`${rowsOf(sql)} as "rows"`, `'${name}' as "order"`, `${following !== true} as "after"`);
      if (more) out.push(`${compiler.parameter(size, 'int')} as "first"`);
    }
    if (asked.has('totalCount')) {
      const counted = `select count(*)::int from (select 1 from ${from} where ${where} limit ${MOST_COUNTED + 1}) c`;
      out.push(`(${counted}) as "total"`);
    }
    return `(select r from (select ${out.join(', ') || '1 as _'}) r)`;
  }

  #after(noun: NounClass, name: string, order: Order, rows: Columns, after: Argument | undefined): string | true {
    if (after?.now === null || after?.now === undefined) return true;
    const { tables } = this.compiler.house;
    const at = order.map(([property], place) =>
      this.compiler.parameter((variables) => decodeCursor(name, order.length, after.later(variables))[place], tables.sqlType(noun, property)),
    );
    return afterCursor(order, rows, at);
  }

  #wanted(noun: NounClass, row: Columns, origin: { to: () => NounClass } & ToMany): Wanted {
    const { tables } = this.compiler.house;
    const to = origin.to();
    const extra = (other: Columns) => (origin.where ? [origin.where(other, this.compiler.viewer)] : []);
    const { by, through, order } = origin;
    if (by) return { to, order, from: by, conditions: (other) => [`${other[by]} = ${row['id']}`, ...extra(other)] };
    const mine = fieldsOf(noun).get(through as string)?.origin.kind === 'many' && tables.hasProperty(noun, through as string);
    const pivot = mine ? tables.pivot(noun, through as string) : swap(tables.pivot(to, through as string));
    const alias = this.compiler.alias();
    const join = `${pivot.table} ${alias} join`;
    return { to, order, join, conditions: (other) => [`${alias}.${pivot.mine} = ${row['id']}`, `${other['id']} = ${alias}.${pivot.theirs}`, ...extra(other)] };
  }

  #open(wanted: Wanted, filter?: Argument): { rows: Columns; from: string; where: string } {
    const { compiler } = this;
    const alias = compiler.alias();
    const rows = compiler.house.tables.columns(wanted.to, alias);
    const table = `${compiler.house.tables.table(wanted.to)} ${alias}`;
    const seen = compiler.house.permission.filter(wanted.to, rows, compiler.viewer, wanted.from);
    const narrowed = filter ? this.#narrow(wanted.to, rows, filter) : [];
    const where = allOf([...wanted.conditions(rows), seen, ...narrowed]);
    return { rows, from: wanted.join ? `${wanted.join} ${table} on true` : table, where: String(where) };
  }

  #narrow(noun: NounClass, rows: Columns, filter: Argument): string[] {
    const given = (filter.now ?? {}) as Record<string, unknown>;
    return Object.entries(nounSpec(noun).filters ?? {}).flatMap(([name, { sql, sqlType }]) => {
      if (given[name] === null || given[name] === undefined) return [];
      const later = (variables: Variables) => (filter.later(variables) as Record<string, unknown>)[name];
      return [sql(rows, this.compiler.parameter(later, sqlType), this.compiler.viewer)];
    });
  }
}

// An array of rows becomes JSON with the row around it, and costs a tenth less than aggregating JSON.
const rowsOf = (select: string): string => `array(select r from (${select}) r)`;

const swap = ({ table, mine, theirs }: { table: string; mine: string; theirs: string }) => ({ table, mine: theirs, theirs: mine });

function orderOf(noun: NounClass, name: string | undefined): Order {
  return (name !== undefined && nounSpec(noun).orders?.[name]) || BY_ID;
}
