import {
  isAbstractType,
  valueFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Variables } from './asking.ts';
import { slotOf } from './slots.ts';

/** The part of the resolve info that a selection is read from. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Variables;
}

/** Fields asked of one concrete type, by key: fragments opened, the same key merged. */
export type Collected = Map<string, FieldNode[]>;

/** Under which key a field's value stands; null leaves it out. */
export type KeyOf = (field: FieldNode) => string | null;

/** Rows for graphql-jit are keyed by slot, and know their type otherwise. */
const slots: KeyOf = (field) => (field.name.value.startsWith('__') ? null : slotOf(field));

/** What is answered as it is has the keys that the asker gave. */
export const responseKeys: KeyOf = ({ alias, name }) => (alias ?? name).value;

/** The selection sets of fields that were merged. */
export function setsOf(fields: readonly FieldNode[] | undefined): SelectionSetNode[] {
  return (fields ?? []).flatMap((field) => field.selectionSet ?? []);
}

/** Opens the selection sets for one concrete type. */
export function collect(
  document: Document, sets: readonly SelectionSetNode[], type: GraphQLObjectType, keyOf: KeyOf = slots,
): Collected {
  const collected: Collected = new Map();
  const note = (field: FieldNode): void => {
    const key = keyOf(field);
    if (key === null) return;
    const fields = collected.get(key);
    if (fields) fields.push(field);
    else collected.set(key, [field]);
  };
  for (const set of sets) for (const node of set.selections) open(document, node, type, note);
  return collected;
}

function open(
  document: Document, node: SelectionNode, type: GraphQLObjectType, note: (field: FieldNode) => void,
): void {
  if (!isIncluded(document, node)) return;
  if (node.kind === 'Field') return note(node);
  const fragment = node.kind === 'FragmentSpread' ? document.fragments[node.name.value] : node;
  if (!fragment || !applies(document.schema, fragment.typeCondition?.name.value, type)) return;
  for (const inner of fragment.selectionSet.selections) open(document, inner, type, note);
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  const on = condition === undefined ? type : schema.getType(condition);
  return on === type || (on !== undefined && isAbstractType(on) && schema.isSubType(on, type));
}

function isIncluded(document: Document, node: SelectionNode): boolean {
  return (node.directives ?? []).every(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    const on = value?.kind === 'Variable'
      ? Boolean(document.variableValues[value.name.value])
      : value?.kind === 'BooleanValue' && value.value;
    return name.value === 'skip' ? !on : name.value === 'include' ? on : true;
  });
}

/** One argument: what it is in this request, and how to find it in the next. */
export interface Argument {
  readonly now: unknown;
  readonly later: (variables: Variables) => unknown;
}

/** The arguments of a field by name, defaults applied. */
export function argumentsOf(
  document: Document, definition: GraphQLField<unknown, unknown>, node: FieldNode,
): Record<string, Argument> {
  return Object.fromEntries(
    definition.args.map((argument) => {
      const given = node.arguments?.find((one) => one.name.value === argument.name)?.value;
      const later = sourceOf(given, argument.type, argument.defaultValue);
      return [argument.name, { now: later(document.variableValues), later }];
    }),
  );
}

function sourceOf(given: ValueNode | undefined, type: Parameters<typeof valueFromAST>[1], byDefault: unknown) {
  if (!given) return () => byDefault;
  if (given.kind === 'Variable') {
    const name = given.name.value;
    return (variables: Variables) => (variables[name] === undefined ? byDefault : variables[name]);
  }
  if (!hasVariable(given)) {
    const constant = valueFromAST(given, type);
    return () => constant;
  }
  return (variables: Variables) => valueFromAST(given, type, variables as Record<string, unknown>);
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === 'Variable') return true;
  if (value.kind === 'ListValue') return value.values.some(hasVariable);
  return value.kind === 'ObjectValue' && value.fields.some((field) => hasVariable(field.value));
}
