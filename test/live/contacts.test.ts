import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContactTeam } from '../contacts/team.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient } from './client.ts';

const SYNTHESES = `subscription News($after: String, $about: ID) {
  news(after: $after, about: $about) { cursor kind sentence subject { __typename ... on Synthesis { summary } } }
}`;
const MOST_WAITING = 2_000;

let team: ContactTeam;
let gate: Gate;
const clients: LiveClient[] = [];
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  await team.stage.found();
  gate = await openGate(team.stage.community, { development: false, freeDocuments: true });
});
afterAll(async () => {
  for (const { socket } of clients) socket.terminate();
  await gate.stop();
  await team.stage.close();
});

async function listens(member: string, after: string | null = null): Promise<LiveClient> {
  const client = new LiveClient(gate.url, { query: SYNTHESES, after, cookie: await cookieOf(team.stage.community, member) });
  clients.push(client);
  await eventually(() => client.news.some(({ kind }) => kind === 'here') || undefined);
  return client;
}
const published = (client: LiveClient) => client.told.filter(({ kind }) => kind === 'synthesis.published');

test('C12, scenario 31: the pair and the pilot see a synthesis appear within 2 s; what was missed comes once, in order; others get nothing', async () => {
  const { stage } = team;
  const role = await stage.role(team.initiative, { name: 'Renfort' });
  const former = await stage.community.member('Élie Partant');
  await stage.accept(team.paul, await stage.apply(former, role));
  await stage.does(former, 'leaveSeat', { id: await team.seat(former), handOver: 'Le carnet' });
  const [omar, paul, malik, camille, elie] = [
    await listens(team.omar), await listens(team.paul), await listens(stage.malik), await listens(stage.camille), await listens(former),
  ];
  const target = await team.target('En direct');
  const meetings = [await team.held(target, '2026-06-10'), await team.held(target, '2026-06-11'), await team.held(target, '2026-06-12')];
  const began = performance.now();
  await team.synthesis(meetings[0] ?? '', { texts: { summary: 'Première' } });
  for (const client of [omar, paul]) {
    const [first] = await eventually(() => (published(client).length ? published(client) : undefined));
    expect(first).toMatchObject({ subject: { __typename: 'Synthesis', summary: 'Première' } });
  }
  expect(performance.now() - began).toBeLessThan(MOST_WAITING);

  const stoodAt = String(omar.news.at(-1)?.cursor);
  omar.socket.terminate();
  await team.synthesis(meetings[1] ?? '', { texts: { summary: 'Deuxième' } });
  await team.synthesis(meetings[2] ?? '', { texts: { summary: 'Troisième' } });
  const back = await listens(team.omar, stoodAt);
  const missed = await eventually(() => (published(back).length >= 2 ? published(back) : undefined));
  expect(missed.map(({ subject }) => (subject as { summary: string }).summary)).toEqual(['Deuxième', 'Troisième']);
  // Told to all who may: the others were there, and heard nothing of it.
  await stage.role(team.initiative, { name: 'Un dernier' });
  for (const client of [malik, camille, elie]) {
    await eventually(() => client.told.find(({ kind }) => kind === 'role.added'));
    expect(client.told.filter(({ kind }) => /^(target|meeting|synthesis)\./.test(kind))).toEqual([]);
  }
});
