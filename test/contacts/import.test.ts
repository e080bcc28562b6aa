import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetImports } from '../../server/core/exchange/forget.ts';
import { openGate, type Browser, type Gate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { doing, send } from './files.ts';
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
const sent = async (who: Browser, text: string | Buffer, address = targets()) => {
  const { status, id, message } = await send(gate, who, address, text);
  if (status !== 201) throw new Error(`${status}: ${message}`);
  return id;
};
const preview = (who: Browser, id: string, columns?: string[]) => doing(who, 'previewImport', { id, columns });
const apply = (who: Browser, id: string, seen: string, evenSo = false) =>
  doing(who, 'applyImport', { id, seen, evenSo, idempotencyKey: freshKey() });
const counted = async () => {
  const { rows } = await stage.community.house.pool.query<{ count: number }>(
    'select count(*)::int as count from target',
  );
  return rows[0]?.count;
};

const FILE = `Nom;Sigle;Type d'organisation;Secteur;Priorité;Site web;Suivie par
Union des mariniers;UDM;Syndicat;syndicats;1;www.mariniers.example.org;Inès Belkacem
Fédération des halles;;association;;;;nadiabenhalima@example.org
"Ligue ""des"" ponts";;réseau professionnel;Unions;3;;`;

test('M20: a dry run says line by line what would happen, and changes nothing; then it is done, whole', async () => {
  const before = await counted();
  const id = await sent(omar, FILE);
  const shown = await preview(omar, id);
  expect(shown.figures).toEqual({
    state: 'SHOWN', lines: 3, added: 3, changed: 0, unchanged: 0, doubtful: 0, refused: 0, takenBack: 0, progress: null,
  });
  expect(shown.lines[0]).toEqual({
    number: 2, name: 'Union des mariniers', outcome: 'ADDED', because: [],
    changes: [
      'Nom: ∅ → Union des mariniers', 'Sigle: ∅ → UDM', 'Genre: ∅ → Syndicat', 'Secteur: ∅ → Syndicats',
      'Priorité: ∅ → 1', 'Site web: ∅ → https://www.mariniers.example.org', 'Suivie par: ∅ → Inès Belkacem',
    ],
  });
  expect(await counted()).toBe(before);
  const done = await apply(omar, id, shown.seen);
  expect(done.refusals).toEqual([]);
  expect(done.figures).toMatchObject({ state: 'APPLIED', added: 3 });
  const { rows } = await stage.community.house.pool.query(
    `select name, acronym, category, priority, state, site, owner_id as owner, due_on::text as due, sector_id as sector from target
      where name in ('Union des mariniers', 'Fédération des halles', 'Ligue "des" ponts') order by position`,
  );
  expect(rows).toEqual([
    {
      name: 'Union des mariniers', acronym: 'UDM', category: 'union', priority: 1, state: 'assigned',
      site: 'mariniers.example.org', owner: team.ines, due: '2026-12-15', sector: team.sector,
    },
    {
      name: 'Fédération des halles', acronym: null, category: 'association', priority: 2, state: 'assigned', site: null,
      owner: team.nadia, due: '2026-12-15', sector: null,
    },
    {
      name: 'Ligue "des" ponts', acronym: null, category: 'network', priority: 3, state: 'prioritised', site: null,
      owner: null, due: '2026-12-15', sector: team.sector,
    },
  ]);
});

test('M20: the same file again changes nothing', async () => {
  const id = await sent(paul, FILE);
  const shown = await preview(paul, id);
  expect(shown.figures).toMatchObject({ added: 0, changed: 0, unchanged: 3, doubtful: 0, refused: 0 });
  const entries = 'select count(*)::int as count from entry';
  const { rows: before } = await stage.community.house.pool.query(entries);
  expect((await apply(paul, id, shown.seen)).figures).toMatchObject({ state: 'APPLIED', unchanged: 3 });
  expect((await stage.community.house.pool.query(entries)).rows).toEqual(before);
});

test('C1, C3: what a file says of known targets is changed field by field; an empty cell leaves things as they are', async () => {
  const id = await sent(omar, 'Nom;Posture;Lieu;Suivie par\nunion DES mariniers;Allié;Lyon;Nadia Benhalima\n');
  const shown = await preview(omar, id);
  expect(shown.lines).toEqual([{
    number: 2, name: 'union DES mariniers', outcome: 'CHANGED', because: [],
    changes: ['Position envers nous: Neutre → Alliée', 'Lieu: ∅ → Lyon', 'Suivie par: Inès Belkacem → Nadia Benhalima'],
  }]);
  await apply(omar, id, shown.seen);
  const { rows } = await stage.community.house.pool.query(
    "select id, name, acronym, place, stance, owner_id as owner, version from target where acronym = 'UDM'",
  );
  expect(rows).toEqual([
    {
      id: rows[0].id, name: 'Union des mariniers', acronym: 'UDM', place: 'Lyon', stance: 'ally', owner: team.nadia,
      version: 2,
    },
  ]);
  expect((await team.told(rows[0].id)).map(({ kind, person }) => [kind, person])).toEqual([
    ['target.imported', null], ['target.entrusted', team.ines], ['target.updated', null],
    ['target.entrusted', team.nadia],
  ]);
});

test('M20: all or nothing: one line that cannot be taken keeps the others out, each told with its column and why', async () => {
  const id = await sent(paul, [
    'Nom;Catégorie;Secteur;Priorité;Site;Suivie par',
    'Collège des rives;Association;;;;',
    ';Association;;;;',
    'Sans rien;;;;;',
    'Mal remplie;Fanfare;Navets;9;pas un site;Personne',
    'collège DES rives;Association;;;;',
    'Trop;Association;;;;;;et plus',
  ].join('\n'));
  const shown = await preview(paul, id);
  expect(shown.lines.map(({ number, outcome, because }) => [number, outcome, because])).toEqual([
    [2, 'ADDED', []],
    [3, 'REFUSED', ['Nom M20.MISSING']],
    [4, 'REFUSED', ['Genre M20.MISSING']],
    [
      5,
      'REFUSED',
      [
        'Genre M20.NO_CHOICE', 'Priorité M20.NOT_WHOLE', 'Site web M20.NOT_A_SITE', 'Secteur C1.NO_SECTOR',
        'Suivie par C3.NOT_CONTACT',
      ],
    ],
    [6, 'REFUSED', ['Nom M20.TWICE']],
    [7, 'REFUSED', ['M20.MORE_CELLS']],
  ]);
  const before = await counted();
  expect((await apply(paul, id, shown.seen, true)).refusals).toEqual(['M20.LINES_REFUSED']);
  expect(await counted()).toBe(before);
});

test('C2: near ones are shown, of the team and further up in the file, and taken once that is confirmed', async () => {
  const id = await sent(
    paul,
    'Nom;Type\nUnion des mariniiers;Syndicat\nCercle des sources;Association\nCercle de la source;Association',
  );
  const shown = await preview(paul, id);
  expect(shown.lines.map(({ outcome, because }) => [outcome, because])).toEqual([
    ['DOUBTFUL', ['Nom C2.NEAR']], ['ADDED', []], ['DOUBTFUL', ['Nom C2.NEAR']],
  ]);
  expect((await apply(paul, id, shown.seen)).refusals).toEqual(['M20.LINES_DOUBTFUL']);
  expect((await apply(paul, id, shown.seen, true)).figures).toMatchObject({ state: 'APPLIED', added: 1, doubtful: 2 });
  const again = await preview(paul, await sent(paul, 'Nom;Type\nUnion des mariniiers;Syndicat'));
  expect(again.figures).toMatchObject({ unchanged: 1, doubtful: 0 });
});

test('C2: what one may not see is not hinted at by a dry run', async () => {
  const other = await stage.initiative('running', stage.malik, 'Ailleurs');
  await stage.does(stage.malik, 'addTarget', {
    idempotencyKey: freshKey(), initiative: other, name: 'Conseil des rivages', category: 'UNION',
  });
  const shown = await preview(paul, await sent(paul, 'Nom;Type\nConseil des rivages;Syndicat'));
  expect(shown.figures).toMatchObject({ added: 1, doubtful: 0 });
});

test('C4: over the charter’s figure a pilot confirms; an organisation member is refused', async () => {
  const file = Array.from(
    { length: 27 },
    (_, at) => `${'abcdefghijklmnopqrstuvwxyz7'.charAt(at).repeat(9)};Entreprise;Inès Belkacem`,
  );
  const text = `Nom;Type;Suivie par\n${file.join('\n')}`;
  const ofOmar = await preview(omar, await sent(omar, text));
  expect(ofOmar.figures).toMatchObject({ added: 25, doubtful: 0, refused: 2 });
  const id = await sent(paul, text);
  const shown = await preview(paul, id);
  expect(shown.figures).toMatchObject({ added: 25, doubtful: 2, refused: 0 });
  expect(shown.lines.at(-1)?.because).toEqual(['Suivie par C4.PORTFOLIO_FULL']);
  await apply(paul, id, shown.seen, true);
  const told =
    "select kind, facts->>'count' as count from entry where person_id = $1 and kind like 'import.%' order by id desc limit 1";
  const { rows } = await stage.community.house.pool.query(told, [team.ines]);
  expect(rows).toEqual([{ kind: 'import.entrusted', count: '27' }]);
});

test('M20: what has become of it meanwhile is shown again: nothing else is applied than what was shown', async () => {
  const id = await sent(paul, 'Nom;Type\nAtelier du canal;Association');
  const shown = await preview(paul, id);
  await team.target('Atelier du canal', { owner: null });
  expect((await apply(paul, id, shown.seen)).refusals).toEqual(['M20.STALE']);
  const again = await preview(paul, id);
  expect(again.lines[0]?.changes).toEqual(['Genre: Syndicat → Association']);
  expect((await apply(paul, id, again.seen)).refusals).toEqual([]);
});

test('M20: two at once: what one adds the other is shown, and a key sent twice does it once', async () => {
  const text = 'Nom;Type\nMaison des quais;Association';
  const [one, two] = [await sent(paul, text), await sent(omar, text)];
  const [first, second] = [await preview(paul, one), await preview(omar, two)];
  const both = await Promise.all([apply(paul, one, first.seen), apply(omar, two, second.seen)]);
  expect(both.map(({ refusals }) => refusals).toSorted((a, b) => a.length - b.length)).toEqual([[], ['M20.STALE']]);
  const id = await sent(paul, 'Nom;Type\nPhare des dunes;Association');
  const { seen } = await preview(paul, id);
  const input = { id, seen, idempotencyKey: freshKey() };
  const twice = await Promise.all([doing(paul, 'applyImport', input), doing(paul, 'applyImport', input)]);
  expect(twice.map(({ figures }) => figures['state'])).toEqual(['APPLIED', 'APPLIED']);
  const { rows } = await stage.community.house.pool.query(
    "select name from target where name in ('Maison des quais', 'Phare des dunes') order by name",
  );
  expect(rows).toEqual([{ name: 'Maison des quais' }, { name: 'Phare des dunes' }]);
});

test('M20: what was only imported can be taken back; what somebody touched stays', async () => {
  const id = await sent(paul, 'Nom;Type\nGrange aux vents;Association\nMoulin du lac;Association');
  const { seen } = await preview(paul, id);
  await apply(paul, id, seen);
  const { rows } = await stage.community.house.pool.query<{ id: string }>(
    "select id from target where name = 'Moulin du lac'",
  );
  await stage.does(team.ines, 'checkTarget', { id: String(rows[0]?.id) });
  expect((await doing(paul, 'undoImport', { id })).figures).toMatchObject({ state: 'UNDONE', takenBack: 1 });
  expect((await doing(paul, 'undoImport', { id })).refusals).toEqual(['M20.UNDONE']);
  const left = "select name from target where name in ('Grange aux vents', 'Moulin du lac')";
  expect((await stage.community.house.pool.query(left)).rows).toEqual([{ name: 'Moulin du lac' }]);
});

test('C17, P4: the pilot and the organisation members import; an import is its own member’s, while of the team', async () => {
  expect(await send(gate, ines, targets(), FILE)).toMatchObject({ status: 422 });
  expect((await send(gate, malik, targets(), FILE)).status).toBe(422);
  expect((await send(gate, paul, 'nothing/x', FILE)).status).toBe(422);
  expect((await send(gate, paul, `targets/${team.paul}`, FILE)).status).toBe(422);
  const nobody = { ...omar, cookie: null } as unknown as Browser;
  expect((await send(gate, nobody, targets(), FILE)).status).toBe(401);
  expect((await send(gate, paul, targets(), FILE, { origin: 'https://elsewhere.example.org' })).status).toBe(403);
  const id = await sent(omar, FILE);
  await preview(omar, id);
  for (const who of [paul, ines, malik]) {
    const { data } = await who.ask('query ($id: ID!) { import(id: $id) { id found(first: 5) { nodes { name } } } }', {
      id,
    });
    expect(data['import']).toBe(null);
    expect((await preview(who, id)).refusals).toEqual(['P4.NOT_THERE']);
  }
});

test('M20: a file that is none is refused with a sentence, before anything is kept', async () => {
  const said = async (body: string | Buffer) => (await send(gate, paul, targets(), body)).message;
  expect(await said('')).toBe('Ce fichier est vide.');
  expect(await said(Buffer.from('504b0304', 'hex'))).toContain('classeur');
  expect(await said('Nom;Type\n"ouvert;Syndicat')).toBe('Un guillemet est ouvert et jamais fermé (ligne 2).');
  expect(await said('Nom;Type')).toContain('n’a pas de lignes');
  expect((await send(gate, paul, targets(), Buffer.alloc(6_000_000, 'a'))).status).toBe(413);
  expect((await preview(paul, await sent(paul, 'A;B\n1;2'))).refusals).toEqual(['M20.NO_COLUMN']);
  const chosen = await preview(paul, await sent(paul, 'A;B\nCabane du port;Syndicat'), ['name', 'category']);
  expect(chosen.figures).toMatchObject({ added: 1 });
});

test('M20: files are forgotten a week after they were last worked on', async () => {
  const { pool } = stage.community.house;
  const left = async () =>
    (await pool.query<{ count: number }>('select count(*)::int as count from import_line')).rows[0]?.count;
  await forgetImports(pool, new Date(stage.community.now.getTime() + 6 * 86_400_000));
  expect(await left()).toBeGreaterThan(0);
  await forgetImports(pool, new Date(stage.community.now.getTime() + 8 * 86_400_000));
  expect(await left()).toBe(0);
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});
