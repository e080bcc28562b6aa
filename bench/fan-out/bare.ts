/* The least that a broadcast can cost: one frame, made before, written to every socket. */
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { instant, obey } from './child.ts';

// As long as what Cordée sends.
const PAYLOAD = Buffer.from(`{"id":"1","type":"next","payload":${JSON.stringify('x'.repeat(560))}}`);
// RFC 6455: a whole text message, not masked, its length in two bytes.
const header = Buffer.from([0x81, 126, PAYLOAD.length >> 8, PAYLOAD.length & 255]);
const frame = Buffer.concat([header, PAYLOAD]);

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
await new Promise((listening) => server.once('listening', listening));
const socketOf = (client: WebSocket): Socket => (client as unknown as { _socket: Socket })._socket;

obey({
  port: (server.address() as AddressInfo).port,
  async send() {
    const at = instant();
    for (const client of server.clients) socketOf(client).write(frame);
    return at;
  },
  statements: () => ({ all: 0, ofGroups: 0 }),
});
