import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContactTeam } from '../contacts/team.ts';
import { freshKey } from '../kit/stage.ts';

let team: ContactTeam;
beforeAll(async () => {
  team = await ContactTeam.open();
});
afterAll(() => team.stage.close());

const dueOn = async (id: string) => (await team.reads(team.paul, id, 'dueOn'))?.['dueOn'];

test('C3, C6: a target that was never met is handed over with its day, which does not begin anew', async () => {
  team.stage.community.at('2026-01-10T10:00:00Z');
  const id = await team.target('Jamais rencontrée');
  expect(await dueOn(id)).toBe('2026-07-10');
  team.stage.community.at('2026-06-15T10:00:00Z');
  await team.stage.does(team.paul, 'assignTarget', { id, member: team.nadia });
  expect(await dueOn(id)).toBe('2026-07-10');
  expect(await team.unsound()).toEqual([]);
});

test('C6: noting an older meeting leaves the day that the member said; a later one moves it', async () => {
  team.stage.community.at('2026-06-15T10:00:00Z');
  const id = await team.target('Jour dit');
  const log = (day: string) =>
    team.stage.does(team.ines, 'logMeeting', { idempotencyKey: freshKey(), target: id, day, channel: 'PHONE' });
  await log('2026-06-01');
  await team.stage.does(team.ines, 'sayDue', { id, dueOn: '2026-08-01' });
  await log('2026-03-01');
  expect(await dueOn(id)).toBe('2026-08-01');
  await log('2026-06-10');
  expect(await dueOn(id)).toBe('2026-12-10');
});
