import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let nadia: string;
let initiative: string;
let contact: string;
beforeAll(async () => {
  stage = await Stage.open();
  nadia = await stage.community.member('Nadia Benhalima');
});
afterAll(() => stage.close());
beforeEach(async () => {
  initiative = await stage.initiative('running');
  const copilot = await stage.role(initiative, { kind: 'PILOT', name: 'Copilote' });
  contact = await stage.role(initiative, { seats: 2 });
  await stage.accept(stage.paul, await stage.apply(nadia, copilot));
});

const mayOf = async (who: string) => {
  const sent = 'query ($id: ID!) { initiative(id: $id) { viewerMay } }';
  return ((await stage.read(who, sent, { id: initiative })) as { initiative: { viewerMay: string[] } }).initiative
    .viewerMay;
};

test('I2, I8: an author who pilots no more neither edits nor staffs: the pilot does', async () => {
  const { rows } = await stage.community.house.pool.query<{ id: string }>(
    'select id from seat where member_id = $1 and initiative_id = $2',
    [stage.paul, initiative],
  );
  await stage.does(stage.paul, 'handOverPilot', { id: rows[0]?.id, member: stage.malik, note: 'Les clés' });
  const key = { idempotencyKey: freshKey(), initiative };
  const attempts = {
    describeInitiative: { id: initiative, version: 1, title: 'Autre' },
    addLink: { ...key, label: 'Compte rendu', address: 'https://example.org/cr' },
    removePicture: { id: initiative },
    addRole: { ...key, kind: 'OTHER', name: 'Autre', seats: 1 },
    editRole: { id: contact, version: 1, seats: 1 },
  };
  for (const [verb, input] of Object.entries(attempts))
    expect(await stage.refused(stage.paul, verb, input), verb).toEqual(['P4.NOT_YOURS']);
  expect(await mayOf(stage.paul)).toEqual([]);
  expect(await mayOf(stage.malik)).toContain('describeInitiative');
});

/* All that Nadia, who pilots and is a candidate, can read and try about the role. */
const known = async (version: number) => {
  const sent = `query ($id: ID!, $role: ID!) {
    initiative(id: $id) { cockpit { seatsOpen seatsReserved applicationsWaiting answersToTell offersWaiting } }
    role(id: $role) { seats seatsTaken seatsReserved }
  }`;
  const read = await stage.read(nadia, sent, { id: initiative, role: contact });
  const fewer = await stage.refused(nadia, 'editRole', { id: contact, version, seats: 1 });
  return { ...read, fewer };
};

test.each(['acceptApplication', 'declineApplication'])(
  'I7: a pilot who is a candidate cannot guess their answer before it is told: %s',
  async (answer) => {
    const others = await stage.apply(stage.ines, contact);
    await stage.does(stage.paul, 'acceptApplication', { id: others });
    const own = await stage.apply(nadia, contact);
    const before = await known(1);
    expect(before.fewer).toEqual(['I6.SEATS_TAKEN']);
    await stage.does(stage.paul, answer, { id: own });
    expect(await known(1)).toEqual(before);
    const late = { id: await stage.apply(stage.malik, contact) };
    expect(await stage.refused(nadia, 'acceptApplication', late)).toEqual(['I7.FULL']);
  },
);
