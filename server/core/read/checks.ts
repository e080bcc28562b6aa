import { Int } from 'type-graphql';
import { allAsks, type Ask } from '../noun/asks.ts';
import {
  allNouns,
  fieldsOf,
  nounSpec,
  type FieldSpec,
  type NounClass,
  type NounSpec,
  type SqlViewer,
  type ToMany,
} from '../noun/registry.ts';
import type { SeesTable } from './permission.ts';
import { readsOf, type Reads } from './reads.ts';
import type { Tables } from './tables.ts';

/** Everything that rooms declare to the reader. */
export interface Declarations {
  readonly tables: Tables;
  readonly sees: SeesTable;
  readonly nouns: readonly NounClass[];
  readonly asks: ReadonlyMap<string, Ask>;
  readonly specOf: (noun: NounClass) => NounSpec;
  readonly fieldsOf: (noun: NounClass) => ReadonlyMap<string, FieldSpec>;
}

/** What the rooms have declared by now: call it once the schema is made, for the questions come with it. */
export function declarations(tables: Tables, sees: SeesTable): Declarations {
  return { tables, sees, nouns: allNouns(), asks: allAsks(), specOf: nounSpec, fieldsOf };
}

/** Refuses to start with declarations through which something could leak; each fault names its field. */
export function checkReader(tables: Tables, sees: SeesTable): void {
  const faults = faultsIn(declarations(tables, sees));
  if (faults.length) throw new Error(`What the reader is told is not safe:\n${faults.join('\n')}`);
}

/** The faults, a sentence each; none when all is well. */
export function faultsIn(declared: Declarations): string[] {
  const unknown = Object.keys(declared.sees).filter((name) => !declared.nouns.some((noun) => noun.name === name));
  return [
    ...unknown.map((name) => `${name}: sees.ts says who sees it, and there is no such noun.`),
    ...declared.nouns.flatMap((noun) => [
      ...inSees(declared, noun),
      ...inOrders(declared, noun),
      ...inFilters(declared, noun),
      ...[...declared.fieldsOf(noun).values()].flatMap((field) => inField(declared, noun, field)),
    ]),
    ...[...declared.asks].flatMap(([name, ask]) => inAsk(declared, name, ask)),
  ];
}

function inSees(declared: Declarations, noun: NounClass): string[] {
  const { sees, tables } = declared;
  const rule = sees[noun.name];
  if (!rule) return [`${noun.name}: no line of sees.ts says who sees it.`];
  const { seen, audiences = {}, openly } = rule;
  const reads = readsOf(seen, ...Object.values(audiences).map(({ holds }) => holds));
  const faults = inTables(declared, `sees.ts, ${noun.name}`, reads, openly);
  if (rule.with === undefined) return faults;
  if (!tables.hasProperty(noun, rule.with))
    return [...faults, `${noun.name}: it is seen with its ${rule.with}, which it has not.`];
  return [...faults, ...inCircle(declared, noun)];
}

/** Whether "seen with" comes back to where it began. */
function inCircle({ sees, tables }: Declarations, noun: NounClass): string[] {
  const way = [noun];
  for (let at = noun; ;) {
    const relation = sees[at.name]?.with;
    if (relation === undefined) return [];
    at = tables.target(at, relation);
    if (at === noun)
      return [`${noun.name}: it is seen with itself, by way of ${way.map(({ name }) => name).join(', ')}.`];
    if (way.includes(at)) return [];
    way.push(at);
  }
}

function inOrders(declared: Declarations, noun: NounClass): string[] {
  return Object.entries(declared.specOf(noun).orders ?? {}).flatMap(([name, order]) => {
    const place = `${noun.name}, order ${name}`;
    const columns = order.map(([property]) => property);
    const isStored = (property: string) => declared.tables.hasProperty(noun, property);
    const nullable = columns.filter((one) => isStored(one) && declared.tables.isNullable(noun, one));
    const unfit = columns.filter((one) => !isStored(one) && !isWholeNumber(declared.fieldsOf(noun).get(one)));
    return [
      ...(columns.at(-1) === 'id' ? [] : [`${place}: it does not end in the id, and pages could lose rows.`]),
      ...nullable.map((property) => `${place}: ${property} can be null, and pages would lose those rows.`),
      ...unfit.map((property) => `${place}: ${property} is neither stored nor a computed whole number.`),
      ...inColumns(declared, noun, `${place} (its cursors carry it)`, columns),
    ];
  });
}

function isWholeNumber(field: FieldSpec | undefined): boolean {
  return field?.origin.kind === 'computed' && !field.nullable && field.type() === Int;
}

