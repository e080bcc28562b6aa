import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** As much of a Redis as a bell needs: it greets, subscribes and publishes, in RESP3. */
export async function startRedis(port = 0): Promise<{ url: string; port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const hearers = new Map<string, Set<Socket>>();

  const push = (...parts: string[]): string => `>${parts.length}\r\n${parts.join('')}`;
  const bulk = (text: string): string => `$${text.length}\r\n${text}\r\n`;
  function answer(socket: Socket, [verb = '', channel = '', message = '']: readonly string[]): string {
    const subscribed = hearers.get(channel) ?? new Set();
    switch (verb.toUpperCase()) {
      case 'HELLO':
        return '%1\r\n$5\r\nproto\r\n:3\r\n';
      case 'SUBSCRIBE':
        hearers.set(channel, subscribed.add(socket));
        return push(bulk('subscribe'), bulk(channel), ':1\r\n');
      case 'PUBLISH':
        for (const one of subscribed) one.write(push(bulk('message'), bulk(channel), bulk(message)));
        return `:${subscribed.size}\r\n`;
      default:
        return '-ERR unknown command\r\n';
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => {
      sockets.delete(socket);
      for (const subscribed of hearers.values()) subscribed.delete(socket);
    });
    // Commands are short: each comes whole.
    socket.on('data', (data) => {
      for (const command of String(data).split(/(?:^|(?<=\n))\*\d+\r\n/).filter(Boolean))
        socket.write(answer(socket, [...command.matchAll(/\$\d+\r\n(.*?)\r\n/g)].map(([, part = '']) => part)));
    });
  });
  await new Promise<void>((listening) => { server.listen(port, '127.0.0.1', listening); });
  const taken = (server.address() as AddressInfo).port;
  const stop = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: `redis://127.0.0.1:${taken}`, port: taken, stop };
}
