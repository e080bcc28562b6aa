import { afterAll, beforeAll, expect, test } from 'vitest';
import { doing, send } from '../contacts/files.ts';
import { ContactTeam } from '../contacts/team.ts';
import { openGate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';
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

test('C3, C6, C17: a file hands a target over with its day too', async () => {
  team.stage.community.at('2026-01-10T10:00:00Z');
  const id = await team.target('Halle aux grains');
  team.stage.community.at('2026-06-15T10:00:00Z');
  const gate = await openGate(team.stage.community, { freeDocuments: true });
  const paul = await signedIn(team.stage.community, gate, team.paul);
  const file = 'Nom;Suivie par\nHalle aux grains;Nadia Benhalima\n';
  const { id: imported } = await send(gate, paul, `targets/${team.initiative}`, file);
  const { seen } = await doing(paul, 'previewImport', { id: imported });
  await doing(paul, 'applyImport', { id: imported, seen, evenSo: false, idempotencyKey: freshKey() });
  expect(await team.reads(team.paul, id, 'owner { id } dueOn')).toEqual({ owner: { id: team.nadia }, dueOn: '2026-07-10' });
  await gate.stop();
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
