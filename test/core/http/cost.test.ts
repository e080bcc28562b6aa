import { parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf, DEFAULT_MOST, MOST_COST } from '../../../server/core/http/cost.ts';
import { openGate, smallSchema } from './small-schema.ts';

const schema = smallSchema();

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

describe('the cost of an operation', () => {
  it('is one for each field', () => {
    expect(cost('{ hello book(id: 1) { id name } }')).toBe(4);
  });

  it('repeats what is under a page as often as `first` says, once', () => {
    expect(cost('{ page(first: 10) { total edges { node { id } } } }')).toBe(1 + 1 + 1 + 10 * 2);
  });

  it('reads `first` from the variables, their default, or takes the declared limit', () => {
    const text = 'query ($n: Int = 5) { page(first: $n) { edges { node { id } } } }';
    expect(cost(text, { n: 30 })).toBe(2 + 30 * 2);
    expect(cost(text)).toBe(2 + 5 * 2);
    expect(cost('{ page { edges { node { id } } } }')).toBe(2 + DEFAULT_MOST * 2);
  });

  it('counts a list without `first` as its field declares, else as twenty', () => {
    expect(cost('{ shelf { id } }')).toBe(1 + 3);
    expect(cost('{ found { ... on Book { id } } }')).toBe(1 + DEFAULT_MOST);
  });

  it('multiplies through nested lists and fragments', () => {
    const fragment = 'fragment B on Book { owner { books(first: 7) { id } } }';
    const text = `{ page(first: 10) { edges { node { ...B } } } } ${fragment}`;
    expect(cost(text)).toBe(2 + 10 * (1 + 1 + (1 + 7)));
  });

  it('does not become less by a negative or a huge `first`', () => {
    expect(cost('{ hello page(first: -9) { edges { node { id } } } }')).toBe(3);
    const huge = cost('query ($n: Int) { page(first: $n) { edges { node { id } } } }', { n: 1e300 });
    expect(huge).toBeGreaterThan(MOST_COST);
  });
});

it('an operation at the limit runs, one above is refused with its cost and the limit', async () => {
  const gate = await openGate();
  const at = (first: number) => gate.ask({
    query: 'query ($n: Int) { hello page(first: $n) { edges { __typename } } }', variables: { n: first },
  });
  expect((await at(MOST_COST - 3)).status).toBe(200);
  const refused = await at(MOST_COST - 2);
  expect(refused.status).toBe(422);
  expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'TOO_COSTLY', cost: MOST_COST + 1, limit: MOST_COST });
  expect(refused.body.errors?.[0]?.message).toContain(String(MOST_COST + 1));
  await gate.stop();
});
