import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../server/core/kernel/words.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
let initiative: string;
let news: string;
let oriane: string;
const crowd: string[] = [];
const skills: Record<string, string> = {};

const knows = (member: string, ...labels: string[]) =>
  stage.community.house.pool.query('insert into member_skill (member_id, skill_id) select $1, unnest($2::uuid[])', [
    member,
    labels.map((label) => skills[label]),
  ]);

beforeAll(async () => {
  stage = await Stage.open();
  const { community, paul } = stage;
  for (const [label, english] of [
    ['animation', 'facilitation'],
    ['comptabilité', 'accounting'],
    ['communication interne', 'internal communication'],
  ] as const) {
    const id = await community.skill(label);
    await community.house.pool.query('update skill set label_en = $2 where id = $1', [id, english]);
    skills[label] = id;
  }
  for (const letter of 'abcdefgh') crowd.push(await community.member(`Membre ${letter}`));
  oriane = await community.member('Oriane Petit');
  await knows(paul, 'animation');
  await knows(crowd[0] ?? '', 'comptabilité', 'animation');
  await knows(oriane, 'communication interne', 'animation');
  await knows(crowd[5] ?? '', 'animation', 'comptabilité');

  // Seven seats: Paul pilots, five more are filled, nobody has internal communication.
  initiative = await stage.initiative('running');
  const team = await stage.role(initiative, {
    kind: 'OTHER',
    name: 'Équipe',
    seats: 5,
    skills: [skills['comptabilité'] ?? '', skills['animation'] ?? ''],
  });
  for (const member of crowd.slice(0, 5)) await stage.accept(paul, await stage.apply(member, team));
  news = await stage.role(initiative, {
    kind: 'OTHER',
    name: 'Nouvelles',
    seats: 1,
    skills: [skills['communication interne'] ?? ''],
  });
});
afterAll(() => stage.close());