function inFilters(declared: Declarations, noun: NounClass): string[] {
  return Object.entries(declared.specOf(noun).filters ?? {}).flatMap(([name, { sql, openly }]) => {
    const place = `${noun.name}, filter ${name}`;
    const reads = readsOf((row, viewer) => sql(row, '$3', viewer));
    return [...inColumns(declared, noun, place, reads.columns), ...inTables(declared, place, reads, openly)];
  });
}

/** Columns that a list tells by sorting or narrowing: not those that fewer people see than see the row. */
function inColumns(declared: Declarations, noun: NounClass, place: string, columns: Iterable<string>): string[] {
  const { openly = [] } = declared.specOf(noun);
  return [...columns]
    .filter((property) => !openly.includes(property))
    .flatMap((property) => {
      const field = declared.fieldsOf(noun).get(property);
      if (!field) return [`${place}: ${property} is hidden; name it in the noun's openly if everybody may learn it.`];
      return field.audience ? [`${place}: ${property} is for ${field.audience} alone.`] : [];
    });
}

/** Tables that are read without the viewer's filter: only those that are named, or that everybody sees. */
function inTables(declared: Declarations, place: string, reads: Reads, openly: readonly string[] = []): string[] {
  const unsaid = [...reads.tables].filter((table) => !openly.includes(table) && !isSeenByAll(declared, table));
  const unread = openly.filter((table) => !reads.tables.has(table));
  return [
    ...unsaid.map(
      (table) => `${place}: it reads ${table} without the viewer's filter; name it in openly if that is meant.`,
    ),
    ...unread.map((table) => `${place}: it names ${table} in openly and does not read it.`),
    ...(reads.joinsByComma ? [`${place}: it joins by a comma; write join.`] : []),
  ];
}

const nobody: SqlViewer = { id: 'null', today: 'null', said: 'null', has: () => false, sees: () => false };

function isSeenByAll({ nouns, sees, tables }: Declarations, table: string): boolean {
  const noun = nouns.find((one) => tables.table(one) === `"${table}"`);
  const rule = noun && sees[noun.name];
  return (
    rule !== undefined && rule.with === undefined && rule.seen(tables.columns(noun as NounClass, 'it'), nobody) === true
  );
}

function inField(declared: Declarations, noun: NounClass, { name, audience, nullable, origin }: FieldSpec): string[] {
  const place = `${noun.name}.${name}`;
  const isDeclared = audience === undefined || declared.sees[noun.name]?.audiences?.[audience] !== undefined;
  const faults = [
    ...(audience !== undefined && !nullable ? [`${place}: it is for ${audience} alone, and cannot be null.`] : []),
    ...(isDeclared ? [] : [`${place}: it is for ${audience}, of whom sees.ts says nothing for ${noun.name}.`]),
  ];
  switch (origin.kind) {
    case 'computed':
      return [...faults, ...inTables(declared, place, readsOf(origin.sql), origin.openly)];
    case 'derived':
      return [...faults, ...inTables(declared, place, readsOf(...Object.values(origin.needs)), origin.openly)];
    case 'many':
    case 'page':
      return [...faults, ...inToMany(declared, place, noun, origin.to(), origin)];
    default:
      return faults;
  }
}

function inToMany(
  declared: Declarations,
  place: string,
  noun: NounClass,
  to: NounClass,
  { by, through, order, where, openly }: ToMany,
): string[] {
  const { tables } = declared;
  const leadsBack = by === undefined || (tables.hasProperty(to, by) && tables.target(to, by) === noun);
  const isLinked = through === undefined || tables.hasProperty(noun, through) || tables.hasProperty(to, through);
  return [
    ...((by === undefined) === (through === undefined) ? [`${place}: say either by or through.`] : []),
    ...(leadsBack && isLinked ? [] : [`${place}: ${to.name} has no ${by ?? through} that leads here.`]),
    ...inSorting(declared, place, to, order),
    ...(where ? inTables(declared, place, readsOf(where), openly) : []),
  ];
}

function inSorting({ specOf }: Declarations, place: string, noun: NounClass, order: string | undefined): string[] {
  return order === undefined || specOf(noun).orders?.[order] ? [] : [`${place}: ${noun.name} has no order ${order}.`];
}

function inAsk(declared: Declarations, name: string, ask: Ask): string[] {
  if (!('root' in ask)) return [];
  const { noun, order, where, openly } = ask.root;
  return [
    ...(noun ? inSorting(declared, name, noun(), order) : []),
    ...(where
      ? inTables(
          declared,
          name,
          readsOf((row, viewer) => where(row, viewer, () => '$3', false)),
          openly,
        )
      : []),
  ];
}
