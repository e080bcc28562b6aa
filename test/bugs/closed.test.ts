import { afterAll, beforeAll, expect, test } from 'vitest';
import { Skill } from '../../server/members/vocabulary.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let skill: string;
let role: string;
let initiative: string;
beforeAll(async () => {
  stage = await Stage.open();
  skill = await stage.community.insert(Skill, { label: 'écoute', label_en: 'listening' });
  const own = 'insert into member_skill (member_id, skill_id) values ($1, $2)';
  await stage.community.house.pool.query(own, [stage.ines, skill]);
  initiative = await stage.initiative('running');
  role = await stage.role(initiative, { seats: 2, skills: [skill] });
});
afterAll(() => stage.close());

const found = async (filter: object) => {
  const sent = 'query ($filter: InitiativeFilter) { initiatives(first: 5, filter: $filter) { nodes { id } } }';
  return ((await stage.read(stage.ines, sent, { filter }))['initiatives'] as { nodes: object[] }).nodes.length;
};

const states = ['RUNNING', 'PAUSED', 'CLOSED'];
test.each(states)('I3: seats are open, and skills looked for, where one can apply: %s', async (state) => {
  if (state !== 'RUNNING') await stage.does(stage.paul, 'changeInitiativeState', { id: initiative, state, why: 'Fini' });
  const open = state === 'RUNNING' ? 1 : 0;
  expect(await found({ openSeats: true })).toBe(open);
  expect(await found({ openSeats: false })).toBe(1 - open);
  expect(await found({ needsMySkills: true })).toBe(open);
});

test('I2: what is closed changes no more, as its page says: neither its words nor its roles', async () => {
  const sent = 'query ($id: ID!) { initiative(id: $id) { viewerMay } }';
  expect(await stage.read(stage.paul, sent, { id: initiative })).toEqual({ initiative: { viewerMay: [] } });
  const wish = { idempotencyKey: freshKey(), initiative, kind: 'CONTACT', name: 'Autre', seats: 1 };
  expect(await stage.refused(stage.paul, 'addRole', wish)).toEqual(['I2.CLOSED']);
  expect(await stage.refused(stage.paul, 'editRole', { id: role, version: 1, seats: 9 })).toEqual(['I2.CLOSED']);
  const edited = { id: initiative, version: 1, title: 'Autre' };
  expect(await stage.refused(stage.paul, 'describeInitiative', edited)).toEqual(['I2.CLOSED']);
});

test('I2, I8: nor its resources, its picture and its terms', async () => {
  const link = { idempotencyKey: freshKey(), initiative, label: 'Compte rendu', address: 'https://example.org/cr' };
  expect(await stage.refused(stage.paul, 'addLink', link)).toEqual(['I2.CLOSED']);
  expect(await stage.refused(stage.paul, 'removePicture', { id: initiative })).toEqual(['I2.CLOSED']);
  const { rows } = await stage.community.house.pool.query<{ id: string }>(
    "update seat set last_day = '2026-06-20' where initiative_id = $1 and member_id = $2 returning id",
    [initiative, stage.paul],
  );
  const id = rows[0]?.id;
  const sent = 'query ($id: ID!) { node(id: $id) { ... on Seat { viewerMay viewerRenewal { granted because } } } }';
  expect(await stage.read(stage.paul, sent, { id })).toEqual({
    node: {
      viewerMay: ['leaveSeat', 'handOverPilot'],
      viewerRenewal: { granted: false, because: ['Cette initiative est close : elle ne change plus.'] },
    },
  });
  expect(await stage.refused(stage.paul, 'renewSeat', { id, months: 12 })).toEqual(['I2.CLOSED']);
});
