import {
  getVariableValues, OperationTypeNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode,
  type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Ask } from '../noun/asks.ts';
import { handedOver, isAskedBy, type Root, type Variables } from './asking.ts';
import type { Field } from './plans.ts';
import { argumentsOf, collect, responseKeys, type Argument } from './selection.ts';
import type { Variant } from './specialise.ts';

/** An answer that PostgreSQL wrote: it is sent as it is, and parsed only for who looks into it. */
export class Answered {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A root field that the reader answers. */
interface Asked {
  readonly key: string;
  readonly ask: Ask & { readonly root: Root };
  readonly field: Omit<Field, 'variableValues'>;
  readonly given: Readonly<Record<string, Argument>>;
}

/** Answers a query whose selection SQL alone can say; null at once when it cannot, or not for this asker. */
export type Answer = (variant: Variant, variables: Variables, context: Context) => Promise<Answered | null> | null;

export function makeAnswer(schema: GraphQLSchema): Answer {
  const known = new WeakMap<Variant, readonly Asked[] | null>();

  return (variant, variables, context) => {
    let asked = known.get(variant);
    if (asked === undefined) known.set(variant, asked = askedOf(schema, variant));
    return asked && answerAll(schema, variant.operation, asked, variables, context);
  };
}

function answerAll(
  schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, asked: readonly Asked[],
  variables: Variables, context: Context,
): Promise<Answered | null> | null {
  const { coerced } = getVariableValues(schema, variableDefinitions, variables);
  if (!coerced || !asked.every(({ ask }) => isAskedBy(context.asking, ask))) return null;
  const asks: (() => Promise<string>)[] = [];
  for (const { field, ask, given } of asked) {
    const info = { ...field, variableValues: coerced };
    const answer = context.reader.answer(info, context.asking, ask.root, handedOver(valuesOf(given, coerced)));
    if (!answer) return null;
    asks.push(answer);
  }
  // What goes wrong is told by the executor, which asks again.
  return Promise.all(asks.map((answer) => answer())).then((texts) => new Answered(joined(asked, texts)), () => null);
}

const valuesOf = (given: Asked['given'], variables: Variables): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).map(([name, { later }]) => [name, later(variables)]));

const joined = (asked: readonly Asked[], texts: readonly string[]): string =>
  `{${asked.map(({ key }, place) => `"${key}":${texts[place]}`).join(',')}}`;

function askedOf(schema: GraphQLSchema, { document, operation }: Variant): Asked[] | null {
  const parentType = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !parentType) return null;
  const fragments = fragmentsOf(document);
  const root = { schema, fragments, variableValues: {} };
  const all: Asked[] = [];
  for (const [key, fieldNodes] of collect(root, [operation.selectionSet], parentType, responseKeys)) {
    const [node] = fieldNodes as [FieldNode];
    const definition = parentType.getFields()[node.name.value];
    const ask = definition?.extensions['ask'] as Ask | undefined;
    if (!definition || !ask || !('root' in ask)) return null;
    const { name: fieldName, type: returnType } = definition;
    const field = { schema, fragments, operation, parentType, fieldName, fieldNodes, returnType };
    all.push({ key, ask, field, given: argumentsOf(root, definition, node) });
  }
  return all;
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === 'FragmentDefinition');
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
