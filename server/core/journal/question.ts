import {
  getArgumentValues, getVariableValues, GraphQLError, Kind, visit, type ASTNode, type DocumentNode, type FieldNode,
  type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../read/asking.ts';
import { collect, setsOf, type Document } from '../read/selection.ts';
import { tagOf } from '../noun/id.ts';

/** A subscription to the news as it was asked: the same `key` asks for the same of the same things. */
export interface Question {
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Variables;
  /** What the reader needs of the document, and the fields asked of an entry. */
  readonly asked: Document;
  readonly sets: readonly SelectionSetNode[];
  readonly after: string | null;
  readonly about: string | null;
}

const places = new WeakMap<OperationDefinitionNode, number>();
let operations = 0;

/** Reads an operation; throws a GraphQLError where its variables are wrong, or nothing is left of it. */
export function questionOf(
  schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables,
): Question {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (coerced.errors) throw coded(coerced.errors[0] as GraphQLError);
  const asked: Document = { schema, fragments: fragmentsOf(document), variableValues: coerced.coerced };
  const root = schema.getSubscriptionType() as GraphQLObjectType;
  const [fields] = collect(asked, [operation.selectionSet], root).values();
  const definition = fields && root.getFields()[(fields[0] as FieldNode).name.value];
  if (!fields || !definition) throw coded(new GraphQLError('nothing is subscribed to'));
  const { after = null, about = null } = getArgumentValues(definition, fields[0] as FieldNode, coerced.coerced) as {
    after?: string | null; about?: string | null;
  };
  // A thing that is no id of ours: nothing ever happens to it.
  if (about !== null && tagOf(about) === null) throw coded(new GraphQLError('`about` is no id.'));
  const type = schema.getType('News') as GraphQLObjectType;
  const below = [...collect(asked, setsOf(fields), type)].flatMap(([, nodes]) => nodes);
  const selections = below.filter(({ name }) => name.value !== 'cursor');
  if (!places.has(operation)) places.set(operation, (operations += 1));
  const key = JSON.stringify([places.get(operation), about, valuesUsed(asked, fields)]);
  const operationName = operation.name?.value;
  const sets = [{ kind: Kind.SELECTION_SET, selections } as const];
  return { key, document, operationName, variables, asked, sets, after, about };
}

function coded(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((one) => [one.name.value, one]));
}

/** The values of the variables that the selection uses: where each begins, and about what, is not among them. */
function valuesUsed({ fragments, variableValues }: Document, fields: readonly FieldNode[]): Variables {
  const used = new Set<string>();
  const seen = new Set<string>();
  const walk = (node: ASTNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments[value];
        if (!fragment || seen.has(value)) return;
        seen.add(value);
        walk(fragment);
      },
    });
  };
  for (const set of setsOf(fields)) walk(set);
  return Object.fromEntries([...used].toSorted().map((name) => [name, variableValues[name]]));
}
