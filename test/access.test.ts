import { buildSchema, extendSchema, parse, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { may } from '../server/access/may.ts';
import { permissionPage } from '../server/access/page.ts';
import { allNouns, fieldsOf } from '../server/core/noun/registry.ts';
import { Member } from '../server/members/member.ts';
import { makeSchema } from '../server/schema.ts';
import { faultsOf } from './access-walk.ts';

const schema = makeSchema();

test('P4: every noun, question and verb says whom it is for, and what is narrower can be null', () => {
  expect(faultsOf(schema)).toEqual([]);
});

describe('P4: the walk finds what is planted', () => {
  const extended: Readonly<Record<string, readonly [string, string]>> = {
    'a question': ['extend type Query { planted: String }', 'Query.planted: no audience'],
    'a verb': [
      'extend type Mutation { planted(input: AddWordInput!): SkillPayload! }',
      'Mutation.planted: no line in may.ts',
    ],
    'a verb with loose arguments': [
      'extend type Mutation { signUp(name: String): SkillPayload! }',
      'Mutation.signUp: it takes more than one input',
    ],
    'a subscription': [
      'extend type Subscription { planted: Int }',
      'Subscription.planted: no audience',
    ],
    'a noun’s field': ['extend type Member { secret: String }', 'Member.secret: its noun does not declare it'],
    'a field of the news': ['extend type News { planted: Int }', 'News.planted: its noun does not declare it'],
    'a type beside the nouns': [
      'type Planted { id: ID } extend type Query { planted: Planted }',
      'Planted: neither a noun nor a value that only derived fields give',
    ],
    'a payload outside a mutation': [
      'extend type Standing { planted: MemberPayload }',
      'MemberPayload: neither a noun nor a value that only derived fields give',
    ],
    'an input of one of many': [
      'input Planted @oneOf { a: Int } extend type Query { x(planted: Planted): Int }',
      'Planted: an input of one of many',
    ],
    'a silent argument': ['extend type Query { x(y: Int): Int }', 'Query.x(y): no description'],
    'a silent type': ['enum Planted { A } extend type Standing { x: Planted }', 'Planted: no description'],
  };
  test.each(Object.entries(extended))('%s', (_name, [planted, fault]) => {
    expect(faultsOf(extendSchema(schema, parse(planted)))).toContain(fault);
  });

  // The same declarations, another contract.
  const altered: Readonly<Record<string, readonly [RegExp, string, string]>> = {
    'a narrower field that is never null': [
      /paidUntil: Date\b/,
      'paidUntil: Date!',
      'Member.paidUntil: for self alone, and never null',
    ],
    'pages of any size': [
      /entries\(([^)]*?)first: Int!/,
      'entries($1first: Int',
      'Initiative.entries: pages of any size',
    ],
    'a list that the reader does not bound': [
      /headline: String\b/,
      'headline: [String!]',
      'Member.headline: a list without bound',
    ],
  };
  test.each(Object.entries(altered))('%s', (_name, [from, to, fault]) => {
    const text = printSchema(schema).replace(from, to);
    expect(faultsOf(buildSchema(text))).toContain(fault);
  });
});

test('P4: the table of permission is a page that names every noun, every narrower field and every verb', () => {
  const page = permissionPage();
  for (const { name } of allNouns()) expect(page).toContain(`| ${name} | `);
  for (const verb of Object.keys(may)) expect(page).toContain(`| ${verb} | `);
  for (const { name, audience } of fieldsOf(Member).values())
    if (audience) expect(page).toContain(`| Member.${name} | ${audience} | `);
  expect(page).not.toContain('| nobody |');
});

test('P4: the page tells who may do what by asking the table itself', () => {
  expect(permissionPage()).toMatch(/\| proposeInitiative \| [^|]+ \| the author, in good standing \|/);
  expect(permissionPage()).toMatch(/\| recordPayment \| [^|]+ \| administrator; treasurer \|/);
});
