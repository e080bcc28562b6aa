import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
const made: Record<string, string> = {};

beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  stage.community.at('2026-06-15T10:00:00Z');
  made.cfdt = await team.target('Confédération des métiers', {
    acronym: 'CDM', stance: 'ALLY', sector: team.sector, activity: 'Défend les apprentis',
  });
  made.ligue = await team.target('Ligue des écoles', { stance: 'DISTANT' });
  await write(
    'team', '2026-06-10', { summary: 'La transition énergétique inquiète leurs adhérents.', needs: 'Des salles' },
    'TEAM',
  );
  await write('board', '2026-06-08', { summary: 'Un partenariat énergétique discuté au bureau.' }, 'BOARD');
  await write('community', '2026-06-05', { summary: 'Les réunions énergétiques sont ouvertes à tous.' }, 'COMMUNITY');
  const person = {
    target: made.cfdt, name: 'Églantine Dupontel', jobTitle: 'Déléguée générale', mail: 'eglantine@example.org',
    source: 'Site public',
  };
  await stage.does(team.ines, 'addTargetPerson', { idempotencyKey: 'p1', ...person });
});
afterAll(() => stage.close());

async function write(
  name: string, day: string, texts: object, confidentiality: string, target = made.ligue,
): Promise<void> {
  const meeting = await team.held(target as string, day);
  made[name] = await team.synthesis(meeting, { texts, confidentiality });
}

const SEARCH = `query ($words: String!, $first: Int!, $after: String, $order: PassageOrder, $filter: PassageFilter) {
  search(words: $words, first: $first, after: $after, order: $order, filter: $filter) {
    nodes {
      kind name day synthesis { id } target { id } person { id name mail }
      title { text isFound } found { text isFound }
    }
    pageInfo { hasNextPage endCursor } totalCount { value capped }
  }
}`;

