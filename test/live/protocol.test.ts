import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openGate, type Gate } from '../kit/gate.ts';
import { Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient, NEWS } from './client.ts';

let stage: Stage;
let gate: Gate;
let cookie: string;

beforeAll(async () => {
  stage = await Stage.open({ pool: 8 });
  gate = await openGate(stage.community, { development: false, freeDocuments: true });
  cookie = await cookieOf(stage.community, stage.ines);
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});

const init = { type: 'connection_init' };
const subscribe = { type: 'subscribe', id: '1', payload: { query: NEWS } };

/** The code with which a conversation is closed that says these things. */
async function closedAfter(messages: readonly unknown[], protocol = 'graphql-transport-ws', headers = { cookie }): Promise<number> {
  const socket = new WebSocket(`${gate.url.replace('http', 'ws')}/graphql`, protocol, { headers });
  const closed = new Promise<number>((done) => socket.once('close', done));
  socket.on('error', () => undefined);
  socket.once('open', () => messages.forEach((one) => socket.send(typeof one === 'string' ? one : JSON.stringify(one))));
  return closed;
}

describe('P7: graphql-transport-ws', () => {
  test.each<[string, number, unknown[]]>([
    ['what is no message', 4400, [init, 'hello']],
    ['a message of the server’s', 4400, [init, { type: 'next', id: '1', payload: {} }]],
    ['a subscription without an introduction', 4401, [subscribe]],
    ['an id that is taken', 4409, [init, subscribe, subscribe]],
    ['two introductions', 4429, [init, init]],
  ])('is closed by %s with %i', async (_name, code, messages) => {
    expect(await closedAfter(messages)).toBe(code);
  });

  test('is closed with 4401 to who is not signed in', async () => {
    expect(await closedAfter([], 'graphql-transport-ws', { cookie: 'cordee=unknown' })).toBe(4401);
  });

  test('is all that is spoken: another protocol is closed with 4406', async () => {
    const socket = new WebSocket(`${gate.url.replace('http', 'ws')}/graphql`, { headers: { cookie } });
    expect(await new Promise((done) => socket.once('close', done))).toBe(4406);
  });

  test('answers a ping, and ends what is completed', async () => {
    const client = new LiveClient(gate.url, { cookie });
    const pong = new Promise((done) => client.socket.on('message', (data) => String(data) === '{"type":"pong"}' && done(true)));
    await eventually(() => client.cursor ?? undefined);
    client.say({ type: 'ping' });
    await pong;
    expect(gate.figures()).toMatchObject({ subscribers: 1, groups: 1 });
    client.say({ type: 'complete', id: '1' });
    await eventually(() => gate.figures().subscribers === 0 || undefined);
    client.socket.terminate();
  });

  test('refuses the fifty-first subscription, and leaves the others', async () => {
    const client = new LiveClient(gate.url, { cookie });
    await eventually(() => client.cursor ?? undefined);
    for (let id = 2; id <= 51; id += 1) client.say({ ...subscribe, id: String(id) });
    await eventually(() => client.refusals.length > 0 || undefined);
    expect(client.refusals).toEqual(['TOO_MANY_SUBSCRIPTIONS']);
    expect(gate.figures()).toMatchObject({ subscribers: 50, groups: 1 });
    client.socket.terminate();
    await eventually(() => gate.figures().subscribers === 0 || undefined);
  });

  test.each<[string, string, object]>([
    ['a cursor that is none', 'NO_CURSOR', { after: 'x' }],
    ['a cursor of another epoch', 'BEGAN_ANEW', {
      after: Buffer.from('00000000.700.0199a000-0000-7000-8000-000000000000').toString('base64url'),
    }],
    ['an `about` that is no id', 'BAD_USER_INPUT', { about: 'x' }],
    ['a page of any size', 'BAD_USER_INPUT', {
      query: 'subscription { news { subject { ... on Initiative { applications(first: 500) { nodes { id } } } } } }',
    }],
  ])('refuses %s with %s', async (_name, code, options) => {
    const client = new LiveClient(gate.url, { cookie, ...options });
    await eventually(() => client.refusals.length > 0 || undefined);
    expect(client.refusals).toEqual([code]);
    client.socket.terminate();
  });
});

test('P2: a thousand clients that leave, in whichever way, leave nothing behind', { timeout: 60_000 }, async () => {
  const kinds = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const hundred = async () => {
    const clients = Array.from({ length: 100 }, () => new LiveClient(gate.url, { cookie }));
    await eventually(() => clients.every(({ cursor }) => cursor) || undefined, 20);
    clients.forEach(({ socket, say }, number) => {
      if (number % 3 === 0) socket.terminate();
      else if (number % 3 === 1) socket.close();
      else say.call({ socket }, { type: 'complete', id: '1' });
    });
    for (const { socket } of clients) socket.terminate();
  };
  await eventually(() => gate.figures().subscribers === 0 || undefined);
  const before = kinds();
  for (let round = 0; round < 10; round += 1) await hundred();
  await eventually(() => gate.figures().subscribers === 0 || undefined, 10);
  expect(gate.figures()).toEqual({ subscribers: 0, behind: 0, groups: 0 });
  await eventually(() => kinds() <= before || undefined, 10);
});
