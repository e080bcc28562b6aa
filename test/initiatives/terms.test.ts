import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { forgetWords } from '../../server/initiatives/commands/forgetting.ts';
import { announceTerms } from '../../server/initiatives/commands/terms.ts';
import { NOON } from '../kit/community.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let nadia: string;
beforeAll(async () => {
  stage = await Stage.open();
  nadia = await stage.community.member('Nadia Benhalima');
});
afterAll(() => stage.close());
afterEach(() => stage.community.at(NOON));

const join = async (member: string, role: string): Promise<string> => {
  await stage.accept(stage.paul, await stage.apply(member, role));
  return seatOf(member, role);
};
const seatOf = async (member: string, role: string): Promise<string> => {
  const { rows } = await stage.community.house.pool.query(
    'select id from seat where role_id = $1 and member_id = $2 and left_on is null',
    [role, member],
  );
  return rows[0].id;
};
const pilotsRole = async (initiative: string) => {
  const { rows } = await stage.community.house.pool.query(
    "select id, version from role where initiative_id = $1 and kind = 'pilot'",
    [initiative],
  );
  return rows[0] as { id: string; version: number };
};
const announce = () => announceTerms(stage.community.house.round());
const SEAT = 'heldFrom lastDay pastItsTerm endingToldOn leftOn handOver viewerMay viewerRenewal { granted because }';
const seen = async (who: string | null, id: string) =>
  (await stage.read(who, `query ($id: ID!) { node(id: $id) { ... on Seat { ${SEAT} } } }`, { id }))['node'] as Record<
    string,
    unknown
  >;
const endings = async (seat: string) => {
  const { rows } = await stage.community.house.pool.query(
    "select (at at time zone 'Europe/Paris')::date::text as day, person_id as person, audience from entry where subject_id = $1 and kind = 'seat.ending'",
    [seat],
  );
  return rows;
};
const pilotOf = async (id: string) =>
  (await stage.read(stage.malik, 'query ($id: ID!) { initiative(id: $id) { pilot { id } seatsOpen } }', { id }))[
    'initiative'
  ];

test('I8, scenario 28: joined on 1 April 2024 for 12 months: asked on 1 March 2025, still held and past its term from 1 April', async () => {
  const { community } = stage;
  community.at('2024-04-01T08:00:00Z');
  const initiative = await stage.initiative('running');
  const seat = await join(stage.ines, await stage.role(initiative, { months: 12 }));
  expect(await seen(stage.ines, seat)).toMatchObject({ heldFrom: '2024-04-01', lastDay: '2025-03-31' });

  community.at('2025-02-28T22:59:00Z');
  await announce();
  expect(await endings(seat)).toEqual([]);
  expect(await seen(stage.ines, seat)).toMatchObject({ endingToldOn: null, viewerRenewal: { granted: false } });

  community.at('2025-02-28T23:00:00Z');
  await announce();
  await announce();
  expect(await endings(seat)).toEqual([{ day: '2025-03-01', person: stage.ines, audience: 'leads' }]);
  for (const who of [stage.ines, stage.paul])
    expect(await seen(who, seat)).toMatchObject({
      endingToldOn: '2025-03-01',
      viewerRenewal: { granted: true, because: [] },
    });

  community.at('2025-03-31T12:00:00Z');
  expect(await seen(stage.ines, seat)).toMatchObject({ pastItsTerm: false, leftOn: null });
  community.at('2025-04-01T00:00:00Z');
  await announce();
  expect(await endings(seat)).toHaveLength(1);
  expect(await seen(stage.ines, seat)).toMatchObject({ pastItsTerm: true, leftOn: null, lastDay: '2025-03-31' });
  const ending = await stage.read(
    stage.paul,
    'query ($id: ID!) { initiative(id: $id) { endingSeats { id } cockpit { seatsEnding seatsPastTerm } } }',
    { id: initiative },
  );
  expect(ending).toMatchObject({
    initiative: { endingSeats: expect.arrayContaining([{ id: seat }]) as unknown[], cockpit: { seatsEnding: 0 } },
  });
});