interface Found {
  kind: string; name: string; day: string; synthesis: { id: string } | null; target: { id: string } | null;
  person: { id: string; name: string } | null;
  title: { text: string; isFound: boolean }[]; found: { text: string; isFound: boolean }[];
}
interface Answer {
  nodes: Found[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: { value: number; capped: boolean };
}

async function search(who: string | null, words: string, more: object = {}): Promise<Answer> {
  return (await stage.read(who, SEARCH, { words, first: 20, ...more }))['search'] as Answer;
}
const nameOf = (id: string | undefined) => Object.entries(made).find(([, one]) => one === id)?.[0];
const found = async (who: string, words: string, filter: object = {}) =>
  (await search(who, words, { filter })).nodes.map(({ synthesis, person, target, kind }) =>
    nameOf(synthesis?.id) ?? person?.name ?? (kind === 'TARGET' ? nameOf(target?.id) : 'hidden'));

describe('search', () => {
  test('C13: stems, accents and case are forgiven, the most recent comes first', async () => {
    for (const words of ['énergétique', 'ENERGETIQUES', 'energetique', 'l’énergétique', "d'énergétique"])
      expect(await found(team.omar, words), words).toEqual(['team', 'board', 'community']);
    expect(await found(team.omar, 'énergétique réunion')).toEqual(['community']);
    expect(await found(team.omar, 'de la')).toEqual([]);
    expect(await found(team.omar, '')).toEqual([]);
  });

  test('C13: targets are found by name, acronym and what is noted of them, and while their name is typed', async () => {
    for (const words of ['Confédération', 'confederation metiers', 'CDM', 'apprenti', 'conféd', 'les mét'])
      expect(await found(team.omar, words, { kinds: ['TARGET'] }), words).toEqual(['cfdt']);
    expect(await found(team.omar, 'conféd ', { kinds: ['TARGET'] })).toEqual([]);
  });

  test('C1, C13: people at targets are found by name and by what they do, never by their mail', async () => {
    for (const words of ['Dupontel', 'eglantine', 'déléguées', 'dupon'])
      expect(await found(team.omar, words), words).toEqual(['Églantine Dupontel']);
    expect(await found(team.omar, 'eglantine@example.org')).toEqual([]);
  });

  test('C13: one typing error a word is forgiven where nothing that one may read holds the words as typed', async () => {
    for (const words of ['enregetique', 'énergétque', 'éneergétique', 'énergétiqua', 'transitoin énergétqiue'])
      expect(await found(team.omar, words), words).toContain('team');
    expect(await found(team.omar, 'enrgtique')).toEqual([]);
    expect((await search(team.omar, 'partenarait')).nodes[0]?.found.filter(({ isFound }) => isFound)).toEqual([
      { text: 'partenariat', isFound: true },
    ]);
  });

  test('C13: the passage found is given in pieces, every form of the words marked', async () => {
    const { nodes } = await search(team.omar, 'reunion energetique');
    expect(nodes[0]?.found).toEqual([
      { text: 'Les ', isFound: false }, { text: 'réunions', isFound: true }, { text: ' ', isFound: false },
      { text: 'énergétiques', isFound: true }, { text: ' sont ouvertes à tous.', isFound: false },
    ]);
    expect((await search(team.omar, 'ligue', { filter: { kinds: ['TARGET'] } })).nodes[0]?.title).toEqual([
      { text: 'Ligue', isFound: true }, { text: ' des écoles', isFound: false },
    ]);
  });

  test('C13: it is narrowed by initiative, kind, sector, stance, author and period', async () => {
    const energy = (filter: object) => found(team.omar, 'énergétique', filter);
    expect(await energy({ since: '2026-06-08' })).toEqual(['team', 'board']);
    expect(await energy({ since: '2026-06-06', until: '2026-06-08' })).toEqual(['board']);
    expect(await energy({ author: team.ines })).toEqual(['team', 'board', 'community']);
    expect(await energy({ author: team.omar })).toEqual([]);
    expect(await energy({ initiative: team.initiative.toUpperCase() })).toHaveLength(3);
    expect(await energy({ stances: ['ALLY', 'PARTNER'] })).toEqual([]);
    expect(await energy({ stances: ['DISTANT', 'ALLY'], kinds: ['SYNTHESIS'] })).toHaveLength(3);
    expect(await energy({ stances: [] })).toEqual([]);
    expect(await found(team.omar, 'métier', { sectors: [team.sector], kinds: ['TARGET'] })).toEqual(['cfdt']);
  });

  test('C13: pages follow one another, counted in all; the best of the most recent too', async () => {
    for (const order of ['LATEST', 'BEST']) {
      const first = await search(team.omar, 'énergétique', { first: 2, order });
      expect(first.totalCount).toEqual({ value: 3, capped: false });
      const next = await search(team.omar, 'énergétique', { first: 2, order, after: first.pageInfo.endCursor });
      const all = [...first.nodes, ...next.nodes].map(({ synthesis }) => nameOf(synthesis?.id));
      expect(all.toSorted(), order).toEqual(['board', 'community', 'team']);
      expect(next.pageInfo.hasNextPage).toBe(false);
      const none = await search(team.omar, 'énergétique', { first: 2, order, after: next.pageInfo.endCursor });
      expect(none.nodes).toEqual([]);
    }
    // A typing error goes on being forgiven on the next page.
    const first = await search(team.omar, 'énergétiuqe', { first: 2 });
    const next = await search(team.omar, 'énergétiuqe', { first: 2, after: first.pageInfo.endCursor });
    expect(next.nodes.map(({ synthesis }) => nameOf(synthesis?.id))).toEqual(['community']);
  });

  test('C10, C13: everybody finds, and counts, what they may read and nothing else', async () => {
    const finds = async (who: string | null) => {
      const { nodes, totalCount, pageInfo } = await search(who, 'énergétique', { first: 5 });
      expect(totalCount.value).toBe(nodes.length);
      expect(pageInfo.hasNextPage).toBe(false);
      return nodes.map(({ synthesis }) => nameOf(synthesis?.id));
    };
    const { malik, solange, camille, late } = stage;
    expect(await finds(team.paul)).toEqual(['team', 'board', 'community']);
    expect(await finds(solange)).toEqual(['board', 'community']);
    expect(await finds(malik)).toEqual(['community']);
    expect(await finds(camille)).toEqual(['community']);
    expect(await finds(late)).toEqual([]);
    const { errors } = await stage.community.ask(null, SEARCH, { words: 'énergétique', first: 5 });
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    // The referent sees targets and people, without their mail; the board is not of the team.
    expect((await search(solange, 'dupontel')).nodes).toMatchObject([
      { kind: 'PERSON', person: { name: 'Églantine Dupontel', mail: null } },
    ]);
    for (const who of [malik, camille])
      for (const words of ['dupontel', 'dupont', 'métiers', 'transition', 'salles'])
        expect((await search(who, words)).totalCount, words).toEqual({ value: 0, capped: false });
    // Whose target one does not see has its name in what one may read, and no way to it.
    expect((await search(malik, 'ligue')).nodes).toMatchObject([
      { name: 'Ligue des écoles', target: null, person: null },
    ]);
  });

  test('C13: a word that others alone may read neither stops nor gives a correction', async () => {
    // "Partenariat" stands at the board's level alone, "partenariats" near it at everybody's.
    await write('near', '2026-06-01', { summary: 'Un partenorial est né.' }, 'COMMUNITY');
    await write('hidden', '2026-06-02', { summary: 'Le partenarial caché.' }, 'TEAM');
    expect(await found(stage.malik, 'partenarial')).toEqual(['near']);
    expect(await found(team.omar, 'partenarial')).toEqual(['hidden']);
    expect(await found(stage.malik, 'partenariale')).toEqual([]);
  });

  test('C13: a mark too many in the index opens nothing: the table of permission is asked for every row', async () => {
    const { pool } = stage.community.house;
    await pool.query(
      `update passage set terms = terms || array_to_tsvector(array['=community']) where synthesis_id = $1`,
      [made.team],
    );
    expect((await search(stage.malik, 'transition')).totalCount).toEqual({ value: 0, capped: false });
    expect(await found(stage.malik, 'énergétique')).toEqual(['community']);
    await pool.query(`update passage set terms = ts_delete(terms, '=community') where synthesis_id = $1`, [made.team]);
  });

  test('C10, C13: who has left the team, or the community, finds what it wrote no more', async () => {
    expect(await found(team.nadia, 'transition')).toEqual(['team']);
    await stage.does(team.nadia, 'leaveSeat', { id: await team.seat(team.nadia), handOver: 'Tout est noté.' });
    expect(await found(team.nadia, 'transition')).toEqual([]);
    expect(await found(team.nadia, 'dupontel')).toEqual([]);
    expect(await found(team.nadia, 'énergétique')).toEqual(['community']);
  });

  test('C13: what is corrected, opened, renamed or erased is found as it stands at once', async () => {
    await stage.does(team.ines, 'correctSynthesis', {
      id: made.team, version: 1, texts: { summary: 'La sobriété les inquiète.' },
    });
    expect(await found(team.omar, 'transition')).toEqual([]);
    expect(await found(team.omar, 'sobriétés')).toEqual(['team']);
    await stage.does(team.ines, 'setConfidentiality', { id: made.team, confidentiality: 'COMMUNITY' });
    expect(await found(stage.malik, 'sobriété')).toEqual(['team']);
    await stage.does(team.ines, 'describeTarget', { id: made.ligue, version: 1, name: 'Fédération des collèges' });
    expect((await search(stage.malik, 'collège')).nodes.map(({ name }) => name)).toContain('Fédération des collèges');
    expect(await found(team.omar, 'ligue')).toEqual([]);
    const { nodes } = await search(team.omar, 'dupontel');
    await stage.does(team.ines, 'removeTargetPerson', { id: nodes[0]?.person?.id });
    expect(await found(team.omar, 'dupontel')).toEqual([]);
    expect(await team.unsound()).toEqual([]);
  });

  test('C2, C13: of two targets that were merged one is found, with what was written of both', async () => {
    const other = await team.target('Fédération des colèges', { evenSo: true });
    await write('merged', '2026-06-11', { summary: 'Fusion.' }, 'TEAM', other);
    await stage.does(team.paul, 'mergeTargets', { id: made.ligue, merged: other });
    expect(await found(team.omar, 'colèges', { kinds: ['TARGET'] })).toEqual(['ligue']);
    expect((await search(team.omar, 'fusion')).nodes.map(({ name }) => name)).toEqual(['Fédération des collèges']);
    expect(await team.unsound()).toEqual([]);
  });

  test('P3, C13: whatever is typed is an answer or a sentence', async () => {
    for (const words of [
      "l'énergie & (", "'", '\\', ':*', '!!', 'a'.repeat(5000), '=tx', '\u0000'.slice(1), '<b>',
      'énergétique'.repeat(30),
    ])
      expect((await stage.community.ask(team.omar, SEARCH, { words, first: 5 })).errors, words).toEqual([]);
    const bad = await stage.community.ask(team.omar, SEARCH, { words: 'x', first: 5, filter: { sectors: ["'|'"] } });
    expect(bad.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    const cursor = await stage.community.ask(team.omar, SEARCH, { words: 'x', first: 5, after: 'x' });
    expect(cursor.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
