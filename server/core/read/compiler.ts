import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Right } from '../kernel/rights.ts';
import {
  allNouns, fieldsOf, nounSpec, type Columns, type FieldSpec, type NounClass, type Origin, type SqlViewer,
} from '../noun/registry.ts';
import type { Asking, Given, Source } from './asking.ts';
import { Listing } from './listing.ts';
import { allOf, type Permission } from './permission.ts';
import { answerKey, answerValue, NotPlain } from './plain.ts';
import { collect, responseKeys, setsOf, type Collected, type Document } from './selection.ts';
import { deniedSlot, needSlot } from './slots.ts';
import { quote, type Tables } from './tables.ts';

/** What every compilation shares. */
export interface House {
  readonly tables: Tables;
  readonly permission: Permission;
}

type Sets = readonly SelectionSetNode[];
type Nodes = readonly FieldNode[];
type Definition = GraphQLField<unknown, unknown>;

/** What a statement gives: rows that the executor makes the answer of, or the answer itself, as it is sent. */
export type Form = 'rows' | 'answer';

/** Makes the SQL of one selection for one set of rights; throws NotPlain where SQL alone cannot say the answer. */
export class Compiler {
  readonly sources: Source[] = [];
  readonly viewer: SqlViewer;
  readonly #listing: Listing;
  #aliases = 0;
  #fixed = new Map<string, string>();

  constructor(
    readonly house: House,
    readonly document: Document,
    asking: Asking,
    readonly form: Form = 'rows',
    /** The viewer's id as SQL, where it is no parameter. */
    id?: string,
  ) {
    const fixed = (name: string, source: Source, type: string) => this.#once(name, source, type);
    const exists = (noun: NounClass, id: string) => house.permission.exists(noun, id, this.alias(), this.viewer);
    this.viewer = {
      get id() {
        return id ?? fixed('id', (_variables, who) => who.id, 'uuid');
      },
      get today() {
        return fixed('today', (_variables, who) => who.today, 'date');
      },
      get said() {
        return fixed('said', (_variables, _who, values) => (values[1] as Given | undefined)?.['words'] ?? null, 'text');
      },
      has: (right: Right) => asking.rights.has(right),
      sees: exists,
    };
    this.#listing = new Listing(this);
  }

