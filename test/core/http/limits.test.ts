import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitsRule, MOST } from '../../../server/core/http/limits.ts';

const schema = buildSchema('type Query { a: Query  leaf: Int }');
const refusals = (text: string) => validate(schema, parse(text), [limitsRule]).map(({ message }) => message);
const nested = (depth: number) => `${'{ a '.repeat(depth - 1)} { leaf } ${'}'.repeat(depth - 1)}`;
const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

/** For each limit, a document that reaches this figure. */
const reaching: Record<keyof typeof MOST, (figure: number) => string> = {
  depth: nested,
  aliases: (figure) => `{ a { ${many(figure, (at) => `x${at}: leaf`)} } }`,
  directives: (figure) => `{ leaf ${many(figure, () => '@include(if: true)')} }`,
  fields: (figure) => `{ a { ${many(figure - 1, () => 'leaf')} } }`,
  'root fields': (figure) => `{ ${many(figure, () => 'leaf')} }`,
};

describe.each(Object.entries(reaching))('the limit of %s', (what, document) => {
  const most = MOST[what as keyof typeof MOST];

  it('admits a document at the limit', () => {
    expect(refusals(document(most))).toEqual([]);
  });

  it('refuses one above, with the figure and the limit', () => {
    expect(refusals(document(most + 1))).toEqual([`${what} ${most + 1}, at most ${most}`]);
  });

  it('counts a fragment wherever it is spread', () => {
    const half = Math.ceil((most + 1) / 2);
    const body = document(half).trim();
    const text = what === 'depth'
      ? `${'{ a '.repeat(most)} { ...F } ${'}'.repeat(most)} fragment F on Query { leaf }`
      : `{ ...F ... { ...F } } fragment F on Query ${body}`;
    expect(refusals(text).join()).toContain(`${what} `);
  });
});

describe('documents made to do harm', () => {
  it('fragments that double thirty times are counted without being spread', () => {
    const bomb = many(30, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    const started = performance.now();
    expect(refusals(`{ ...F0 } ${bomb} fragment F30 on Query { leaf }`).join()).toContain(`fields ${2 ** 30}, at most`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('a circle of fragments comes to an end', () => {
    const text = '{ ...F } fragment F on Query { a { ...G } } fragment G on Query { a { ...F } }';
    expect(() => refusals(text)).not.toThrow();
  });

  it('the introspection of GraphiQL stays within the limits', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(refusals(getIntrospectionQuery({ inputValueDeprecation: true, descriptions: true }))).toEqual([]);
  });
});
