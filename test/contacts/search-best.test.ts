import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
const made: Record<string, string> = {};

beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  stage.community.at('2026-06-15T10:00:00Z');
  const other = await team.target('Ligue des écoles');
  // The better it answers, the older it is: by their days alone they would come the other way round.
  await write('once', '2026-06-12', `Le tramway est évoqué. ${'Puis on parle des salles et des bénévoles. '.repeat(20)}`);
  await write('often', '2026-06-02', 'Tramway : le tramway coûte cher, le tramway attend, le tramway viendra.');
  await write('apart', '2026-06-11', `Une navette. ${'On parle des salles et des bénévoles. '.repeat(20)} Le fluvial.`);
  await write('close', '2026-06-01', `La navette fluviale. ${'On parle des salles et des bénévoles. '.repeat(20)}`);
  await write('mentioned', '2026-06-10', 'La Compagnie du bac a prêté sa salle.', other);
  stage.community.at('2026-05-02T10:00:00Z');
  made['named'] = await team.target('Compagnie du bac');
  stage.community.at('2026-06-15T10:00:00Z');

  async function write(name: string, day: string, summary: string, target = other): Promise<void> {
    made[name] = await team.synthesis(await team.held(target, day), { texts: { summary }, confidentiality: 'TEAM' });
  }
});
afterAll(() => stage.close());

const SEARCH = `query ($words: String!, $order: PassageOrder) {
  search(words: $words, first: 20, order: $order) { nodes { synthesis { id } target { id } } }
}`;
type Answer = { search: { nodes: { synthesis: { id: string } | null; target: { id: string } | null }[] } };

async function found(words: string, order: string): Promise<(string | undefined)[]> {
  const { search } = (await stage.read(team.omar, SEARCH, { words, order })) as unknown as Answer;
  const ids = search.nodes.map(({ synthesis, target }) => synthesis?.id ?? target?.id);
  return ids.map((id) => Object.entries(made).find(([, one]) => one === id)?.[0]);
}

test.each([
  ['holds a word more often', 'tramway', ['often', 'once']],
  ['has the words closer together', 'navette fluviale', ['close', 'apart']],
  ['has the words in its name', 'compagnie bac', ['named', 'mentioned']],
])('C13: in the order of the best, what %s comes before a later one that does not', async (_what, words, best) => {
  expect(await found(words, 'BEST')).toEqual(best);
  // By their days alone they come the other way round: it is the rank that orders them.
  expect(await found(words, 'LATEST')).toEqual(best.toReversed());
});
