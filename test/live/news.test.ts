import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGate, type Gate } from '../kit/gate.ts';
import { Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient } from './client.ts';

let stage: Stage;
let gate: Gate;
const clients: LiveClient[] = [];

beforeAll(async () => {
  stage = await Stage.open({ pool: 8 });
  gate = await openGate(stage.community, { development: false, freeDocuments: true });
});
afterAll(async () => {
  for (const { socket } of clients) socket.terminate();
  await gate.stop();
  await stage.close();
});

type Wishes = Omit<NonNullable<ConstructorParameters<typeof LiveClient>[1]>, 'cookie'>;

/** A member who listens, and has been told where the journal stands. */
async function listens(member: string, wishes: Wishes = {}): Promise<LiveClient> {
  const client = new LiveClient(gate.url, { ...wishes, cookie: await cookieOf(stage.community, member) });
  clients.push(client);
  const isHere = () => client.news.some(({ kind }) => kind === 'here') || client.refusals.length > 0;
  await eventually(() => isHere() || undefined);
  return client;
}

const count = (client: LiveClient, many: number) =>
  eventually(() => (client.told.length >= many ? client.told : undefined));

describe('P2: the news', () => {
  test('come as they happen, in the words and with the rights of each', async () => {
    const [paul, ines, english] = [
      await listens(stage.paul), await listens(stage.ines), await listens(stage.malik, { language: 'en' }),
    ];
    const initiative = await stage.initiative('launching');
    expect((await count(paul, 4)).map(({ kind }) => kind)).toEqual([
      'initiative.drafted', 'initiative.described', 'initiative.proposed', 'initiative.opened',
    ]);
    expect((await count(ines, 2)).map(({ kind }) => kind)).toEqual(['initiative.proposed', 'initiative.opened']);
    expect((await count(english, 2))[0]?.sentence).not.toEqual(ines.told[0]?.sentence);
    const subject = { __typename: 'Initiative', id: initiative };
    expect(ines.told[0]).toMatchObject({ actor: { name: 'Paul Arnal' }, subject });
  });
});
