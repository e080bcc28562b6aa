import type { Audience } from '../kernel/audience.ts';
import type { Right } from '../kernel/rights.ts';

/** A noun's class: persisted by MikroORM, shown by type-graphql. */
export type NounClass<T extends object = object> = abstract new () => T;

/** A row's columns as SQL, by property name. */
export type Columns = Readonly<Record<string, string>>;

/** The viewer as SQL sees them: rights are known when a statement is compiled, id and today are parameters in it. */
export interface SqlViewer {
  readonly id: string;
  readonly today: string;
  /** The words that a search was asked with, as text; null elsewhere. */
  readonly said: string;
  has(right: Right): boolean;
  /** Whether the row of that noun with that id is seen: a condition, or its value when it is the same for all rows. */
  sees(noun: NounClass, id: string): string | boolean;
}

/** A condition on one row, or its value when it does not depend on the row. */
export type Condition = (row: Columns, viewer: SqlViewer) => string | boolean;

/** Columns to sort by, or whole numbers that SQL computes; the last one unique. */
export type Order = readonly (readonly [property: string, direction: 'asc' | 'desc'])[];

/** One argument that narrows a list. `sql` gets the row's columns and the argument as a parameter of `sqlType`. */
export interface Filter {
  readonly type: () => unknown;
  readonly description: string;
  readonly sqlType: string;
  readonly sql: (row: Columns, parameter: string, viewer: SqlViewer) => string;
  /** Tables that the condition reads without the viewer's filter, deliberately. */
  readonly openly?: readonly string[];
}

export interface NounSpec {
  /** 1 to 255, never reused: it stands in every id (see id.ts). */
  readonly tag: number;
  readonly description: string;
  /** Whether journal entries can be about it. */
  readonly subject?: boolean;
  readonly orders?: Readonly<Record<string, Order>>;
  readonly filters?: Readonly<Record<string, Filter>>;
  /** Hidden or narrower columns that its orders and filters tell of, deliberately. */
  readonly openly?: readonly string[];
}

/** How a noun's field comes about. */
export type Origin =
  | { readonly kind: 'column' }
  | { readonly kind: 'one'; readonly to: () => NounClass }
  | { readonly kind: 'any'; readonly typeColumn: string; readonly idColumn: string }
  | ({ readonly kind: 'many' | 'page'; readonly to: () => NounClass } & ToMany)
  | { readonly kind: 'computed'; readonly sql: Needs[string]; readonly openly: readonly string[] }
  | {
      readonly kind: 'derived';
      readonly needs: Needs;
      readonly derive: Derive;
      readonly openly: readonly string[];
      /** The most values of a list. */
      readonly limit?: number;
    };

/** To-many: through the other noun's to-one (`by`), or through a many-to-many property of either side. */
export interface ToMany {
  readonly by?: string;
  readonly through?: string;
  readonly order?: string;
  /** The most rows of a list without paging. */
  readonly limit?: number;
  readonly where?: (row: Columns, viewer: SqlViewer) => string;
  /** Tables that `where` reads without the viewer's filter, deliberately. */
  readonly openly?: readonly string[];
}

/** What a derived field reads of its own row, by name: property names, or SQL of the row. */
export type Needs = Readonly<Record<string, (row: Columns, viewer: SqlViewer) => string>>;

/** Values for many rows at once, in their order; `context` is the request's. */
export type Derive = (
  rows: readonly Readonly<Record<string, unknown>>[], context: unknown,
) => readonly unknown[] | Promise<readonly unknown[]>;

export interface FieldSpec {
  readonly name: string;
  readonly description: string;
  readonly type: () => unknown;
  readonly nullable: boolean;
  readonly audience?: Audience;
  /** Whether who is outside the audience gets null alone, without an error. */
  readonly silent?: boolean;
  readonly origin: Origin;
}

const fieldsByClass = new Map<NounClass, Map<string, FieldSpec>>();
const specs = new Map<NounClass, NounSpec>();

/** Notes a field of a noun's prototype; a second one of the same name is an error at boot. */
export function noteField(prototype: object, field: FieldSpec): void {
  const noun = prototype.constructor as NounClass;
  const fields = fieldsByClass.get(noun) ?? new Map<string, FieldSpec>();
  if (fields.has(field.name)) throw new Error(`${noun.name}.${field.name} is declared twice`);
  fieldsByClass.set(noun, fields.set(field.name, field));
}

/** Notes a noun; its name, its tag and its class are its own. */
export function noteNoun(noun: NounClass, spec: NounSpec): void {
  const clash = [...specs].find(([other, its]) => other.name === noun.name || its.tag === spec.tag);
  if (clash) throw new Error(`${noun.name} has the name or the tag of ${clash[0].name}`);
  specs.set(noun, spec);
}

/** Gives a noun of an earlier room what its lists can be narrowed by in a later one. */
export function addFilters(noun: NounClass, filters: Readonly<Record<string, Filter>>): void {
  const spec = nounSpec(noun);
  specs.set(noun, { ...spec, filters: { ...spec.filters, ...filters } });
}

/** All nouns, in the order of their declaration. */
export function allNouns(): NounClass[] {
  return [...specs.keys()];
}

export function nounSpec(noun: NounClass): NounSpec {
  const spec = specs.get(noun);
  if (!spec) throw new Error(`${noun.name} is no noun`);
  return spec;
}

/** The fields that a noun shows, by name. */
export function fieldsOf(noun: NounClass): ReadonlyMap<string, FieldSpec> {
  return fieldsByClass.get(noun) ?? new Map();
}

export function nounByTag(tag: number): NounClass | undefined {
  return allNouns().find((noun) => nounSpec(noun).tag === tag);
}

export function nounByName(name: string): NounClass | undefined {
  return allNouns().find((noun) => noun.name === name);
}
