import {
  execute, parse, print, validate, type DocumentNode, type ExecutionResult, type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeExecute, type Execute } from '../../../server/core/read/execute.ts';
import { variantOf } from '../../../server/core/read/specialise.ts';
import { randomRequest } from './random-documents.ts';
import { smallSchema } from './small-schema.ts';

const schema = smallSchema();
const context = { asker: { key: 'address:test' } };
const executors = { jit: makeExecute(schema, 'jit'), js: makeExecute(schema, 'js') };

const operationIn = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((one) => one.kind === 'OperationDefinition') as OperationDefinitionNode;

function run(executor: Execute, document: DocumentNode, variables: Record<string, unknown> = {}) {
  return executor({ document, operation: operationIn(document), operationName: undefined, variables, context });
}

// Where several failures end in one null, the specification leaves open which of them is told.
function comparable({ data, errors = [] }: ExecutionResult) {
  const told = errors.map((error) => {
    const path = error.path ?? [];
    const nullAt = [...path, 'end'].findIndex((_, at) => valueAt(data, path.slice(0, at)) === null);
    const isOwn = nullAt === path.length;
    return JSON.stringify(isOwn ? [path, error.message, error.locations, error.extensions] : path.slice(0, nullAt));
  });
  return { data: JSON.stringify(data), errors: [...new Set(told)].sort() };
}

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value === null ? null : (value as Record<string, unknown>)[key]), data);

it('jit and js answer 1,200 random documents as graphql-js does, twice each', async () => {
  let [failing, skipping] = [0, 0];
  for (let seed = 1; seed <= 1200; seed += 1) {
    const { query, variables } = randomRequest(schema, seed);
    const document = parse(query);
    expect(validate(schema, document), query).toEqual([]);
    const expected = comparable(await execute({ schema, document, variableValues: variables, contextValue: context }));
    failing += expected.errors.length > 0 ? 1 : 0;
    skipping += /@(skip|include)/.test(query) ? 1 : 0;
    for (const kind of ['jit', 'js', 'jit'] as const) {
      const answer = await run(executors[kind], document, variables);
      expect(comparable(answer), `${kind}, seed ${seed}: ${query}`).toEqual(expected);
    }
  }
  expect([failing > 500, skipping > 500]).toEqual([true, true]);
}, 60_000);

describe.each(['jit', 'js'] as const)('the executor %s', (kind) => {
  const answer = async (query: string, variables = {}) =>
    JSON.parse(JSON.stringify(await run(executors[kind], parse(query), variables)));

  it('runs the fields of a mutation one after the other', async () => {
    const { data } = await answer(`mutation {
      a: append(text: "1", wait: 20) b: append(text: "2") c: append(text: "3")
    }`);
    expect(data.c).toEqual(['1', '2', '3']);
  });

  it('says where a variable is wrong, as graphql-js does', async () => {
    const { data, errors } = await answer('query ($id: ID!) { book(id: $id) { id } }', { id: {} });
    expect(data).toBeUndefined();
    expect(errors[0]).toMatchObject({ locations: [{ line: 1, column: 8 }] });
    expect(errors[0].message).toContain('Variable "$id" got invalid value');
  });

  it('refuses a condition that is not a boolean, as graphql-js does', async () => {
    const { errors } = await answer('query ($a: Boolean!) { hello @skip(if: $a) }', { a: 'yes' });
    expect(errors[0].message).toContain('Boolean cannot represent a non boolean value');
  });

  it('takes the default of a condition that is not given', async () => {
    const query = 'query ($a: Boolean = true) { hello @skip(if: $a) asker }';
    expect(await answer(query)).toEqual({ data: { asker: 'address:test' } });
    expect(await answer(query, { a: false })).toEqual({ data: { hello: 'hello you', asker: 'address:test' } });
  });

  it('answers with empty objects when all is skipped', async () => {
    expect(await answer('{ hello @skip(if: true) }')).toEqual({ data: {} });
    expect(await answer('{ book(id: 1) { id @include(if: false) } }')).toEqual({ data: { book: {} } });
  });

  it('keeps the code, the place and the path of an expected error', async () => {
    const { data, errors } = await answer('{ book(id: 1) { refused } }');
    expect(data).toEqual({ book: { refused: null } });
    expect(errors).toEqual([{
      message: 'not yours',
      path: ['book', 'refused'],
      locations: [{ line: 1, column: 17 }],
      extensions: { code: 'FORBIDDEN' },
    }]);
  });

  it('runs the operation that is named, and asks for a name among several', async () => {
    const query = 'query A { hello } query B { asker }';
    const document = parse(query);
    const [operationA, operationB] = document.definitions as OperationDefinitionNode[];
    const named = (name: string) => executors[kind]({
      document, operation: name === 'A' ? operationA : operationB, operationName: name, variables: {}, context,
    });
    expect((await named('A')).data).toEqual({ hello: 'hello you' });
    expect((await named('B')).data).toEqual({ asker: 'address:test' });
    const nameless = { document, operation: undefined, operationName: undefined, variables: {}, context };
    const unnamed = await executors[kind](nameless);
    expect(unnamed.errors?.[0]?.message).toContain('Must provide operation name');
  });
});

describe('a specialised document', () => {
  const document = parse(`
    query ($a: Boolean!, $b: Boolean!) { hello @skip(if: $a) ...F }
    fragment F on Query { asker @include(if: $b) }
  `);
  const operation = operationIn(document);

  it('is the same object for the same booleans, so that plans can hang on it', () => {
    const first = variantOf(document, operation, { a: true, b: false });
    expect(variantOf(document, operation, { a: true, b: false })).toBe(first);
    expect(variantOf(document, operation, { a: false, b: false })).not.toBe(first);
  });

  it('is the document itself when nothing is decided', () => {
    const plain = parse('{ hello }');
    expect(variantOf(plain, operationIn(plain), {})?.document).toBe(plain);
  });

  it('has neither what is skipped nor a condition left', () => {
    const variant = variantOf(document, operation, { a: true, b: true });
    expect(variant && print(variant.document)).not.toMatch(/hello|@/);
    expect(variant && print(variant.document)).toContain('asker');
  });
});
