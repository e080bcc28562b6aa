import {
  GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode,
  type SelectionNode, type SelectionSetNode, type ValidationContext,
} from 'graphql';

/** The most that a document may hold, fragments counted where they are spread. */
export const MOST = { depth: 12, aliases: 30, directives: 20, fields: 500, 'root fields': 20 } as const;

/** The most tokens of a document: what follows the parser is then small, whatever the rule. */
export const MOST_TOKENS = 20_000;

type Tally = Record<Exclude<keyof typeof MOST, 'root fields'>, number>;

/** Validation rule: refuses a document above a limit, with the figure and the limit. Cyclic fragments count once. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document: DocumentNode) {
      const tally = tallier(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        for (const excess of excesses(definition, tally)) {
          context.reportError(new GraphQLError(excess, { nodes: definition, extensions: { code: 'OVER_LIMIT' } }));
        }
      }
      return false;
    },
  };
}

function excesses(operation: OperationDefinitionNode, tally: ReturnType<typeof tallier>): string[] {
  const whole = tally.of(operation.selectionSet);
  whole.directives += directivesOf(operation);
  const figures = { ...whole, 'root fields': tally.rootFields(operation.selectionSet) };
  return (Object.keys(MOST) as (keyof typeof MOST)[])
    .filter((what) => figures[what] > MOST[what])
    .map((what) => `${what} ${figures[what]}, at most ${MOST[what]}`);
}

function tallier(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const tallies = new Map<string, Tally>();
  const roots = new Map<string, number>();

  const of = (set: SelectionSetNode): Tally => set.selections.map(ofSelection).reduce(add, none());

  function ofSelection(node: SelectionNode): Tally {
    const own = { ...none(), directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.INLINE_FRAGMENT) return add(own, of(node.selectionSet));
    if (node.kind === Kind.FRAGMENT_SPREAD) return add(own, ofFragment(node.name.value));
    const below = node.selectionSet ? of(node.selectionSet) : none();
    // The depth of introspection is limited by a rule of graphql-js, and its readers by their token.
    const depth = node.name.value.startsWith('__') ? 1 : below.depth + 1;
    return add({ ...own, fields: 1, aliases: node.alias ? 1 : 0 }, { ...below, depth });
  }

  function ofFragment(name: string): Tally {
    const known = tallies.get(name);
    const fragment = fragments.get(name);
    if (known || !fragment) return known ?? none();
    tallies.set(name, none());
    const found = of(fragment.selectionSet);
    found.directives += fragment.directives?.length ?? 0;
    tallies.set(name, found);
    return found;
  }

  const rootFields = (set: SelectionSetNode): number => set.selections.map(rootFieldsOf).reduce((a, b) => a + b, 0);

  function rootFieldsOf(node: SelectionNode): number {
    if (node.kind === Kind.FIELD) return 1;
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(node.selectionSet);
    const name = node.name.value;
    const fragment = fragments.get(name);
    if (roots.has(name) || !fragment) return roots.get(name) ?? 0;
    roots.set(name, 0);
    roots.set(name, rootFields(fragment.selectionSet));
    return roots.get(name) ?? 0;
  }

  return { of, rootFields };
}

function directivesOf(operation: OperationDefinitionNode): number {
  const ofVariables = operation.variableDefinitions?.map((variable) => variable.directives?.length ?? 0) ?? [];
  return [operation.directives?.length ?? 0, ...ofVariables].reduce((a, b) => a + b, 0);
}

const none = (): Tally => ({ depth: 0, aliases: 0, directives: 0, fields: 0 });

const add = (one: Tally, other: Tally): Tally => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  fields: one.fields + other.fields,
});