describe('a term', () => {
  test('I8: is renewed by its holder or a pilot once its end is near, and its new end is announced anew', async () => {
    const { community } = stage;
    const role = await stage.role(await stage.initiative('running'), { months: 6 });
    const seat = await join(stage.ines, role);
    const { refusals } = await community.command(stage.ines, 'renewSeat', { id: seat, months: 12 });
    expect(refusals).toMatchObject([
      {
        code: 'TOO_EARLY',
        until: '2026-11-14',
        message: 'L’engagement court jusqu’au 14 décembre 2026 : il se renouvelle à partir du 14 novembre 2026.',
      },
    ]);
    community.at('2026-11-20T08:00:00Z');
    await announce();
    expect(await stage.refused(stage.malik, 'renewSeat', { id: seat, months: 12 })).toEqual(['P4.NOT_YOURS']);
    const renewed = await stage.does(stage.ines, 'renewSeat', { id: seat, months: 12 }, 'lastDay endingToldOn');
    expect(renewed).toMatchObject({ lastDay: '2027-12-14', endingToldOn: null });
    await community.house.pool.query("update member set paid_until = '2028-12-31' where id = any($1)", [
      [stage.ines, stage.paul, stage.malik, stage.solange, nadia],
    ]);
    community.at('2027-11-20T08:00:00Z');
    await announce();
    expect(await endings(seat)).toHaveLength(2);
    community.at('2028-01-10T08:00:00Z');
    expect(await stage.does(stage.paul, 'renewSeat', { id: seat, months: 1 }, 'lastDay')).toMatchObject({
      lastDay: '2028-02-09',
    });
  });

  test('I14: has no end in a programme of ambassadors: nothing is announced, nothing renewed', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Voix', summary: 'Raconter', nature: 'AMBASSADOR' };
    const { id } = await stage.does(stage.paul, 'draftInitiative', input);
    const seat = await seatOf(stage.paul, (await pilotsRole(id)).id);
    stage.community.at('2026-12-01T08:00:00Z');
    await announce();
    expect(await endings(seat)).toEqual([]);
    expect(await stage.refused(stage.paul, 'renewSeat', { id: seat, months: 1 })).toEqual(['I8.NO_TERM']);
  });
});

