/* A thousand subscribers in a process of their own, who say when the last of them has been told. */
import { WebSocket } from 'ws';
import { instant } from './child.ts';

/** Whom to listen to: who has no cookies is not asked anything. */
export interface Crowd {
  readonly port: number;
  readonly size: number;
  readonly cookies: readonly string[];
  readonly documents: readonly string[];
}

let arrived = 0;
let size = Infinity;

function heard(): void {
  arrived += 1;
  if (arrived !== size) return;
  arrived = 0;
  process.send?.({ at: instant() });
}

function open({ port, cookies, documents }: Crowd, number: number): Promise<void> {
  const headers = { cookie: cookies[number] ?? '', 'x-forwarded-for': `10.0.${number >> 8}.${number & 255}` };
  const options = { headers, perMessageDeflate: false };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', options);
  const say = (message: object) => socket.send(JSON.stringify(message));
  return new Promise((ready, failed) => {
    const begin = () => {
      socket.removeAllListeners('message');
      socket.on('message', heard);
      ready();
    };
    socket.on('error', failed).on('close', (code) => failed(new Error(`closed with ${code}`)));
    socket.on('open', () => (cookies.length ? say({ type: 'connection_init' }) : begin()));
    socket.on('message', (data) => {
      const query = documents[number % documents.length];
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'connection_ack') say({ type: 'subscribe', id: '1', payload: { query } });
      else if (type === 'next') begin();
      else failed(new Error(String(data)));
    });
  });
}

process.on('message', (crowd: Crowd) => {
  void (async () => {
    for (let number = 0; number < crowd.size; number += 50) {
      const some = Array.from({ length: Math.min(50, crowd.size - number) }, (_, place) => open(crowd, number + place));
      await Promise.all(some);
    }
    size = crowd.size;
    process.send?.({ ready: true });
  })();
});
process.on('disconnect', () => process.exit());
