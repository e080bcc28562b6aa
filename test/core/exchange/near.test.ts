import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Names } from '../../../server/core/exchange/near.ts';
import { TestCommunity } from '../../kit/community.ts';

let community: TestCommunity;
beforeAll(async () => { community = await TestCommunity.open(); });
afterAll(() => community.close());

const name = fc.array(fc.constantFrom('ligue', 'ligues', 'union', 'des', 'ports', 'port', 'ecoles', 'ecole', 'x'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

test('C2: names are near in memory where PostgreSQL says so, and nowhere else', async () => {
  const select = 'select k.name from unnest($1::text[]) k(name) where public.similarity(k.name, $2) >= 0.5';
  await fc.assert(fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), name, fc.boolean(), async (known, asked, isExpected) => {
    const names = new Names<string>(isExpected ? [...known, asked] : []);
    for (const one of known) names.add(one, one);
    const { rows } = await community.house.pool.query<{ name: string }>(select, [known, asked]);
    expect(names.near(asked, 50).toSorted()).toEqual(rows.map((row) => row.name).toSorted());
  }), { numRuns: 150 });
});

test('the nearest come first, and no more than asked for', () => {
  const names = new Names<string>([]);
  for (const one of ['union des ports du nord', 'union des ports', 'union des forets']) names.add(one, one);
  expect(names.near('union des port', 1)).toEqual(['union des ports']);
  expect(names.near('comite', 5)).toEqual([]);
});
