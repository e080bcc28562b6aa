import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceTerms } from '../../server/initiatives/commands/terms.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
let passerelles: string;
beforeAll(async () => {
  stage = await Stage.open();
  const { paul, ines, malik } = stage;
  passerelles = await stage.initiative('launching', paul, 'Passerelles');
  const role = await stage.role(passerelles, { seats: 2, months: 1 });
  await stage.accept(paul, await stage.apply(ines, role));
  await stage.initiative('launching', malik, 'École du soir');
});
afterAll(() => stage.close());

const JOURNAL = 'query ($filter: EntryFilter) { journal(first: 100, filter: $filter) { nodes { kind initiative { title } person { name } actor { name } } } }';
interface Told {
  readonly kind: string;
  readonly initiative: { title: string } | null;
  readonly person: { name: string } | null;
  readonly actor: { name: string } | null;
}
async function journal(who: string, filter: object = {}): Promise<readonly Told[]> {
  const { journal: told } = await stage.read(who, JOURNAL, { filter });
  return (told as { nodes: readonly Told[] }).nodes;
}

test('P1: the journal narrows to the initiatives whose team one is in', async () => {
  const titles = (entries: readonly Told[]) => new Set(entries.map(({ initiative }) => initiative?.title));
  expect(titles(await journal(stage.ines))).toEqual(new Set(['Passerelles', 'École du soir']));
  expect(titles(await journal(stage.ines, { mine: true }))).toEqual(new Set(['Passerelles']));
  expect(await journal(stage.late, { mine: true })).toEqual([]);
  expect((await journal(stage.ines, { mine: false })).length).toBe((await journal(stage.ines)).length);
});

test('P1: the journal narrows to what one did, and to what concerns one', async () => {
  const own = await journal(stage.ines, { concernsMe: true });
  expect(own.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['application.made', 'application.accepted']));
  for (const { actor, person } of own) expect([actor?.name, person?.name]).toContain('Inès Belkacem');
});

const ENDING = '{ endingSeats(first: 10) { nodes { lastDay member { name } } } }';
const ending = async (who: string) => {
  const { endingSeats } = await stage.read(who, ENDING);
  return (endingSeats as { nodes: readonly { member: { name: string } }[] }).nodes.map(({ member }) => member.name);
};

test('I8: a seat near its end waits for who holds it, for the pilots and the referent, and for nobody else', async () => {
  const { community, ines, paul, solange, malik } = stage;
  await community.house.pool.query('update seat set last_day = last_day + 5 where member_id = $1', [ines]);
  expect(await ending(paul)).toEqual([]);
  await community.house.pool.query('update seat set last_day = $1::date + 30 where member_id = $2', [
    community.house.today(), ines,
  ]);
  await announceTerms(community.house.round(community.now));
  for (const who of [ines, paul, solange]) expect(await ending(who)).toEqual(['Inès Belkacem']);
  expect(await ending(malik)).toEqual([]);
  await community.house.pool.query('update seat set left_on = $1::date where member_id = $2', [community.house.today(), ines]);
  expect(await ending(paul)).toEqual([]);
});

test('M17, I3: names and titles are found whatever the case, the accents and the apostrophe', async () => {
  const found = async (query: string, words: string) => {
    const { list } = await stage.read(stage.paul, query, { words });
    return (list as { nodes: readonly object[] }).nodes.length;
  };
  const people = 'query ($words: String) { list: members(first: 5, filter: { named: $words }) { nodes { id } } }';
  const titles = 'query ($words: String) { list: initiatives(first: 5, filter: { words: $words }) { nodes { id } } }';
  for (const words of ['Inès', 'ines', 'INÈS bel']) expect(await found(people, words), words).toBe(1);
  for (const words of ['ecole', 'ÉCOLE DU', 'école']) expect(await found(titles, words), words).toBe(1);
  expect(await found(people, 'inés%')).toBe(0);
});
