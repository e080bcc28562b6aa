import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingAs } from '../../server/access/viewer.ts';
import type { Deed } from '../../server/core/command/deed.ts';
import { Refused } from '../../server/core/command/refusal.ts';
import { acceptApplication } from '../../server/initiatives/commands/answers.ts';
import { checkInvariants } from '../../server/check.ts';
import { freshKey, Stage } from '../kit/stage.ts';
import { meeting } from './meeting.ts';

type Accept = typeof acceptApplication;

const ROUNDS = 30;
let stage: Stage;
let nadia: string;
const crowd: string[] = [];

beforeAll(async () => {
  stage = await Stage.open({ pool: 24 });
  nadia = await stage.community.member('Nadia Benhalima');
  for (let number = 0; number < 20; number += 1)
    crowd.push(await stage.community.member(`Candidat ${'abcdefghijklmnopqrst'[number]}`));
});
afterAll(() => stage.close());

/** An initiative with Paul and Nadia as its pilots. */
async function withTwoPilots(): Promise<string> {
  const initiative = await stage.initiative('running');
  const { data } = await stage.community.ask(
    stage.paul,
    'query ($id: ID!) { initiative(id: $id) { roles { id version } } }',
    { id: initiative },
  );
  const [pilots] = (data as unknown as { initiative: { roles: { id: string; version: number }[] } }).initiative.roles;
  await stage.does(stage.paul, 'editRole', { ...pilots, seats: 2 });
  await stage.accept(stage.paul, await stage.apply(nadia, pilots?.id ?? ''));
  return initiative;
}

/** Accepts as a pilot, straight through the commander: granted, the reasons against it, or the error that broke it. */
async function accepts(pilot: string, id: string, command: Accept = acceptApplication): Promise<string> {
  const { house, now } = stage.community;
  const asking = await askingAs(house.pool, pilot, house.charter, house.today());
  try {
    await house.commander.run({ asking, charter: house.charter, now }, command, { id }, 'acceptApplication');
    return 'granted';
  } catch (error) {
    return error instanceof Refused ? error.message : 'broken';
  }
}

async function heldIn(role: string): Promise<number> {
  const { rows } = await stage.community.house.pool.query(
    'select count(*)::int as held from seat where role_id = $1 and left_on is null',
    [role],
  );
  return rows[0].held;
}

/** The seats that acceptances keep which nobody was told yet. */
async function keptIn(role: string): Promise<number> {
  const { rows } = await stage.community.house.pool.query(
    "select count(*)::int as kept from application where role_id = $1 and verdict = 'accepted'",
    [role],
  );
  return rows[0].kept;
}

const unsound = async () =>
  (await checkInvariants(stage.community.house.pool))
    .filter(({ rule, found }) => found && rule.startsWith('I'))
    .map(({ name }) => name);

describe('the last seat', () => {
  test(`I7, scenario 25: of two pilots who accept two candidates at the same instant, one gets it and the other reads why not, ${ROUNDS} times`, async () => {
    const initiative = await withTwoPilots();
    for (let round = 0; round < ROUNDS; round += 1) {
      const role = await stage.role(initiative, { seats: 1, name: `Contact ${round}` });
      const [ines, malik] = [await stage.apply(stage.ines, role), await stage.apply(stage.malik, role)];
      const answers = await Promise.all([
        stage.community.command(stage.paul, 'acceptApplication', { id: ines }, 'verdict'),
        stage.community.command(nadia, 'acceptApplication', { id: malik }, 'verdict'),
      ]);
      const [granted, refused] = answers.toSorted((a, b) => a.refusals.length - b.refusals.length);
      expect(granted).toMatchObject({ refusals: [], noun: { verdict: 'ACCEPTED' } });
      expect(refused?.refusals).toMatchObject([
        { rule: 'I7', code: 'FULL', details: { role: `Contact ${round}`, seats: 1, taken: 1 } },
      ]);
      expect(refused?.noun).toMatchObject({ verdict: null });
      await stage.tell();
      expect(await heldIn(role)).toBe(1);
    }
    expect(await unsound()).toEqual([]);
  });

  test('I7: of twenty candidates accepted at the same instant for five seats, exactly five sit', async () => {
    const initiative = await withTwoPilots();
    const role = await stage.role(initiative, { seats: 5 });
    const applications = [];
    for (const candidate of crowd) applications.push(await stage.apply(candidate, role));
    const outcomes = await Promise.all(applications.map((id, place) => accepts(place % 2 ? nadia : stage.paul, id)));
    expect(outcomes.toSorted()).toEqual([
      ...new Array<string>(15).fill('I7.FULL'),
      ...new Array<string>(5).fill('granted'),
    ]);
    expect(await heldIn(role)).toBe(0);
    await stage.tell();
    expect(await heldIn(role)).toBe(5);
    expect(await unsound()).toEqual([]);
  });

  test('I7: a role made smaller while somebody is accepted never has fewer seats than are taken', async () => {
    const initiative = await withTwoPilots();
    for (let round = 0; round < 10; round += 1) {
      const role = await stage.role(initiative, { seats: 2, name: `Deux ${round}` });
      await stage.accept(stage.paul, await stage.apply(stage.ines, role));
      const second = await stage.apply(stage.malik, role);
      const [accepted, resized] = await Promise.all([
        accepts(nadia, second),
        stage.community.command(stage.paul, 'editRole', { id: role, version: 1, seats: 1 }),
      ]);
      expect([accepted, resized.refusals.map(({ code }) => code).join()]).toSatisfy(
        ([one, two]: string[]) => (one === 'granted' && two === 'SEATS_TAKEN') || (one === 'I7.FULL' && two === ''),
      );
    }
    expect(await unsound()).toEqual([]);
  });
});

