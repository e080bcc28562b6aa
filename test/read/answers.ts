import {
  buildSchema,
  execute,
  getNamedType,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { allAsks } from '../../server/core/noun/asks.ts';
import { makeSchema } from '../../server/schema.ts';
import { silentInContacts } from './contacts.ts';
import { computed } from './computed.ts';
import { filters, lists, orders, pages, roots, type Listed, type Order } from './listed.ts';
import { askedBy, narrower, rules, type Eyes } from './oracle.ts';
import { keyOf, silent as silentInTeams } from './team.ts';
import { toldApart } from './search.ts';
import type { Row, World } from './world.ts';

const silent = { ...silentInTeams, ...silentInContacts };

const MOST_COUNTED = 1000;

/** The contract alone, without the product's resolvers. */
const plain = buildSchema(printSchema(lexicographicSortSchema(makeSchema())));

/** What the product should answer: graphql-js over the community in memory, each field looked up naively. */
export function answerNaively(
  eyes: Eyes,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): ExecutionResult {
  const typeResolver = (row: unknown) => (row as Row).noun;
  return execute({
    schema: plain,
    document,
    variableValues,
    contextValue: eyes,
    fieldResolver,
    typeResolver,
  }) as ExecutionResult;
}

/** What of the contract the oracle cannot tell yet: questions, nouns, fields and filters by their path. */
export function unknownTo(world: World, schema: GraphQLSchema): string[] {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const asked = objects.filter((type) => type.name === 'Query' || isNoun(type));
  const fields = asked.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => !knows(world, type, field) && !toldApart.includes(`${type.name}.${field.name}`) && !(type.name === 'Query' && isTold(field.name)))
      .map(({ name }) => `${type.name}.${name}`),
  );
  const inputs = Object.values(schema.getTypeMap()).filter(
    (type) => isInputObjectType(type) && type.name.endsWith('Filter'),
  );
  const narrowings = inputs.flatMap((type) =>
    Object.keys((type as GraphQLInputObjectType).getFields()).map(
      (name) => `${type.name.replace(/Filter$/, '')}.${name}`,
    ),
  );
  return [...fields, ...narrowings.filter((path) => !filters[path])];
}

/** What is no row is not the reader's to answer. */
const isTold = (question: string): boolean => 'tell' in (allAsks().get(question) ?? {});
const isNoun = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

/** Whether the oracle can tell this field. */
export function knows(world: World, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  const { name, type: returns } = field;
  const path = `${type.name}.${name}`;
  const named = getNamedType(returns);
  if (isObjectType(named) && isNoun(named) && !rules[named.name]) return false;
  if (pages[path] || lists[path] || computed[path]) return true;
  if (type.name === 'Query') return name in roots || field.args.some((argument) => argument.name === 'id');
  return !isNoun(type) || world.all(type.name).some((row) => name in row);
}

type Arguments = Readonly<Record<string, unknown>>;

function fieldResolver(source: unknown, given: Arguments, eyes: Eyes, info: GraphQLResolveInfo): unknown {
  const value =
    info.parentType.name === 'Query' ? rootOf(given, eyes, info) : valueOf(source as Row, given, eyes, info);
  return isEnumType(getNamedType(info.returnType)) ? shownEnum(value, info) : value;
}

