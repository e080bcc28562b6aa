import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let initiative: string;
let pia: string;
beforeAll(async () => {
  stage = await Stage.open();
  initiative = await stage.initiative('running');
  pia = await stage.community.member('Pia Second');
  const second = await stage.role(initiative, { kind: 'PILOT', name: 'Copilote' });
  await stage.accept(stage.paul, await stage.apply(pia, second));
  await stage.apply(stage.ines, await stage.role(initiative));
  await stage.community.house.pool.query("update member set state = 'left' where id = $1", [pia]);
});
afterAll(() => stage.close());

const LED = `query ($id: ID!) { initiative(id: $id) {
  applications(first: 9, filter: { states: [OPEN] }) { nodes { word } }
  entries(first: 30) { nodes { kind } }
  roles { seatsReserved }
} }`;

test('I7: a pilot who left the community reads no candidate’s word, nor what is for those who lead', async () => {
  const { initiative: read } = (await stage.read(pia, LED, { id: initiative })) as {
    initiative: { applications: object; entries: { nodes: { kind: string }[] }; roles: object[] };
  };
  expect(read.applications).toEqual({ nodes: [] });
  expect(read.entries.nodes.map(({ kind }) => kind)).not.toContain('application.answered');
  expect(read.roles[0]).toEqual({ seatsReserved: null });
});

const seatOf = async (member: string): Promise<unknown> => {
  const sent = "select id from seat where member_id = $1 and initiative_id = $2 and kind = 'pilot'";
  const { rows } = await stage.community.house.pool.query<{ id: string }>(sent, [member, initiative]);
  return rows[0]?.id;
};

test('I8: who left the community is no other pilot: the last one that there is cannot leave', async () => {
  const leave = { id: await seatOf(stage.paul), handOver: 'Les clés' };
  expect(await stage.refused(stage.paul, 'leaveSeat', leave)).toEqual(['I8.LAST_PILOT']);
});

test('I8, M14: the succession is not for somebody whose dues are late', async () => {
  const wish = { id: await seatOf(stage.paul), member: stage.late, note: 'Les clés' };
  expect(await stage.refused(stage.paul, 'handOverPilot', wish)).toEqual(['M14.CANDIDATE_LATE']);
});

test('I2: somebody who left the community is no referent, whatever mandate there was', async () => {
  const gone = await stage.community.member('Gaston Parti', { mandates: ['board'], state: 'left' });
  const id = await stage.initiative('proposed', stage.paul, 'Une autre');
  const wish = { id, verdict: 'APPROVE', referent: gone };
  expect(await stage.refused(stage.solange, 'answerProposal', wish)).toEqual(['I2.REFERENT_NOT_BOARD']);
  const { referents } = await stage.read(stage.solange, '{ referents(first: 9) { nodes { name } } }');
  expect(referents).toEqual({ nodes: [{ name: 'Solange Vidal' }] });
});

test('I8: the referent who takes over a team whose pilot left answers for it, at a free seat too', async () => {
  const { community, malik, solange } = stage;
  const id = await stage.initiative('running', malik, 'Reprise');
  const wish = { idempotencyKey: freshKey(), initiative: id, kind: 'PILOT', name: 'Copilote', seats: 1 };
  await stage.does(malik, 'addRole', wish);
  await community.house.pool.query("update member set state = 'left' where id = $1", [malik]);
  const { pilot } = await stage.does(solange, 'takeOver', { id }, 'pilot { id }');
  expect(pilot).toEqual({ id: solange });
});