describe('leaving', () => {
  test('I8: is always possible, by oneself, with a note that the team and the leads alone read', async () => {
    const initiative = await stage.initiative('running');
    const role = await stage.role(initiative, { seats: 2 });
    const [ines, malik] = [await join(stage.ines, role), await join(stage.malik, role)];
    expect(await stage.refused(stage.ines, 'leaveSeat', { id: ines })).toEqual(['I8.NOTE_NEEDED']);
    expect(await stage.refused(stage.paul, 'leaveSeat', { id: ines, handOver: 'x' })).toEqual(['P4.NOT_YOURS']);
    await stage.does(stage.ines, 'leaveSeat', { id: ines, handOver: 'Les clés sont chez Paul.' });
    for (const who of [stage.ines, stage.malik, stage.paul, stage.solange])
      expect(await seen(who, ines)).toMatchObject({ leftOn: '2026-06-15', handOver: 'Les clés sont chez Paul.' });
    for (const who of [nadia, null])
      expect(await seen(who, ines)).toMatchObject({ leftOn: '2026-06-15', handOver: null });
    expect(await pilotOf(initiative)).toMatchObject({ seatsOpen: 1 });
    expect(await stage.refused(stage.ines, 'leaveSeat', { id: ines, handOver: 'x' })).toEqual(['I8.LEFT']);
    expect((await seen(stage.malik, malik))['viewerMay']).toContain('leaveSeat');
  });

  test('I8: the last pilot cannot; with a second one the other answers for the initiative from then on', async () => {
    const initiative = await stage.initiative('running');
    const pilots = await pilotsRole(initiative);
    const paul = await seatOf(stage.paul, pilots.id);
    const leave = { id: paul, handOver: 'Tout est dans le carnet.' };
    expect(await stage.refused(stage.paul, 'leaveSeat', leave)).toEqual(['I8.LAST_PILOT']);
    await stage.does(stage.paul, 'editRole', { id: pilots.id, version: pilots.version, seats: 2 });
    await join(nadia, pilots.id);
    await stage.does(stage.paul, 'leaveSeat', leave);
    expect(await pilotOf(initiative)).toMatchObject({ pilot: { id: nadia } });
    expect(await stage.refused(stage.paul, 'endRunningIn', { id: initiative })).toEqual(['P4.NOT_YOURS']);
  });

  test('I8: the last pilot hands over to a member, who pilots at once', async () => {
    const initiative = await stage.initiative('running');
    const seat = await seatOf(stage.paul, (await pilotsRole(initiative)).id);
    const input = { id: seat, note: 'Le carnet est rouge.' };
    expect(await stage.refused(stage.paul, 'handOverPilot', { ...input, member: stage.paul })).toEqual(['I8.ONESELF']);
    expect(await stage.refused(nadia, 'handOverPilot', { ...input, member: nadia })).toEqual(['P4.NOT_YOURS']);
    await stage.does(stage.paul, 'handOverPilot', { ...input, member: nadia });
    expect(await pilotOf(initiative)).toMatchObject({ pilot: { id: nadia }, seatsOpen: 0 });
    await stage.does(nadia, 'changeInitiativeState', { id: initiative, state: 'PAUSED', why: 'Travaux' });
  });

  test('I8: a successor who had applied to pilot holds one seat, whatever was answered', async () => {
    const initiative = await stage.initiative('running');
    const pilots = await pilotsRole(initiative);
    await stage.does(stage.paul, 'editRole', { id: pilots.id, version: pilots.version, seats: 2 });
    const [accepted, waiting] = [await stage.apply(nadia, pilots.id), await stage.apply(stage.malik, pilots.id)];
    await stage.does(stage.paul, 'acceptApplication', { id: accepted });
    const seat = await seatOf(stage.paul, pilots.id);
    await stage.does(stage.paul, 'handOverPilot', { id: seat, member: nadia, note: 'Le carnet est rouge.' });
    await stage.tell();
    expect(await pilotOf(initiative)).toMatchObject({ pilot: { id: nadia }, seatsOpen: 1 });
    const next = await seatOf(nadia, pilots.id);
    await stage.does(nadia, 'handOverPilot', { id: next, member: stage.malik, note: 'Le carnet est bleu.' });
    expect(await stage.refused(stage.solange, 'acceptApplication', { id: waiting })).toEqual(['I7.CANDIDATE_SEATED']);
  });

  test('I8: the referent takes over: the seat of who answered for it, or a free one; nobody else does', async () => {
    const initiative = await stage.initiative('running');
    for (const who of [stage.paul, stage.camille, nadia])
      expect(await stage.refused(who, 'takeOver', { id: initiative })).toEqual(['P4.NOT_YOURS']);
    await stage.does(stage.solange, 'takeOver', { id: initiative });
    expect(await pilotOf(initiative)).toMatchObject({ pilot: { id: stage.solange } });
    expect(await stage.refused(stage.solange, 'takeOver', { id: initiative })).toEqual(['I8.YOU_PILOT']);

    const wide = await stage.initiative('running', stage.paul, 'Deux pilotes');
    const pilots = await pilotsRole(wide);
    await stage.does(stage.paul, 'editRole', { id: pilots.id, version: pilots.version, seats: 2 });
    await stage.does(stage.solange, 'takeOver', { id: wide });
    expect(await pilotOf(wide)).toMatchObject({ pilot: { id: stage.paul }, seatsOpen: 0 });
  });
});

describe('the candidates’ words', () => {
  const word = async (id: string) =>
    (await stage.community.house.pool.query('select word, answer from application where id = $1', [id])).rows[0];
  const forget = () => forgetWords(stage.community.house.round());

  test('I7: of declined applications are deleted after 12 months, others kept', async () => {
    const role = await stage.role(await stage.initiative('running'), { seats: 3 });
    const declined = await stage.apply(stage.ines, role, 'Ma raison.');
    await stage.does(stage.paul, 'declineApplication', { id: declined, answer: 'À cause de ta raison.' });
    const accepted = await stage.apply(stage.malik, role, 'La mienne.');
    await stage.does(stage.paul, 'acceptApplication', { id: accepted });
    await stage.tell();
    stage.community.at('2027-06-15T08:00:00Z');
    await forget();
    expect(await word(declined)).toEqual({ word: 'Ma raison.', answer: 'À cause de ta raison.' });
    stage.community.at('2027-06-16T08:00:00Z');
    await forget();
    expect(await word(declined)).toEqual({ word: '', answer: null });
    expect(await word(accepted)).toEqual({ word: 'La mienne.', answer: null });
    expect(await forget()).toBe(0);
  });
});