const staffing = async (who: string | null, language: Language = 'fr') => {
  const sent = `query ($id: ID!) { initiative(id: $id) { seatsOpen staffing { seatsOpen sentence missing { label } }
    coverage { covered { label } missing { label labelEn } } } }`;
  return (await stage.read(who, sent, { id: initiative }, language))['initiative'];
};
interface Candidate {
  readonly member: { name: string };
  readonly brings: readonly { label: string }[];
  readonly bringsCount: number;
}
const candidates = async (first = 20, after: string | null = null) => {
  const sent = `query ($id: ID!, $first: Int!, $after: String) { initiative(id: $id) {
    applications(first: $first, after: $after, order: BRINGS, filter: { states: [OPEN] }) {
      nodes { member { name } brings { label } bringsCount } pageInfo { hasNextPage endCursor } } } }`;
  const read = await stage.read(stage.paul, sent, { id: initiative, first, after });
  return (
    read['initiative'] as {
      applications: { nodes: Candidate[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
  ).applications;
};

describe('the skills of a team', () => {
  test('I11, scenario 26: 6 seats filled, nobody with internal communication: the sentence says the seat and the skill', async () => {
    const expected = {
      seatsOpen: 1,
      coverage: {
        covered: [{ label: 'animation' }, { label: 'comptabilité' }],
        missing: [{ label: 'communication interne', labelEn: 'internal communication' }],
      },
    };
    expect(await staffing(stage.malik)).toMatchObject({
      ...expected,
      staffing: { seatsOpen: 1, sentence: '1 place ouverte, il manque : communication interne' },
    });
    expect(await staffing(null, 'en')).toMatchObject({
      ...expected,
      staffing: { seatsOpen: 1, sentence: '1 seat open, missing: internal communication' },
    });
  });

  test('I11, scenario 26: a candidate who brings what is missing is listed first, whoever came before; by pages too', async () => {
    await stage.apply(crowd[5] ?? '', news);
    await stage.apply(crowd[6] ?? '', news);
    await stage.apply(oriane, news);
    await stage.apply(crowd[7] ?? '', news);
    const { nodes } = await candidates();
    expect(nodes.map(({ member }) => member.name)).toEqual(['Oriane Petit', 'Membre f', 'Membre g', 'Membre h']);
    expect(nodes[0]).toMatchObject({ brings: [{ label: 'communication interne' }], bringsCount: 1 });
    expect(nodes[1]).toMatchObject({ brings: [], bringsCount: 0 });
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await candidates(1, after);
      paged.push(...page.nodes.map(({ member }) => member.name));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(nodes.map(({ member }) => member.name));
  });

  test('I11: one holder is enough, and a team complete in number can still miss a skill', async () => {
    const pick = async (name: string) => {
      const sent =
        'query ($id: ID!) { initiative(id: $id) { applications(first: 9, filter: { states: [OPEN] }) { nodes { id member { name } } } } }';
      const read = (await stage.read(stage.paul, sent, { id: initiative }))['initiative'] as {
        applications: { nodes: { id: string; member: { name: string } }[] };
      };
      return read.applications.nodes.find(({ member }) => member.name === name)?.id ?? '';
    };
    await stage.accept(stage.paul, await pick('Membre f'));
    expect(await staffing(stage.malik)).toMatchObject({
      staffing: { seatsOpen: 0, sentence: 'équipe au complet, il manque : communication interne' },
    });
    const { id, version } = (await stage.read(null, 'query ($id: ID!) { role(id: $id) { id version } }', { id: news }))[
      'role'
    ] as { id: string; version: number };
    await stage.does(stage.paul, 'editRole', { id, version, seats: 2 });
    await stage.accept(stage.paul, await pick('Oriane Petit'));
    expect(await staffing(stage.malik)).toMatchObject({
      coverage: { missing: [] },
      staffing: { seatsOpen: 0, sentence: 'équipe au complet' },
    });
  });
});

describe('the cockpit', () => {
  const FIGURES =
    'seatsOpen seatsReserved applicationsWaiting answersToTell offersWaiting invitationsWaiting unpaired seatsEnding seatsPastTerm';

  test('I13: has in one request what waits, in figures, for the pilots and the referent', async () => {
    const own = await stage.initiative('running', stage.paul, 'Tableau de bord');
    const contact = await stage.role(own, { seats: 4 });
    const memory = await stage.role(own, { kind: 'ORGANISATION', name: 'Mémoire', seats: 2 });
    await stage.accept(stage.paul, await stage.apply(stage.ines, contact));
    const offered = await stage.apply(stage.malik, contact);
    await stage.does(stage.paul, 'offerOtherRole', { id: offered, role: memory });
    await stage.tell();
    await stage.does(stage.paul, 'acceptApplication', { id: await stage.apply(crowd[0] ?? '', contact) });
    await stage.apply(crowd[1] ?? '', contact);
    await stage.does(stage.paul, 'inviteToSeat', {
      idempotencyKey: 'cockpit',
      role: memory,
      member: crowd[2],
      word: 'Venez.',
    });
    const sent = `query ($id: ID!) { initiative(id: $id) { cockpit { ${FIGURES} } unpairedSeats { member { name } } endingSeats { id } entries(first: 3) { nodes { sentence } } } }`;
    for (const who of [stage.paul, stage.solange]) {
      expect(await stage.read(who, sent, { id: own })).toMatchObject({
        initiative: {
          cockpit: {
            seatsOpen: 5,
            seatsReserved: 1,
            applicationsWaiting: 1,
            answersToTell: 1,
            offersWaiting: 1,
            invitationsWaiting: 1,
            unpaired: 1,
            seatsEnding: 0,
            seatsPastTerm: 0,
          },
          unpairedSeats: [{ member: { name: 'Inès Belkacem' } }],
        },
      });
    }
  });

  test('I13: is null with FORBIDDEN for who leads it not, whoever they are', async () => {
    for (const who of [stage.ines, stage.malik, stage.camille, null]) {
      const { data, errors } = await stage.community.ask(
        who,
        `query ($id: ID!) { initiative(id: $id) { title cockpit { ${FIGURES} } } }`,
        { id: initiative },
      );
      expect(data).toMatchObject({ initiative: { title: 'Passerelles', cockpit: null } });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN', path: ['initiative', 'cockpit'] }]);
    }
  });
});
