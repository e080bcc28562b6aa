import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MOST_SOCKETS } from '../../../server/core/http/socket.ts';
import { openGate, type Gate } from './small-schema.ts';

let gate: Gate;
beforeAll(async () => { gate = await openGate(); });
afterAll(() => gate.stop());

interface Message { type: string; id?: string; payload?: unknown }

interface Where { to?: Gate; headers?: Record<string, string>; path?: string }

function open({ to = gate, headers = {}, path = '/graphql' }: Where = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${to.port}${path}`, 'graphql-transport-ws', { headers });
  const messages: Message[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    waiting.splice(0).forEach((wake) => wake());
  });
  const until = async (type: string): Promise<Message> => {
    for (;;) {
      const found = messages.find((message) => message.type === type);
      if (found) return found;
      await new Promise<void>((wake) => waiting.push(wake));
    }
  };
  const say = (message: object) => socket.send(JSON.stringify(message));
  const opened = new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const closed = new Promise<number>((done) => socket.once('close', done));
  return { socket, messages, until, say, opened, closed };
}

async function subscribed(query: string, to?: Gate) {
  const client = open(to ? { to } : {});
  await client.opened;
  client.say({ type: 'connection_init' });
  await client.until('connection_ack');
  client.say({ type: 'subscribe', id: '1', payload: { query } });
  return client;
}

async function refusalOf(query: string, to?: Gate): Promise<unknown> {
  const client = await subscribed(query, to);
  const { payload } = await client.until('error');
  client.socket.close();
  return payload;
}

const coded = (code: string) => [expect.objectContaining({ extensions: expect.objectContaining({ code }) })];

describe('the socket', () => {
  it('runs a subscription', async () => {
    const client = await subscribed('subscription { ticks(to: 3) }');
    await client.until('complete');
    const ticks = client.messages.filter(({ type }) => type === 'next').map(({ payload }) => payload);
    expect(ticks).toEqual([1, 2, 3].map((tick) => ({ data: { ticks: tick } })));
    client.socket.close();
  });

  it('runs nothing but subscriptions', async () => {
    expect(await refusalOf('{ hello }')).toEqual(coded('ONLY_SUBSCRIPTIONS'));
    expect(await refusalOf('mutation { signIn(address: "a") }')).toEqual(coded('ONLY_SUBSCRIPTIONS'));
    expect(await refusalOf('query A { hello } subscription B { ticks(to: 1) }')).toEqual(coded('ONLY_SUBSCRIPTIONS'));
  });

  it('has the limits of HTTP: an alias bomb is refused', async () => {
    const bomb = Array.from({ length: 31 }, (_, at) => `x${at}: signIn(address: "a")`).join(' ');
    const refusals = (await refusalOf(`mutation { ${bomb} }`)) as { message: string }[];
    expect(refusals.map(({ message }) => message)).toEqual(['aliases 31, at most 30', 'root fields 31, at most 20']);
  });

  it('has the validation of HTTP', async () => {
    expect(await refusalOf('subscription { nothing }')).toEqual(coded('GRAPHQL_VALIDATION_FAILED'));
  });

  it('has the documents of HTTP: in production a cookie runs those of the pages', async () => {
    const closed = await openGate({ settings: { freeDocuments: false } });
    expect(await refusalOf('subscription { ticks(to: 1) }', closed)).toEqual(coded('UNKNOWN_DOCUMENT'));
    await closed.stop();
  });

  it.each([
    [403, { origin: 'https://evil.example' }, '/graphql'],
    [404, {}, '/elsewhere'],
  ])('is refused with %i to %o at %s', async (status, headers, path) => {
    const { opened } = open({ headers: headers as Record<string, string>, path });
    await expect(opened).rejects.toThrow(`Unexpected server response: ${status}`);
  });

  it('opens to the pages of this site', async () => {
    const client = open({ headers: { origin: 'https://cordee.example' } });
    await client.opened;
    client.socket.close();
  });

  it('closes on a message that is too large', async () => {
    const client = open();
    await client.opened;
    client.say({ type: 'connection_init', payload: 'x'.repeat(MOST_SOCKETS.payload) });
    expect(await client.closed).toBe(1009);
  });

  it('closes a client that does not introduce itself within five seconds', async () => {
    const client = open();
    await client.opened;
    expect(await client.closed).toBe(4408);
  }, 10_000);

  it('closes at once, for good, where nothing runs subscriptions', async () => {
    const mute = await openGate({ live: undefined } as never);
    expect(await open({ to: mute }).closed).toBe(4400);
    await mute.stop();
  });

  it('of a client that never answers is cut when the server stops', async () => {
    const stopping = await openGate();
    const client = await subscribed('subscription { ticks(to: 1) }', stopping);
    await client.until('complete');
    client.socket.pause();
    const started = performance.now();
    await stopping.stop();
    expect(performance.now() - started).toBeLessThan(4_000);
    client.socket.terminate();
  });

  it('is closed, its subscription ended, when the server stops', async () => {
    const stopping = await openGate();
    const client = await subscribed('subscription { ticks(to: 1) }', stopping);
    await client.until('complete');
    const started = performance.now();
    await stopping.stop();
    expect(await client.closed).toBe(1012);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