function rootOf(given: Arguments, eyes: Eyes, { fieldName, returnType }: GraphQLResolveInfo): unknown {
  const may = askedBy[fieldName];
  if (may && !may(eyes)) throw refused(eyes.isSignedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  const page = pages[`Query.${fieldName}`];
  if (page) return pageOf(page, undefined, given, eyes);
  const named = roots[fieldName];
  const row = named ? named(eyes) : eyes.world.find(given['id']);
  const type = getNamedType(returnType);
  const isAsked = !isObjectType(type) || row?.noun === type.name;
  return isAsked && eyes.sees(row) ? row : null;
}

function valueOf(
  row: Row,
  given: Arguments,
  eyes: Eyes,
  { parentType, fieldName, returnType }: GraphQLResolveInfo,
): unknown {
  if (typeof row.noun !== 'string') return (row as Record<string, unknown>)[fieldName];
  const path = `${parentType.name}.${fieldName}`;
  const may = narrower[path];
  if (may && !may(eyes, row)) throw refused('FORBIDDEN');
  if (silent[path] && !silent[path](eyes, row)) return null;
  if (pages[path]) return pageOf(pages[path], row, given, eyes);
  if (lists[path]) return listOf(lists[path], row, eyes);
  if (computed[path]) return computed[path](row, eyes);
  if (isListType(returnType) || !(fieldName in row))
    throw new Error(`The oracle does not know ${path}: say it in listed.ts or computed.ts.`);
  if (!isObjectType(getNamedType(returnType))) return row[fieldName];
  const other = eyes.world.find(row[fieldName]);
  return eyes.sees(other) ? other : null;
}

function refused(code: string): GraphQLError {
  return new GraphQLError(code, { extensions: { code } });
}

/** Stored in lower case; shown in upper case, or as it is when the schema says so. */
function shownEnum(value: unknown, { returnType }: GraphQLResolveInfo): unknown {
  const type = getNamedType(returnType);
  const show = (one: unknown) =>
    isEnumType(type) && type.getValue(String(one).toUpperCase()) ? String(one).toUpperCase() : one;
  return Array.isArray(value) ? value.map(show) : value === null ? null : show(value);
}

/** What of a list is seen, sorted. */
function rowsOf({ noun, order, keeps }: Listed, parent: Row | undefined, eyes: Eyes, otherOrder?: unknown): Row[] {
  const sorting = orderNamed(noun, String(otherOrder ?? order));
  const rows = eyes.world.all(noun).filter((row) => keeps(row, parent as Row, eyes) && eyes.sees(row));
  return rows.toSorted((a, b) => compare(sorting, a, b));
}

function listOf(list: Listed, parent: Row, eyes: Eyes): Row[] {
  return rowsOf(list, parent, eyes).slice(0, list.most);
}

function pageOf(page: Listed, parent: Row | undefined, given: Arguments, eyes: Eyes): object {
  const { first, after, filter } = given as { first: number; after?: string | null; filter?: Arguments | null };
  const orderName = String(given['order'] ?? page.order);
  const order = orderNamed(page.noun, orderName);
  const isNarrowed = (row: Row) => isKept(page.noun, row, filter ?? {}, eyes);
  const kept = rowsOf(page, parent, eyes, orderName).filter(isNarrowed);
  const all = page.finds ? kept.filter((row) => page.finds?.(row, eyes, given, isNarrowed)) : kept;
  const place = after ? placeIn(after) : null;
  const following = place ? all.filter((row) => compareKeys(order, keysOf(order, row), place) > 0) : all;
  const nodes = following.slice(0, first);
  const cursors = nodes.map((row) => cursorOf(orderName, row));
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursors[index] })),
    pageInfo: {
      hasNextPage: following.length > nodes.length,
      hasPreviousPage: Boolean(after),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: { value: Math.min(all.length, MOST_COUNTED), capped: all.length > MOST_COUNTED },
  };
}

function isKept(noun: string, row: Row, filter: Arguments, eyes: Eyes): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (value === null || value === undefined) return true;
    const keeps = filters[`${noun}.${name}`];
    if (!keeps)
      throw new Error(`The oracle does not know the filter ${noun}.${name}: say it in listed.ts or computed.ts.`);
    return keeps(row, value, eyes);
  });
}

function orderNamed(noun: string, name: string): Order {
  return orders[noun]?.[name] ?? [['id', 1]];
}

type Key = string | number;

const keysOf = (order: Order, row: Row): Key[] => order.map(([property]) => keyOf(row, property));

function compareKeys(order: Order, left: readonly Key[], right: readonly Key[]): number {
  const at = order.findIndex((_, index) => left[index] !== right[index]);
  if (at < 0) return 0;
  return ((left[at] as Key) < (right[at] as Key) ? -1 : 1) * (order[at] as Order[number])[1];
}

const compare = (order: Order, left: Row, right: Row): number =>
  compareKeys(order, keysOf(order, left), keysOf(order, right));

/** A cursor carries its order's name and the sorted columns as PostgreSQL writes them. */
export function cursorOf(orderName: string, row: Row): string {
  const columns = keysOf(orderNamed(row.noun, orderName), row).map((key) =>
    String(key).replace(/^(\d{4}-\d\d-\d\d)T(.*):00$/, '$1 $2'),
  );
  return Buffer.from(JSON.stringify([orderName, ...columns])).toString('base64url');
}

function placeIn(cursor: string): Key[] {
  const [, ...columns] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  return columns.map((text) =>
    /^\d+$/.test(text) ? Number(text) : text.replace(/^(\d{4}-\d\d-\d\d) (.*)$/, '$1T$2:00'),
  );
}
