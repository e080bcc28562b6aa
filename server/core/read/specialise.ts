import {
  Kind, visit, type DirectiveNode, type DocumentNode, type OperationDefinitionNode, type SelectionNode,
} from 'graphql';

/** A document without `@skip` and `@include`: what remains of it for some booleans. */
export interface Variant {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

interface Specialist {
  /** The variables that decide what is skipped, with their defaults. */
  readonly deciding: readonly (readonly [name: string, otherwise: boolean | undefined])[];
  readonly variants: Map<string, Variant>;
}

/** The most variants kept of one operation; beyond it all are made anew. */
const MOST_VARIANTS = 64;

const specialists = new WeakMap<OperationDefinitionNode, Specialist>();

/**
 * The operation as these variables leave it, always the same objects for the same booleans: plans and compiled queries
 * hang on them. null when a deciding variable is not a boolean, which only graphql-js can judge.
 */
export function variantOf(
  document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>,
): Variant | null {
  let specialist = specialists.get(operation);
  if (!specialist) specialists.set(operation, specialist = specialistOf(document, operation));
  let bits = '';
  for (const [name, otherwise] of specialist.deciding) {
    const value = variables[name] === undefined ? otherwise : variables[name];
    if (typeof value !== 'boolean') return null;
    bits += value ? '1' : '0';
  }
  return specialist.variants.get(bits) ?? remember(specialist, bits, specialise(document, operation, bits));
}

function remember({ variants }: Specialist, bits: string, variant: Variant): Variant {
  if (variants.size >= MOST_VARIANTS) variants.clear();
  variants.set(bits, variant);
  return variant;
}

function specialistOf(document: DocumentNode, operation: OperationDefinitionNode): Specialist {
  const variants = new Map<string, Variant>();
  const conditions = conditionsOf(document);
  if (conditions.length === 0) variants.set('', { document, operation });
  const names = new Set(conditions.flatMap((value) => (value.kind === Kind.VARIABLE ? [value.name.value] : [])));
  return { deciding: decidingOf(operation, names), variants };
}

// A fragment may be decided by a variable that only another operation of the document has: it is not spread here.
function decidingOf(operation: OperationDefinitionNode, names: ReadonlySet<string>): Specialist['deciding'] {
  return (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => {
    if (!names.has(variable.name.value)) return [];
    const otherwise = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
    return [[variable.name.value, otherwise] as const];
  });
}

function conditionsOf(document: DocumentNode) {
  const found: NonNullable<ReturnType<typeof conditionOf>>[] = [];
  visit(document, {
    Directive(directive) {
      const condition = conditionOf(directive);
      if (condition) found.push(condition);
    },
  });
  return found;
}

const decides = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

const conditionOf = (directive: DirectiveNode) =>
  decides(directive) ? directive.arguments?.find(({ name }) => name.value === 'if')?.value : undefined;

function specialise(document: DocumentNode, operation: OperationDefinitionNode, bits: string): Variant {
  const { deciding } = specialists.get(operation) ?? { deciding: [] };
  const values = new Map(deciding.map(([name], place) => [name, bits[place] === '1']));

  const holds = (directive: DirectiveNode): boolean => {
    const condition = conditionOf(directive);
    const value = condition?.kind === Kind.VARIABLE
      ? values.get(condition.name.value)
      : condition?.kind === Kind.BOOLEAN && condition.value;
    return (value === true) === (directive.name.value === 'include');
  };

  const prune = (node: SelectionNode) => {
    const { directives = [] } = node;
    if (!directives.some(decides)) return undefined;
    if (!directives.filter(decides).every(holds)) return null;
    return { ...node, directives: directives.filter((directive) => !decides(directive)) };
  };

  const pruned: DocumentNode = visit(document, { Field: prune, FragmentSpread: prune, InlineFragment: prune });
  const place = document.definitions.indexOf(operation);
  return { document: pruned, operation: pruned.definitions[place] as OperationDefinitionNode };
}
