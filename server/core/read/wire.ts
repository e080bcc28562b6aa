import DataLoader from 'dataloader';
import {
  GraphQLError, isAbstractType, isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import type { Audience } from '../kernel/audience.ts';
import { reason, type Reason } from '../kernel/decision.ts';
import { allNouns, fieldsOf, type FieldSpec } from '../noun/registry.ts';
import { encodeCursor } from './cursor.ts';
import { MOST_COUNTED } from './page.ts';
import { CURSOR_SLOT, deniedSlot, needSlot, slotOf } from './slots.ts';

type Row = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<Row, RequestContext>;

/** What fields need of the request's context: a place for its loaders, and its reader's language. */
export interface RequestContext {
  readonly loaders: Map<FieldSpec, DataLoader<Row, unknown>>;
  readonly tell: (reason: Reason) => string;
}

type Placed = Row & { readonly [CURSOR_SLOT]?: readonly string[] };

interface PageRow {
  readonly rows: readonly Placed[];
  readonly order: string;
  readonly after: boolean;
  readonly first?: number;
  readonly total?: number;
}

/**
 * Fits the schema to the reader's rows, which are plain JSON: types by `__typename`, aliases by slot, narrower
 * audiences and derived fields by a resolver, everything else by the default one.
 */
export function wire(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
    if (isObjectType(type)) wireObject(type);
  }
  for (const noun of allNouns()) {
    const type = schema.getType(noun.name) as GraphQLObjectType;
    for (const field of fieldsOf(noun).values()) wireField(type, field);
  }
  return schema;
}

function wireObject(type: GraphQLObjectType): void {
  delete (type as { isTypeOf?: unknown }).isTypeOf;
  if (type.name.endsWith('Connection')) wireConnection(type);
  if (!type.name.endsWith('Edge')) return;
  setResolve(type, 'cursor', (edge) => encodeCursor(edge['order'] as string, edge['cursor'] as string[]));
}

function setResolve(type: GraphQLObjectType, field: string, resolve: Resolve): void {
  const definition = type.getFields()[field];
  if (definition) definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

function wireField(type: GraphQLObjectType, field: FieldSpec): void {
  const definition = type.getFields()[field.name];
  if (!definition) throw new Error(`${type.name}.${field.name} is not in the schema`);
  delete definition.resolve;
  const value: Resolve | undefined =
    field.origin.kind === 'derived'
      ? derived(field, field.origin)
      : field.origin.kind === 'page'
        ? (row, _arguments, _context, info) => row[slotOf(info.fieldNodes[0] as never)]
        : undefined;
  if (field.audience && !field.silent) setResolve(type, field.name, guarded(field.name, field.audience, value));
  else if (value) setResolve(type, field.name, value);
}

function guarded(name: string, audience: Audience, value: Resolve | undefined): Resolve {
  const denied = deniedSlot(name);
  return (row, given, context, info) => {
    if (row[denied] === true) throw forbidden(audience, context);
    return value ? value(row, given, context, info) : row[name];
  };
}

function forbidden(audience: Audience, { tell }: RequestContext): GraphQLError {
  return new GraphQLError(tell(reason('P4', 'NOT_FOR_YOU')), { extensions: { code: 'FORBIDDEN', audience } });
}

function derived(field: FieldSpec, { needs, derive }: Extract<FieldSpec['origin'], { kind: 'derived' }>): Resolve {
  const slots = Object.keys(needs).map((need) => [need, needSlot(field.name, need)] as const);
  const batch = (context: RequestContext) =>
    new DataLoader<Row, unknown>(async (rows) => [...(await derive(rows, context))], { cache: false });
  return (row, _given, context) => {
    const loader = context.loaders.get(field) ?? batch(context);
    context.loaders.set(field, loader);
    return loader.load(Object.fromEntries(slots.map(([need, slot]) => [need, row[slot]])));
  };
}

function wireConnection(type: GraphQLObjectType): void {
  const page = (row: Row) => row as unknown as PageRow;
  const shown = ({ rows, first = rows.length }: PageRow) => (rows.length > first ? rows.slice(0, first) : rows);
  setResolve(type, 'nodes', (row) => shown(page(row)));
  setResolve(type, 'edges', (row) => {
    const { order } = page(row);
    return shown(page(row)).map((node) => ({ node, cursor: node[CURSOR_SLOT], order }));
  });
  setResolve(type, 'pageInfo', (row) => pageInfo(page(row), shown(page(row))));
  setResolve(type, 'totalCount', (row) => {
    const total = page(row).total ?? 0;
    return { value: Math.min(total, MOST_COUNTED), capped: total > MOST_COUNTED };
  });
}

function pageInfo({ rows, order, after }: PageRow, shown: PageRow['rows']) {
  const cursorOf = (row: Placed | undefined) => (row?.[CURSOR_SLOT] ? encodeCursor(order, row[CURSOR_SLOT]) : null);
  return {
    hasNextPage: rows.length > shown.length,
    hasPreviousPage: after,
    startCursor: cursorOf(shown[0]),
    endCursor: cursorOf(shown.at(-1)),
  };
}
