import {
  getNamedType, isAbstractType, isCompositeType, isObjectType, type GraphQLCompositeType, type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

export interface RandomRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const BOOLEANS = ['a', 'b', 'c'];
const DEEPEST = 3;

/** Numbers from 0 to below 1, always the same for one seed. */
function randomNumbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A valid query of the schema with aliases, arguments, fragments, `@skip` and `@include`, as the seed decides. */
export function randomRequest(schema: GraphQLSchema, seed: number): RandomRequest {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const fragments: string[] = [];

  function directive(): string {
    const chance = random();
    if (chance > 0.3) return '';
    const condition = chance < 0.05 ? pick(['true', 'false']) : `$${pick(BOOLEANS)}`;
    if (chance > 0.27) return `@skip(if: ${condition}) @include(if: $${pick(BOOLEANS)})`;
    return `@${pick(['skip', 'include'])}(if: ${condition})`;
  }

  function selectionSet(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + below(4) }, () => selection(type, depth));
    // Never empty, whatever is skipped: half of the time.
    return `{ ${random() < 0.5 ? '__typename ' : ''}${parts.join(' ')} }`;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    const chance = random();
    if (chance < 0.12 || !('getFields' in type)) return inlineFragment(type, depth);
    if (chance < 0.22 && depth > 0) return spread(type, depth);
    const fields = Object.values(type.getFields()).filter((one) => one.name !== 'slow');
    const leaves = fields.filter((one) => !isCompositeType(getNamedType(one.type)));
    return leaves.length === 0 || depth > 0 ? field(pick(fields), depth) : field(pick(leaves), depth);
  }

  function field(one: GraphQLField<unknown, unknown>, depth: number): string {
    const given = one.args.map(({ name }) => [name, argument(name)] as const).filter(([, value]) => value !== '');
    // The alias tells the arguments apart, so that equal keys can always be merged.
    const values = given.map(([, value]) => value.replace(/\W/g, '')).join('_');
    const alias = given.length > 0 || random() < 0.1 ? `${one.name}_${values}: ` : '';
    const args = given.length > 0 ? `(${given.map(([name, value]) => `${name}: ${value}`).join(', ')})` : '';
    const inner = getNamedType(one.type);
    return `${alias}${one.name}${args} ${directive()} ${isCompositeType(inner) ? selectionSet(inner, depth - 1) : ''}`;
  }

  function argument(name: string): string {
    if (name === 'id') return random() < 0.2 ? '$id' : `"${below(60)}"`;
    if (name === 'upper') return pick(['', 'true', '$a']);
    if (name === 'steps' || name === 'first') return pick(['', '2', '3', '$count']);
    return pick(['', '"x"', '$text']);
  }

  function inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const inner = narrowed(type);
    return `... on ${inner.name} ${directive()} ${selectionSet(inner, depth)}`;
  }

  function spread(type: GraphQLCompositeType, depth: number): string {
    const inner = narrowed(type);
    const name = `F${fragments.length}`;
    const place = fragments.push('') - 1;
    fragments[place] = `fragment ${name} on ${inner.name} ${selectionSet(inner, depth - 1)}`;
    return `...${name} ${directive()}`;
  }

  function narrowed(type: GraphQLCompositeType): GraphQLCompositeType {
    if (isAbstractType(type)) return pick([...schema.getPossibleTypes(type), ...('getFields' in type ? [type] : [])]);
    return isObjectType(type) && random() < 0.3 ? pick([...type.getInterfaces(), type]) : type;
  }

  const query = schema.getQueryType();
  if (!query) throw new Error('no query type');
  const selections = selectionSet(query, 1 + below(DEEPEST));
  const conditions = BOOLEANS.map((name) => `$${name}: Boolean!`);
  const declared = [...conditions, '$id: ID! = "7"', '$count: Int', '$text: String = "t"'];
  const text = `${selections} ${fragments.join(' ')}`;
  const used = declared.filter((one) => new RegExp(`\\${one.split(':')[0]}\\b`).test(text));
  const variables: Record<string, unknown> = Object.fromEntries(BOOLEANS.map((name) => [name, random() < 0.5]));
  if (random() < 0.5) variables['count'] = pick([1, 2, null]);
  if (random() < 0.5) variables['id'] = String(below(60));
  return { query: `query${used.length > 0 ? `(${used.join(', ')})` : ''} ${text}`, variables };
}
