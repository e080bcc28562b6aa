import type { FieldNode, GraphQLField } from 'graphql';
import { namesOf } from '../noun/connection.ts';
import { fieldsOf, nounSpec, type Columns, type NounClass, type Order, type Origin, type ToMany } from '../noun/registry.ts';
import type { Variables } from './asking.ts';
import type { Compiler } from './compiler.ts';
import { afterCursor, decodeCursor, orderBy, pageSize } from './cursor.ts';
import { allOf } from './permission.ts';
import { answerKey, NotPlain } from './plain.ts';
import { argumentsOf, setsOf, type Argument, type Collected } from './selection.ts';
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

type Arguments = Readonly<Record<string, Argument>>;

/** A table under an alias, and what its rows must satisfy. */
interface Opened {
  readonly rows: Columns;
  readonly from: string;
  readonly where: string;
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

  /** A connection; as rows it is `{ rows, first, after, total }`, of which `wire` makes edges, nodes and pageInfo. */
  page(wanted: Wanted, definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): string {
    const { compiler } = this;
    const given = argumentsOf(compiler.document, definition, nodes[0] as FieldNode);
    const asked = compiler.fields(setsOf(nodes), namesOf(wanted.to).connection);
    const opened = this.#open(wanted, given['filter']);
    const out = compiler.form === 'answer'
      ? this.#answered(wanted, asked, given, opened)
      : this.#asRows(wanted, asked, given, opened);
    return `(select r from (select ${out.join(', ')}) r)`;
  }

  #asRows(wanted: Wanted, asked: Collected, given: Arguments, opened: Opened): string[] {
    const { compiler } = this;
    const { rows } = opened;
    const edges = compiler.fields(setsOf(asked.get('edges')), namesOf(wanted.to).edge);
    const out: string[] = [];
    if (asked.has('edges') || asked.has('nodes') || asked.has('pageInfo')) {
      const { name, order } = this.#order(wanted, given);
      const withCursor = edges.has('cursor') || asked.has('pageInfo');
      const sets = [...setsOf(edges.get('node')), ...setsOf(asked.get('nodes'))];
      const texts = order.map(([property]) => `${rows[property]}::text`).join(', ');
      const place = withCursor ? [`json_build_array(${texts}) as ${quote(CURSOR_SLOT)}`] : [];
      const more = asked.has('pageInfo') ? 1 : 0;
      const list = [compiler.columns(wanted.to, rows, sets, false), ...place].filter(Boolean).join(', ');
      const { sql, following, size } = this.#select(wanted, given, opened, list, more);
      out.push(`${rowsOf(sql)} as "rows"`, `'${name}' as "order"`, `${following !== true} as "after"`);
      if (more) out.push(`${compiler.parameter(size, 'int')} as "first"`);
    }
    if (asked.has('totalCount')) out.push(`(${counted(opened)}) as "total"`);
    return out;
  }

  #answered(wanted: Wanted, asked: Collected, given: Arguments, opened: Opened): string[] {
    const { compiler } = this;
    const { connection } = namesOf(wanted.to);
    const values: Readonly<Record<string, (nodes: readonly FieldNode[]) => string>> = {
      __typename: () => `'${connection}'`,
      nodes: (nodes) => {
        const list = compiler.columns(wanted.to, opened.rows, setsOf(nodes), false);
        return rowsOf(this.#select(wanted, given, opened, list, 0).sql);
      },
      totalCount: (nodes) => this.#total(nodes, opened),
    };
    return [...asked].map(([key, nodes]) => {
      const value = values[(nodes[0] as FieldNode).name.value];
      if (!value) throw new NotPlain(key);
      return `${value(nodes)} as ${answerKey(key)}`;
    });
  }

  #total(nodes: readonly FieldNode[], opened: Opened): string {
    const values: Readonly<Record<string, string>> = {
      __typename: "'TotalCount'",
      value: `least(c.count, ${MOST_COUNTED})`,
      capped: `c.count > ${MOST_COUNTED}`,
    };
    const fields = [...this.compiler.fields(setsOf(nodes), 'TotalCount')];
    const list = fields.map(([key, [field]]) => `${values[field?.name.value ?? '']} as ${answerKey(key)}`);
    return `(select r from (select ${list.join(', ')} from (${counted(opened)}) c) r)`;
  }

  /** The rows of a page, and `more` of them to see whether others follow. */
  #select(wanted: Wanted, given: Arguments, { rows, from, where }: Opened, list: string, more: number) {
    const { name, order } = this.#order(wanted, given);
    const size = (variables: Variables) => pageSize(given['first']?.later(variables));
    const limit = this.compiler.parameter((variables) => size(variables) + more, 'int');
    const following = this.#after(wanted.to, name, order, rows, given['after']);
    const kept = allOf([where, following]);
    const sql = `select ${list} from ${from} where ${kept} order by ${orderBy(order, rows)} limit ${limit}`;
    return { sql, following, size };
  }

  #order({ to, order }: Wanted, given: Arguments): { name: string; order: Order } {
    const name = (given['order']?.now as string | null | undefined) ?? order ?? 'ID';
    return { name, order: orderOf(to, name) };
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

  #open(wanted: Wanted, filter?: Argument): Opened {
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

const counted = ({ from, where }: Opened): string =>
  `select count(*)::int as count from (select 1 from ${from} where ${where} limit ${MOST_COUNTED + 1}) c`;

const swap = ({ table, mine, theirs }: { table: string; mine: string; theirs: string }) => ({ table, mine: theirs, theirs: mine });

function orderOf(noun: NounClass, name: string | undefined): Order {
  return (name !== undefined && nounSpec(noun).orders?.[name]) || BY_ID;
}
