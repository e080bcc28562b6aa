import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGate, type Browser, type Gate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { doing, fetched, send } from './files.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
let gate: Gate;
let paul: Browser;
let omar: Browser;
let ines: Browser;
let malik: Browser;

beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  gate = await openGate(stage.community, { freeDocuments: true });
  const as = (who: string) => signedIn(stage.community, gate, who);
  [paul, omar, ines, malik] = [await as(team.paul), await as(team.omar), await as(team.ines), await as(stage.malik)];
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});

const targets = () => `targets/${team.initiative}`;
const sent = async (who: Browser, text: string | Buffer, address: string) => {
  const { status, id, message } = await send(gate, who, address, text);
  if (status !== 201) throw new Error(`${status}: ${message}`);
  return id;
};
const preview = (who: Browser, id: string) => doing(who, 'previewImport', { id });
const apply = (who: Browser, id: string, seen: string) =>
  doing(who, 'applyImport', { id, seen, idempotencyKey: freshKey() });
/* Two targets of Inès's and Nadia's, and one of nobody's. */
beforeAll(async () => {
  await team.target('Union des mariniers', { acronym: 'UDM', website: 'https://www.mariniers.example.org' });
  await team.target('Fédération des halles', { owner: team.nadia, priority: 1, sector: team.sector });
  await team.target('Ligue des ponts', { owner: null });
});

test('C1, C17: people come with the source of their data and their consent, at the target of that name or site', async () => {
  const text = Buffer.from([
    'Cible;Nom;Fonction;Courriel;Tél;Source;Consentement;Consentement le',
    'UDM;Zoé Éxtérieure;Présidente;zoe@example.net;+33 1 00;Carte de visite;Donné;1er mars 2026',
    'www.mariniers.example.org;Luc Tiers;;;;Annuaire public;;',
    'Federation des hales;Anna;;;;Site;;',
    'Inconnue au bataillon;Anna;;;;Site;;',
    'UDM;Sans source;;;;;;',
  ].join('\r\n'), 'latin1');
  const address = `people/${team.initiative}`;
  const id = await sent(omar, text, address);
  const shown = await preview(omar, id);
  expect(shown.lines.map(({ name, outcome, because }) => [name, outcome, because])).toEqual([
    ['Zoé Éxtérieure · Union des mariniers', 'ADDED', []],
    ['Luc Tiers · Union des mariniers', 'ADDED', []],
    ['Anna · Federation des hales', 'REFUSED', ['Organisation C17.NO_TARGET_BUT']],
    ['Anna · Inconnue au bataillon', 'REFUSED', ['Organisation C17.NO_TARGET']],
    ['Sans source · UDM', 'REFUSED', ['Source des données M20.MISSING']],
  ]);
  const good = text.toString('latin1').split('\r\n').slice(0, 3).join('\r\n');
  const taken = await sent(omar, good, address);
  await apply(omar, taken, (await preview(omar, taken)).seen);
  const noted = 'select name, mail, phone, source, consent, consent_on::text as on from target_person order by name';
  const { rows } = await stage.community.house.pool.query(noted);
  expect(rows).toEqual([
    { name: 'Luc Tiers', mail: null, phone: null, source: 'Annuaire public', consent: null, on: null },
    {
      name: 'Zoé Éxtérieure', mail: 'zoe@example.net', phone: '+33 1 00', source: 'Carte de visite', consent: 'given',
      on: '2026-03-01',
    },
  ]);
  const entries = await stage.community.house.pool.query(
    "select facts from entry where kind like 'people.%' or kind like 'import.%'",
  );
  expect(JSON.stringify(entries.rows)).not.toMatch(/Tiers|Zoé/);
  const again = await sent(paul, good, address);
  expect((await preview(paul, again)).figures).toMatchObject({ unchanged: 2, added: 0 });
  const edited = await sent(paul, 'Cible;Nom;Fonction;Accord\nUDM;luc tiers;Trésorier;demandé', address);
  const { seen, lines } = await preview(paul, edited);
  expect(lines[0]?.changes).toEqual(['Fonction: ∅ → Trésorier', 'Consentement: ∅ → Demandé']);
  await apply(paul, edited, seen);
  expect((await stage.community.house.pool.query(noted)).rows[0]).toEqual({
    name: 'Luc Tiers', mail: null, phone: null, source: 'Annuaire public', consent: 'asked', on: '2026-06-15',
  });
});

test('C17: what goes out comes in again and changes nothing; what a spreadsheet would reckon with is a text', async () => {
  await team.target('=1+1;"x"', { owner: null, activity: 'deux\nlignes', evenSo: true });
  for (const kind of ['targets', 'people']) {
    for (const language of ['fr', 'en']) {
      const text = await fetched(gate, paul, `${kind}/${team.initiative}?language=${language}`);
      expect(text.startsWith('\ufeff')).toBe(true);
      if (kind === 'targets') expect(text).toContain(`"'=1+1;""x"""`);
      const { figures } = await preview(omar, await sent(omar, text, `${kind}/${team.initiative}`));
      expect(figures).toMatchObject({ added: 0, changed: 0, doubtful: 0, refused: 0, unchanged: figures['lines'] });
      expect(Number(figures['lines'])).toBeGreaterThan(1);
    }
  }
});

test('C17, P4: what one does not see does not go out either; contact details by their audience', async () => {
  const solange = await signedIn(stage.community, gate, stage.solange);
  const address = `people/${team.initiative}`;
  expect(await fetched(gate, ines, address)).toContain('zoe@example.net');
  const ofReferent = await fetched(gate, solange, address);
  expect(ofReferent).toContain('Zoé Éxtérieure');
  expect(ofReferent).not.toMatch(/zoe@example.net|\+33/);
  expect((await fetched(gate, malik, address)).trim().split('\n')).toHaveLength(1);
  expect(await fetched(gate, malik, 'people/nothing')).toBe('404');
  expect(await fetched(gate, { ...malik, cookie: null } as unknown as Browser, address)).toBe('401');
  const portfolio = await fetched(gate, ines, `${targets()}?owner=${team.nadia}`);
  expect(portfolio).toContain('Fédération des halles');
  expect(portfolio).not.toContain('Ligue');
  expect((await fetched(gate, ines, 'targets/template?language=en')).trim()).toMatch(/^.?Name;Acronym;Kind;/);
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});
