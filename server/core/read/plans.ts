import { createHash } from 'node:crypto';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  typeFromAST,
  visit,
  type ASTNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Columns, NounClass } from '../noun/registry.ts';
import type { Asking, Given, Plan, Root, RootParameter, Variables } from './asking.ts';
import { Compiler, type Form, type House } from './compiler.ts';
import { onlyUsed } from './parameters.ts';
import { NotPlain } from './plain.ts';
import { collect, setsOf, type Document } from './selection.ts';

/** What of the variables changes the statement: whether they are null, choices, keys of inputs. */
type Shape = readonly ((variables: Variables) => string)[];
interface Prepared {
  readonly shape: Shape;
  readonly plans: Map<string, Plan | null>;
}

/** The part of the resolve info that a plan is made of. */
export type Field = Pick<
  GraphQLResolveInfo,
  'fieldName' | 'fieldNodes' | 'fragments' | 'operation' | 'parentType' | 'returnType' | 'schema' | 'variableValues'
>;

/** Variables can take many shapes: past this number of plans a document starts afresh. */
const MOST_PLANS = 200;

/** Plans by document, found again in a fraction of a microsecond. */
export class Plans {
  readonly #prepared = new WeakMap<FieldNode, Map<OperationDefinitionNode, Prepared>>();

  constructor(private readonly house: House) {}

  /** The plan of this root field for these rights and this shape of the variables; `noun` is what a node's id says. */
  find(info: Field, asking: Asking, root: Root, noun: NounClass): Plan {
    return this.#find(info, asking, root, noun, 'rows') as Plan;
  }

  /** The plan that gives the answer as it is sent; null where rows are needed. */
  findAnswer(info: Field, asking: Asking, root: Root, noun: NounClass): Plan | null {
    return this.#find(info, asking, root, noun, 'answer');
  }

  #find(info: Field, asking: Asking, root: Root, noun: NounClass, form: Form): Plan | null {
    const prepared = this.#of(info);
    let key = `${form}:${asking.key}:${noun.name}`;
    for (const shape of prepared.shape) key += `,${shape(info.variableValues)}`;
    const known = prepared.plans.get(key);
    if (known !== undefined) return known;
    if (prepared.plans.size >= MOST_PLANS) prepared.plans.clear();
    const plan = planOf(this.house, info, asking, root, noun, form);
    prepared.plans.set(key, plan);
    return plan;
  }

  #of(info: Field): Prepared {
    const field = info.fieldNodes[0] as FieldNode;
    const operations = this.#prepared.get(field) ?? new Map<OperationDefinitionNode, Prepared>();
    this.#prepared.set(field, operations);
    const known = operations.get(info.operation);
    if (known) return known;
    const prepared = { shape: shapeOf(info), plans: new Map<string, Plan | null>() };
    operations.set(info.operation, prepared);
    return prepared;
  }
}

function planOf(...given: Parameters<typeof compile>): Plan | null {
  try {
    return compile(...given);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function compile(house: House, info: Field, asking: Asking, root: Root, noun: NounClass, form: Form): Plan {
  const document: Document = { schema: info.schema, fragments: info.fragments, variableValues: info.variableValues };
  const compiler = new Compiler(house, document, asking, form);
  const parameter: RootParameter = (take, sqlType) =>
    compiler.parameter((_variables, _asking, values) => take(values[1] as Given), sqlType);
  const conditions: Conditions = (row, counting = false) =>
    (root.where ? [root.where(row, compiler.viewer, parameter, counting)] : []);
  const { json, from } = root.kind === 'page'
    ? pageText(compiler, info, root, noun, conditions)
    : oneText(compiler, info, root, noun, conditions);
  const whole = `select ${json}${form === 'answer' ? '::text' : ''} as json ${from}`;
  const { text, values: sources } = onlyUsed(whole, compiler.sources);
  return { name: `r${createHash('md5').update(text).digest('hex')}`, text, sources };
}

/** What the one row of a statement is made of. */
interface Statement {
  readonly json: string;
  readonly from: string;
}

type Conditions = (row: Columns, counting?: boolean) => string[];

function pageText(compiler: Compiler, info: Field, root: Root, noun: NounClass, conditions: Conditions): Statement {
  const definition = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  return { json: `to_json(${compiler.page(noun, conditions, root.order, definition, info.fieldNodes)})`, from: '' };
}

function oneText(
  compiler: Compiler, info: Field, root: Root, noun: NounClass, conditions: Conditions,
): Statement {
  const alias = compiler.alias();
  const row = compiler.house.tables.columns(noun, alias);
  const filter = compiler.house.permission.filter(noun, row, compiler.viewer);
  const list = compiler.columns(noun, row, setsAt(compiler.document, info, root.at), root.kind === 'node');
  const where = [...(root.where ? conditions(row) : [`${row['id']} = ${compiler.parameter((_variables, _asking, [id]) => id, 'uuid')}`]), String(filter)];
  const rows = `select ${list} from ${compiler.house.tables.table(noun)} ${alias} where ${where.join(' and ')}`;
  return { json: 'row_to_json(r)', from: `from (${rows}) r` };
}

/** The selection at one step below the root field, or at the field itself. */
function setsAt(document: Document, info: Field, step: string | undefined) {
  const sets = setsOf(info.fieldNodes);
  if (step === undefined) return sets;
  const type = document.schema.getType(getNamedType(info.returnType).name);
  return setsOf(collect(document, sets, type as Parameters<typeof collect>[2]).get(step));
}

function shapeOf(info: Field): Shape {
  return [...variablesOf(info)].flatMap(([name, inDirective]) => {
    const definition = info.operation.variableDefinitions?.find((one) => one.variable.name.value === name);
    const type = definition && typeFromAST(info.schema, definition.type as never);
    if (!type) return [];
    const named = getNamedType(type);
    const isChoice = inDirective || isEnumType(named);
    if (isNonNullType(type) && !isChoice && !isInputObjectType(named)) return [];
    return [(variables: Variables) => outline(variables[name], isChoice)];
  });
}

/**
 * The variables that the operation uses, and whether a directive does. Of the whole operation: the same root field
 * asked twice is merged, and what a directive left out this time may be there the next.
 */
function variablesOf(info: Field): Map<string, boolean> {
  const used = new Map<string, boolean>();
  const seen = new Set<string>();
  const walk = (node: ASTNode): void => {
    visit(node, {
      Directive: (directive) => {
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === 'Variable') used.set(value.name.value, true);
        }
      },
      Variable: (variable) => {
        if (!used.has(variable.name.value)) used.set(variable.name.value, false);
      },
      FragmentSpread: ({ name }) => {
        const fragment = info.fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        walk(fragment);
      },
    });
  };
  walk(info.operation.selectionSet);
  return used;
}

function outline(value: unknown, isChoice: boolean): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return 'l';
  if (typeof value === 'boolean' || isChoice) return String(value);
  if (typeof value !== 'object') return 'v';
  return `{${Object.entries(value).map(([key, inner]) => key + outline(inner, false)).sort().join()}}`;
}
