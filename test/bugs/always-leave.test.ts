import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let initiative: string;
let role: string;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
  initiative = await stage.initiative('running');
  role = await stage.role(initiative, { seats: 3 });
  await stage.does(stage.camille, 'changeCharterSetting', { key: 'initiatives.public', value: false });
});
afterAll(() => stage.close());

const late = (member: string) =>
  stage.community.house.pool.query("update member set paid_until = '2025-01-01' where id = $1", [member]);
const SEEN = 'query ($id: ID!) { initiative(id: $id) { id } }';
const sees = async (who: string) => (await stage.read(who, SEEN, { id: initiative }))['initiative'];

test('I8: who owes dues leaves a seat where the list is not public', async () => {
  const oda = await stage.community.member('Oda Late');
  await stage.accept(stage.paul, await stage.apply(oda, role));
  await late(oda);
  const { me } = (await stage.read(oda, '{ me { heldSeats { id } } }')) as { me: { heldSeats: { id: string }[] } };
  expect(await stage.refused(oda, 'leaveSeat', { id: me.heldSeats[0]?.id, handOver: 'Les clés' })).toEqual([]);
  expect(await sees(oda)).toBeNull();
});

test('I7: who owes dues withdraws an application where the list is not public', async () => {
  const oto = await stage.community.member('Oto Late');
  const id = await stage.apply(oto, role);
  await late(oto);
  expect(await stage.refused(oto, 'withdrawApplication', { id })).toEqual([]);
  expect(await sees(oto)).toBeNull();
});

test('I8: who owes dues declines an invitation where the list is not public', async () => {
  const ali = await stage.community.member('Ali Late');
  const wish = { idempotencyKey: freshKey(), role, member: ali, word: 'Venez' };
  const { id } = await stage.does(stage.paul, 'inviteToSeat', wish);
  await late(ali);
  expect(await stage.refused(ali, 'answerInvitation', { id, accept: false })).toEqual([]);
  expect(await sees(ali)).toBeNull();
});

test('I3: and sees no initiative in which nothing is theirs, nor does a visitor', async () => {
  expect(await sees(stage.late)).toBeNull();
  const sent = 'query ($id: ID!, $role: ID!) { initiative(id: $id) { id } role(id: $role) { id } }';
  expect(await stage.read(null, sent, { id: initiative, role })).toEqual({ initiative: null, role: null });
});
