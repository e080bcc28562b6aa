import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
let role: string;
beforeAll(async () => {
  stage = await Stage.open();
  role = await stage.role(await stage.initiative('running'), { seats: 5 });
});
afterAll(() => stage.close());

const becomes = (member: string, change: string) =>
  stage.community.house.pool.query(`update member set ${change} where id = $1`, [member]);
const LEFT = "state = 'left'";
const OVERDUE = "paid_until = '2026-01-31'";

const seatOf = async (id: string) => {
  const sent = 'query ($id: ID!) { role(id: $id) { seatsTaken seatsReserved heldSeats { member { id } } } }';
  const { role: read } = (await stage.read(stage.paul, sent, { id: role })) as {
    role: { seatsTaken: number; seatsReserved: number; heldSeats: { member: { id: string } }[] };
  };
  return { ...read, heldSeats: read.heldSeats.filter(({ member }) => member?.id === id) };
};
const latest = async (who: string) => {
  const sent = '{ journal(first: 2) { nodes { kind sentence } } }';
  return ((await stage.read(who, sent))['journal'] as { nodes: { kind: string; sentence: string }[] }).nodes;
};

test.each([['who left', LEFT], ['whose dues are late', OVERDUE]])(
  'M14, I7: a candidate %s within the ten minutes is not seated: declined, and the leads are told why',
  async (name, change) => {
    const candidate = await stage.community.member(`Nadia ${name}`);
    const id = await stage.apply(candidate, role);
    await stage.does(stage.paul, 'acceptApplication', { id, answer: 'Bienvenue !' });
    await becomes(candidate, change);
    expect(await stage.tell()).toBe(1);
    expect(await seatOf(candidate)).toEqual({ seatsTaken: 0, seatsReserved: 0, heldSeats: [] });
    const sent = 'query ($id: ID!) { node(id: $id) { ... on Application { state answer } } }';
    const { node } = await stage.read(stage.paul, sent, { id });
    expect(node).toEqual({ state: 'DECLINED', answer: null });
    expect((await latest(stage.paul)).find(({ kind }) => kind === 'application.lapsed')?.sentence).toContain(
      'n’est plus membre à jour de cotisation',
    );
    if (change === LEFT) return;
    expect((await latest(candidate)).map(({ sentence }) => sentence)).toContain(
      'La candidature au rôle « Contact » a été déclinée : il faut être membre à jour de cotisation.',
    );
  },
);

test('M14, I7: a candidate who is no longer up to date is not accepted, and the pilot reads why', async () => {
  const candidate = await stage.community.member('Odile Tardy');
  const id = await stage.apply(candidate, role);
  await becomes(candidate, OVERDUE);
  expect(await stage.refused(stage.paul, 'acceptApplication', { id })).toEqual(['M14.CANDIDATE_LATE']);
  await stage.does(stage.paul, 'declineApplication', { id });
});
