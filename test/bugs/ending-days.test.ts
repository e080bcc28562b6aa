import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceTerms } from '../../server/initiatives/commands/terms.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
});
afterAll(() => stage.close());

test('I8: the seats that end are those that the charter announces, so many days before', async () => {
  const { community, paul, camille } = stage;
  await stage.initiative('running');
  const { house } = community;
  await house.pool.query('update seat set last_day = $1::date + 60', [house.today()]);
  const ending = async () => {
    const { endingSeats } = await stage.read(paul, '{ endingSeats(first: 5) { nodes { lastDay } } }');
    return (endingSeats as { nodes: object[] }).nodes.length;
  };
  await announceTerms(house.round(community.now));
  expect(await ending()).toBe(0);
  await stage.does(camille, 'changeCharterSetting', { key: 'initiatives.endingDays', value: 60 });
  await announceTerms(house.round(community.now));
  expect(await ending()).toBe(1);
});
