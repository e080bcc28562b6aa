import {
  GraphQLError, Kind, getNamedType, getNullableType, isCompositeType, isListType, isUnionType, type DocumentNode,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from 'graphql';
import type { Language } from '../kernel/words.ts';
import { gateWords } from './words.ts';

/** The most that a query may cost: one for each field, as often as its lists may repeat it. */
export const MOST_COST = 50_000;

/** What a list without `first` counts, unless its field declares `extensions: { most }`. */
export const DEFAULT_MOST = 20;

export type Variables = Readonly<Record<string, unknown>>;

/** A figure, or how to make it from the variables. */
type Cost = number | ((variables: Variables) => number);

const known = new WeakMap<OperationDefinitionNode, Cost>();

/** What an operation costs with these variables; worked out once an operation, then only its variables are read. */
export function costOf(
  schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables,
): number {
  let cost = known.get(operation);
  if (cost === undefined) known.set(operation, cost = reckoning(schema, document, operation));
  return at(cost, variables);
}

/** The refusal of an operation that costs too much, with the figure: TOO_COSTLY. */
export function tooCostly(cost: number, language: Language): GraphQLError {
  return new GraphQLError(gateWords[language].TOO_COSTLY(cost, MOST_COST), {
    extensions: { code: 'TOO_COSTLY', cost, limit: MOST_COST },
  });
}

function reckoning(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults = new Map(operation.variableDefinitions?.map((one) => [one.variable.name.value, one.defaultValue]));

  // `pageSize` is what a connection's `first` says; the first list under it is that page.
  function ofSet(set: SelectionSetNode, type: GraphQLNamedType, pageSize: Cost | null): Cost {
    let sum: Cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        sum = plus(sum, ofField(node, type, pageSize));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const inner = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        sum = plus(sum, ofSet(node.selectionSet, inner ?? type, pageSize));
      } else {
        const fragment = fragments.get(node.name.value);
        const inner = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment && inner) sum = plus(sum, ofSet(fragment.selectionSet, inner, pageSize));
      }
    }
    return sum;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, pageSize: Cost | null): Cost {
    const name = node.name.value;
    if (!node.selectionSet || name.startsWith('__') || !isCompositeType(parent) || isUnionType(parent)) return 1;
    const field = parent.getFields()[name];
    if (!field) return 1;
    const type = getNamedType(field.type);
    const first = firstOf(node, field);
    if (!isListType(getNullableType(field.type))) return plus(1, ofSet(node.selectionSet, type, first));
    return plus(1, times(first ?? pageSize ?? mostOf(field), ofSet(node.selectionSet, type, null)));
  }

  function firstOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Cost | null {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return null;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const fallback = sizeOr(argument.defaultValue, mostOf(field));
    if (given?.kind !== Kind.VARIABLE) return given ? sizeOr(literal(given), fallback) : fallback;
    const variable = given.name.value;
    const otherwise = sizeOr(literal(defaults.get(variable)), fallback);
    return (variables) => sizeOr(variables[variable], otherwise);
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root, null) : 0;
}

function mostOf(field: GraphQLField<unknown, unknown>): number {
  return sizeOr(field.extensions['most'], DEFAULT_MOST);
}

function literal(node: ValueNode | undefined): unknown {
  return node?.kind === Kind.INT ? Number(node.value) : undefined;
}

const sizeOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value === value ? Math.max(0, value) : otherwise;

const at = (cost: Cost, variables: Variables): number => (typeof cost === 'number' ? cost : cost(variables));

const plus = (one: Cost, other: Cost): Cost =>
  typeof one === 'number' && typeof other === 'number'
    ? one + other
    : (variables) => at(one, variables) + at(other, variables);

const times = (size: Cost, inner: Cost): Cost =>
  typeof size === 'number' && typeof inner === 'number'
    ? size * inner
    : (variables) => at(size, variables) * at(inner, variables);
