import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const LISTS = '{ members(first: 50) { nodes { name } } organisations(first: 5) { nodes { name } } }';

test.each(['administrator', 'board'] as const)(
  'M17: the directory is open to the keepers whatever they owe: %s',
  async (kind) => {
    const keeper = await stage.community.member(`Basile ${kind}`, { paidUntil: '2025-01-01', mandates: [kind] });
    const { members } = await stage.read(keeper, LISTS);
    expect((members as { nodes: { name: string }[] }).nodes.map(({ name }) => name)).toContain('Paul Arnal');
  },
);

test('M17: and to no other member whose dues are late', async () => {
  const { errors } = await stage.community.ask(stage.late, '{ members(first: 1) { nodes { name } } }');
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});