  /** A new parameter, cast so that PostgreSQL never has to guess. */
  parameter(source: Source, sqlType: string): string {
    this.sources.push(source);
    return `$${this.sources.length}::${sqlType}`;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  type(name: string): GraphQLObjectType {
    return this.document.schema.getType(name) as GraphQLObjectType;
  }

  /** The fields asked of a type, under the keys of this form. */
  fields(sets: Sets, type: string): Collected {
    return collect(this.document, sets, this.type(type), this.form === 'answer' ? responseKeys : undefined);
  }

  /** The select list of one row; `named` adds its type to rows, for interfaces and unions. */
  columns(noun: NounClass, row: Columns, sets: Sets, named: boolean): string {
    const list = named && this.form === 'rows' ? [`'${noun.name}' as "__typename"`] : [];
    for (const [key, nodes] of this.fields(sets, noun.name)) {
      const { value: name } = (nodes[0] as FieldNode).name;
      const field = fieldsOf(noun).get(name);
      if (field) list.push(...this.#field(noun, row, field, key, nodes));
      else if (name === '__typename') list.push(`'${noun.name}' as ${answerKey(key)}`);
      else throw new Error(`${noun.name} shows no ${name}`);
    }
    return list.join(', ');
  }

  /** A to-one hop: the row with that id, if it is seen. */
  one(noun: NounClass, id: string, sets: Sets, options: { named?: boolean; asked?: boolean } = {}): string {
    const alias = this.alias();
    const row = this.house.tables.columns(noun, alias);
    const filter = options.asked ? true : this.house.permission.filter(noun, row, this.viewer);
    if (filter === false) return 'null';
    const where = allOf([`${row['id']} = ${id}`, filter]);
    const list = this.columns(noun, row, sets, options.named ?? false);
    return `(select r from (select ${list} from ${this.house.tables.table(noun)} ${alias} where ${where}) r)`;
  }

  /** A connection, for a root field. */
  page(
    to: NounClass, conditions: (row: Columns, counting?: boolean) => string[], order: string | undefined,
    definition: Definition, nodes: Nodes,
  ): string {
    return this.#listing.page({ to, order, conditions }, definition, nodes);
  }

  #field(noun: NounClass, row: Columns, field: FieldSpec, slot: string, nodes: Nodes): string[] {
    const gate = field.audience ? this.house.permission.audience(noun, field.audience, row, this.viewer) : true;
    if (this.form === 'answer') return [this.#plain(noun, row, field, slot, nodes, gate)];
    if (gate === false) return [field.silent ? `null as ${quote(slot)}` : `true as ${quote(deniedSlot(field.name))}`];
    const guard = (sql: string) => (gate === true ? sql : `case when ${gate} then ${sql} end`);
    const denied = gate === true || field.silent ? [] : [`not coalesce(${gate}, false) as ${quote(deniedSlot(field.name))}`];
    if (field.origin.kind === 'derived') {
      const needs = Object.entries(field.origin.needs);
      const needed = (need: string, sql: string) => `${guard(sql)} as ${quote(needSlot(field.name, need))}`;
      return [...denied, ...needs.map(([need, sql]) => needed(need, sql(row, this.viewer)))];
    }
    return [...denied, `${guard(this.#value(noun, row, field, nodes))} as ${quote(slot)}`];
  }

  #plain(noun: NounClass, row: Columns, field: FieldSpec, key: string, nodes: Nodes, gate: string | boolean): string {
    if ((gate !== true && !field.silent) || field.origin.kind === 'derived') throw new NotPlain(field.name);
    const { type } = this.#definition(noun, field);
    const value = gate === false ? 'null' : answerValue(this.#value(noun, row, field, nodes), type);
    return `${typeof gate === 'string' ? `case when ${gate} then ${value} end` : value} as ${answerKey(key)}`;
  }

  #value(noun: NounClass, row: Columns, field: FieldSpec, nodes: Nodes): string {
    const { origin } = field;
    const sets = setsOf(nodes);
    switch (origin.kind) {
      case 'column':
        return this.house.tables.isExact(noun, field.name) ? `${row[field.name]}::text` : (row[field.name] as string);
      case 'computed':
        return origin.sql(row, this.viewer);
      case 'one':
        return this.one(origin.to(), row[field.name] as string, sets, {
          asked: this.house.permission.parent(noun) === field.name,
        });
      case 'any':
        return this.#any(origin, row, sets);
      case 'many':
        return this.#listing.many(noun, row, origin, sets);
      case 'page':
        return this.#listing.pageFrom(noun, row, origin, this.#definition(noun, field), nodes);
      case 'derived':
        throw new Error(`${noun.name}.${field.name} is not SQL`);
    }
  }

  #definition(noun: NounClass, { name }: FieldSpec): Definition {
    return this.type(noun.name).getFields()[name] as Definition;
  }

  #any(origin: Extract<Origin, { kind: 'any' }>, row: Columns, sets: Sets): string {
    const found = (noun: NounClass) => this.one(noun, row[origin.idColumn] as string, sets, { named: true });
    const cases = allNouns()
      .filter((noun) => nounSpec(noun).subject)
      .map((noun) => `when '${noun.name}' then to_json(${found(noun)})`);
    return `case ${row[origin.typeColumn]} ${cases.join(' ').replaceAll('to_json(null)', 'null')} end`;
  }

  #once(name: string, source: Source, sqlType: string): string {
    const known = this.#fixed.get(name);
    if (known) return known;
    const parameter = this.parameter(source, sqlType);
    this.#fixed.set(name, parameter);
    return parameter;
  }
}
