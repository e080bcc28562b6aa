import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { doing, send } from '../contacts/files.ts';
import { ContactTeam } from '../contacts/team.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';

/* Each sign of life of a long work bore the instant at which it began: after half a minute it looked abandoned. */

let team: ContactTeam;
let gate: Gate;
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  gate = await openGate(team.stage.community, { freeDocuments: true });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await gate.stop();
  await team.stage.close();
});

/** Notes when each sign of life of an import says that it was given. */
const NOTED = `create table said (number serial, at timestamptz);
  create function say() returns trigger language plpgsql as
    $$ begin insert into said (at) values (new.worked_at); return null; end $$;
  create trigger say after update of worked_at on import for each row when (new.percent is not null) execute function say()`;

test('M20: a work that lasts for minutes goes on being under way', async () => {
  const paul = await signedIn(team.stage.community, gate, team.paul);
  const lines = Array.from({ length: 1_200 }, (_, at) => `Cible ${at};Association`);
  const { id } = await send(gate, paul, `targets/${team.initiative}`, ['Nom;Genre', ...lines].join('\n'));
  const { pool } = team.stage.community.house;
  await pool.query(NOTED);
  let passed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (passed += 60_000));
  await doing(paul, 'previewImport', { id });
  vi.restoreAllMocks();
  const text = `select count(*)::int as said, count(distinct at)::int as instants,
    max(at) - min(at) > interval '30 s' as long from said`;
  const { rows: [found] } = await pool.query<{ said: number; instants: number; long: boolean }>(text);
  expect(found?.said).toBeGreaterThan(1);
  expect([found?.instants, found?.long]).toEqual([found?.said, true]);
});
