import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from '../../server/house.ts';
import { freshDatabase } from '../kit/database.ts';
import { toldDemo } from '../kit/told.ts';

let house: House;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase(await toldDemo());
  drop = database.drop;
  house = await House.open({ url: database.url });
}, 180_000);
afterAll(() => house.close().then(drop));

const rows = async <T>(sql: string): Promise<T[]> => (await house.pool.query(sql)).rows as T[];
const counts = async (sql: string): Promise<Record<string, number>> =>
  Object.fromEntries((await rows<{ key: string; n: number }>(sql)).map(({ key, n }) => [key, n]));

test('C14, C15: the flagship has 15 introductions in all states and to all sides, and asked the community three times', async () => {
  const states = await counts('select state as key, count(*)::int as n from introduction group by 1');
  expect(states).toEqual({ proposed: 4, accepted: 1, under_way: 2, done: 5, dropped: 3 });
  const sides = await counts('select receiving as key, count(*)::int as n from introduction group by 1');
  expect(Object.keys(sides).toSorted()).toEqual(['board', 'circle', 'initiative', 'member', 'parent']);
  expect(await rows("select state, (select count(*)::int from acquaintance_answer a where a.call_id = c.id) as answers from acquaintance_call c order by id"))
    .toEqual([{ state: 'closed', answers: 3 }, { state: 'open', answers: 2 }, { state: 'open', answers: 0 }]);
});
