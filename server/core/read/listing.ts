import type { FieldNode, GraphQLField } from 'graphql';
import { namesOf } from '../noun/connection.ts';
import {
  fieldsOf, nounSpec, type Columns, type NounClass, type Order, type Origin, type ToMany,
} from '../noun/registry.ts';
import type { Variables } from './asking.ts';
import type { Compiler } from './compiler.ts';
import { orderBy } from './cursor.ts';
import { keysOf, Page, rowsOf } from './page.ts';
import { pageAsAnswer } from './page-answer.ts';
import { pageAsRows } from './page-rows.ts';
import { allOf } from './permission.ts';
import { argumentsOf, setsOf, type Argument } from './selection.ts';
import type { Pivot } from './tables.ts';

/** A list without paging shows no more than this unless it says another limit. */
export const MOST_LISTED = 100;
const BY_ID: Order = [['id', 'asc']];

type Definition = GraphQLField<unknown, unknown>;
type Many = Extract<Origin, { kind: 'many' | 'page' }>;

interface Wanted {
  readonly to: NounClass;
  readonly order: string | undefined;
  readonly conditions: (row: Columns, counting?: boolean) => string[];
  readonly from?: string;
  readonly join?: string;
}

/** A table under an alias, and what its rows must satisfy. */
interface Opened {
  readonly rows: Columns;
  readonly from: string;
  readonly where: string;
  /** What those satisfy that are counted. */
  readonly counted: () => string;
}

/** To-many hops: bounded lists and pages. Sub-selects of a row run after its LIMIT. */
export class Listing {
  constructor(private readonly compiler: Compiler) {}

  /** A bounded list, as an array of rows. */
  many(noun: NounClass, row: Columns, origin: Many, sets: Parameters<Compiler['columns']>[2]): string {
    const wanted = this.#wanted(noun, row, origin);
    const { rows, from, where } = this.#open(wanted);
    const order = orderOf(wanted.to, wanted.order);
    const list = this.compiler.columns(wanted.to, rows, sets, false);
    const limit = origin.limit ?? MOST_LISTED;
    const sorting = orderBy(order, keysOf(this.compiler, wanted.to, rows));
    return rowsOf(`select ${list} from ${from} where ${where} order by ${sorting} limit ${limit}`);
  }

  /** The same as a connection. */
  pageFrom(
    noun: NounClass, row: Columns, origin: Many, definition: Definition, nodes: readonly FieldNode[],
  ): string {
    return this.page(this.#wanted(noun, row, origin), definition, nodes);
  }

  /** A connection, in the compiler's form. */
  page(wanted: Wanted, definition: Definition, nodes: readonly FieldNode[]): string {
    const { compiler } = this;
    const given = argumentsOf(compiler.document, definition, nodes[0] as FieldNode);
    const asked = compiler.fields(setsOf(nodes), namesOf(wanted.to).connection);
    const { rows, from, where, counted } = this.#open(wanted, given['filter']);
    const name = (given['order']?.now as string | null | undefined) ?? wanted.order ?? 'ID';
    const order = { name, columns: orderOf(wanted.to, name) };
    const page = new Page(compiler, wanted.to, asked, given, { rows, from, where, counted, order });
    const out = compiler.form === 'answer' ? pageAsAnswer(page) : pageAsRows(page);
    return `(select r from (select ${out.list}${out.from ? ` from ${out.from}` : ''}) r)`;
  }

  #wanted(noun: NounClass, row: Columns, origin: { to: () => NounClass } & ToMany): Wanted {
    const { tables } = this.compiler.house;
    const to = origin.to();
    const extra = (other: Columns) => (origin.where ? [origin.where(other, this.compiler.viewer)] : []);
    const { by, through, order } = origin;
    if (by) return { to, order, from: by, conditions: (other) => [`${other[by]} = ${row['id']}`, ...extra(other)] };
    const property = through as string;
    const mine = fieldsOf(noun).get(property)?.origin.kind === 'many' && tables.hasProperty(noun, property);
    const { table, ...columns } = mine ? tables.pivot(noun, property) : swap(tables.pivot(to, property));
    const alias = this.compiler.alias();
    const conditions = (other: Columns) => [
      `${alias}.${columns.mine} = ${row['id']}`, `${other['id']} = ${alias}.${columns.theirs}`, ...extra(other),
    ];
    return { to, order, join: `${table} ${alias} join`, conditions };
  }

  #open(wanted: Wanted, filter?: Argument): Opened {
    const { compiler } = this;
    const alias = compiler.alias();
    const rows = compiler.house.tables.columns(wanted.to, alias);
    const table = `${compiler.house.tables.table(wanted.to)} ${alias}`;
    const seen = compiler.house.permission.filter(wanted.to, rows, compiler.viewer, wanted.from);
    const narrowed = filter ? this.#narrow(wanted.to, rows, filter) : [];
    const whereOf = (counting: boolean) => String(allOf([...wanted.conditions(rows, counting), seen, ...narrowed]));
    const from = wanted.join ? `${wanted.join} ${table} on true` : table;
    return { rows, from, where: whereOf(false), counted: () => whereOf(true) };
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

const swap = ({ table, mine, theirs }: Pivot): Pivot => ({ table, mine: theirs, theirs: mine });

function orderOf(noun: NounClass, name: string | undefined): Order {
  return (name !== undefined && nounSpec(noun).orders?.[name]) || BY_ID;
}
