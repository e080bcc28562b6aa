import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Community } from '../../server/community/community.ts';
import { Skill, Theme } from '../../server/members/vocabulary.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
let theme: string;
const LIST =
  'query ($first: Int!, $after: String, $order: InitiativeOrder, $filter: InitiativeFilter) {' +
  ' initiatives(first: $first, after: $after, order: $order, filter: $filter) { edges { cursor node { title } } pageInfo { hasNextPage endCursor } totalCount { value } } }';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: { readonly value: number };
}
const page = async (who: string | null, variables: object = {}): Promise<Page> => {
  const { data, errors } = await stage.community.ask(who, LIST, { first: 100, ...variables });
  expect(errors).toEqual([]);
  return (data as unknown as { initiatives: Page }).initiatives;
};
const titles = async (who: string | null, filter: object = {}) =>
  (await page(who, { order: 'TITLE', filter })).edges.map(({ node }) => node.title);

beforeAll(async () => {
  stage = await Stage.open();
  const { community, paul, ines } = stage;
  await community.insert(Community, { name: 'Elvaire', preset: 'none' });
  theme = await community.insert(Theme, { label: 'eau', label_en: 'water' });
  const skill = await community.insert(Skill, { label: 'écoute', label_en: 'listening' });
  await community.house.pool.query('insert into member_skill (member_id, skill_id) values ($1, $2)', [ines, skill]);
  await stage.initiative('draft', paul, 'A brouillon');
  await stage.initiative('proposed', paul, 'B proposée');
  const open = await stage.initiative('launching', paul, 'C ouverte');
  await stage.does(paul, 'describeInitiative', {
    id: open,
    version: 4,
    place: 'Brévance',
    themes: [theme],
    summary: 'Près de la Gare',
  });
  await stage.role(open, { skills: [skill] });
  const full = await stage.initiative('running', paul, 'D pleine');
  await stage.does(paul, 'describeInitiative', { id: full, version: 5, remote: true });
  const role = await stage.role(full, { skills: [skill] });
  await stage.accept(paul, await stage.apply(stage.malik, role));
  await stage.initiative('closed', paul, 'E close');
});
afterAll(() => stage.close());

describe('the list of initiatives', () => {
  test('I2, I3: drafts are their author’s, their pilot’s and the board’s; proposed ones the members’; the rest everybody’s', async () => {
    const shown = ['C ouverte', 'D pleine', 'E close'];
    expect(await titles(null)).toEqual(shown);
    expect(await titles(stage.late)).toEqual(shown);
    for (const who of [stage.ines, stage.malik, stage.mireille, stage.camille])
      expect(await titles(who)).toEqual(['B proposée', ...shown]);
    for (const who of [stage.paul, stage.solange])
      expect(await titles(who)).toEqual(['A brouillon', 'B proposée', ...shown]);
  });

  test('I3: is for members in good standing alone where the charter says so', async () => {
    const { community, camille } = stage;
    await stage.does(camille, 'changeCharterSetting', { key: 'initiatives.public', value: false });
    try {
      expect(await titles(null)).toEqual([]);
      expect(await titles(stage.late)).toEqual([]);
      expect(await titles(stage.ines)).toHaveLength(4);
    } finally {
      await community.command(camille, 'changeCharterSetting', { key: 'initiatives.public', value: true });
    }
  });

  test.each([
    ['states', { states: ['RUNNING', 'CLOSED'] }, ['D pleine', 'E close']],
    ['no state at all', { states: [] }, []],
    ['place, remote ones too', { place: 'BRÉV' }, ['C ouverte', 'D pleine']],
    ['words of the title or the summary, whatever the case', { words: 'la gare' }, ['C ouverte']],
    ['a sign that SQL knows is only a sign', { words: '%' }, []],
    ['open seats', { openSeats: true }, ['C ouverte']],
    ['no open seats', { openSeats: false }, ['D pleine', 'E close']],
    ['several at once', { openSeats: false, states: ['CLOSED'] }, ['E close']],
    ['nothing', { states: null, place: null }, ['C ouverte', 'D pleine', 'E close']],
  ] as const)('I3: is narrowed by %s', async (_name, filter, expected) => {
    expect(await titles(null, filter)).toEqual(expected);
  });

  test('I3: is narrowed by theme, by my skills in a role with an open seat, by my seats', async () => {
    expect(await titles(null, { theme })).toEqual(['C ouverte']);
    expect(await titles(stage.ines, { needsMySkills: true })).toEqual(['C ouverte']);
    expect(await titles(stage.malik, { needsMySkills: true })).toEqual([]);
    expect(await titles(null, { needsMySkills: true })).toEqual([]);
    expect(await titles(stage.malik, { mine: true })).toEqual(['D pleine']);
    expect(await titles(stage.paul, { mine: true })).toHaveLength(5);
  });

  test('I3: what was drafted is not found by searching for it', async () => {
    expect(await titles(null, { words: 'brouillon' })).toEqual([]);
    expect(await titles(stage.paul, { words: 'brouillon' })).toEqual(['A brouillon']);
  });

  test.each(['TITLE', 'LATEST', 'OPEN_SEATS'])('I3: pages by cursor, each once and in the order %s', async (order) => {
    const whole = (await page(stage.paul, { order })).edges.map(({ node }) => node.title);
    const walked: string[] = [];
    let after: string | null = null;
    for (let turns = 0; turns < 10; turns += 1) {
      const { edges, pageInfo }: Page = await page(stage.paul, { first: 2, order, after });
      walked.push(...edges.map(({ node }) => node.title));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(whole);
    expect(whole).toHaveLength(5);
  });

  test('I3: counts all that one may see, whatever the page', async () => {
    expect((await page(stage.ines, { first: 1 })).totalCount).toEqual({ value: 4 });
  });

  const refusal = async (variables: object) => {
    const { errors } = await stage.community.ask(null, LIST, { first: 10, ...variables });
    return errors.map(({ code }) => code);
  };

  test('I3: refuses the cursor of another order, and what is no cursor', async () => {
    const { pageInfo } = await page(null, { first: 1, order: 'TITLE' });
    expect(await refusal({ after: pageInfo.endCursor, order: 'OPEN_SEATS' })).toEqual(['BAD_USER_INPUT']);
    for (const after of [
      '',
      'zzz',
      Buffer.from('["TITLE"]').toString('base64url'),
      Buffer.from('["TITLE","a","zzz"]').toString('base64url'),
    ]) {
      expect(await refusal({ after, order: 'TITLE' })).toEqual(['BAD_USER_INPUT']);
    }
  });

  test.each([0, -1, 101])('I3: refuses a page of %i', async (first) => {
    expect(await refusal({ first })).toEqual(['BAD_USER_INPUT']);
  });
});