describe('the last seat, while answers can be taken back', () => {
  test('I7: of an acceptance taken back and another one at the same instant, never two stay', async () => {
    const initiative = await withTwoPilots();
    for (let round = 0; round < 12; round += 1) {
      const role = await stage.role(initiative, { name: `Reprise ${round}` });
      const [first, second] = [await stage.apply(stage.ines, role), await stage.apply(stage.malik, role)];
      expect(await accepts(stage.paul, first)).toBe('granted');
      const [taken, accepted] = await Promise.all([
        stage.refused(stage.paul, 'takeBackAnswer', { id: first }),
        accepts(nadia, second),
      ]);
      expect(taken).toEqual([]);
      expect(['granted', 'I7.FULL']).toContain(accepted);
      expect(await keptIn(role)).toBe(accepted === 'granted' ? 1 : 0);
    }
    expect(await unsound()).toEqual([]);
  });

  test('I7: an answer is taken back or told, never both, and told by one of several processes', async () => {
    const initiative = await withTwoPilots();
    const { community } = stage;
    for (let round = 0; round < 12; round += 1) {
      const role = await stage.role(initiative, { name: `Annonce ${round}` });
      const id = await stage.apply(stage.ines, role);
      expect(await accepts(stage.paul, id)).toBe('granted');
      const [back] = await Promise.all([
        stage.refused(nadia, 'takeBackAnswer', { id }),
        stage.tell(),
        stage.tell(),
        stage.tell(),
      ]);
      const held = await heldIn(role);
      expect([held, back.join()]).toSatisfy(
        ([seats, why]: [number, string]) =>
          (seats === 0 && why === '') || (seats === 1 && why === 'I7.NOTHING_TO_TAKE_BACK'),
      );
      const told = "select count(*)::int as n from entry where subject_id = $1 and kind = 'application.accepted'";
      expect((await community.house.pool.query(told, [id])).rows).toEqual([{ n: held }]);
      if (held === 0) await stage.does(stage.ines, 'withdrawApplication', { id });
    }
    expect(await unsound()).toEqual([]);
  });

  test('I8: of an invitation accepted and an application accepted at the same instant, one gets the last seat', async () => {
    const initiative = await withTwoPilots();
    for (let round = 0; round < 12; round += 1) {
      const role = await stage.role(initiative, { name: `Invitation ${round}` });
      const input = { idempotencyKey: freshKey(), role, member: stage.malik, word: 'Venez.' };
      const { id: invitation } = await stage.does(stage.paul, 'inviteToSeat', input);
      const application = await stage.apply(stage.ines, role);
      const [joined, accepted] = await Promise.all([
        stage.refused(stage.malik, 'answerInvitation', { id: invitation, accept: true }),
        accepts(nadia, application),
      ]);
      const outcomes = [joined.join() || 'granted', accepted];
      expect(outcomes.toSorted()).toEqual(['I7.FULL', 'granted']);
      await stage.tell();
      expect(await heldIn(role)).toBe(1);
    }
    expect(await unsound()).toEqual([]);
  });
});

/** The same command without the lock on the initiative: both have read the row before any goes on. */
function withoutLock(): Accept {
  const met = meeting(2);
  return (deed, input) => {
    const lock: Deed['lock'] = async (noun, id) => {
      const seen = await deed.see(noun, id);
      await met();
      return seen;
    };
    return acceptApplication({ ...deed, lock }, input);
  };
}

test('I7, negative control: with the initiative’s lock taken away, the last seat is given twice or the database has to say no', async () => {
  const harms: string[] = [];
  const roles: string[] = [];
  while (roles.length < 6) roles.push(await stage.role(await withTwoPilots()));
  for (const role of roles) {
    const [ines, malik] = [await stage.apply(stage.ines, role), await stage.apply(stage.malik, role)];
    const command = withoutLock();
    const outcomes = await Promise.all([accepts(stage.paul, ines, command), accepts(nadia, malik, command)]);
    if ((await keptIn(role)) > 1) harms.push('overfilled');
    if (outcomes.includes('broken')) harms.push('broken');
  }
  expect(harms).not.toEqual([]);
  expect(await unsound()).toSatisfy((names: string[]) => names.length > 0 || harms.includes('broken'));
});
