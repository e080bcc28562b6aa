import { createClient } from '@redis/client';
import type pino from 'pino';
import type { Bell } from './bell.ts';

const CHANNEL = 'cordee:journal';

/**
 * Leads a bell to those of the other processes, through Redis. While Redis is away, each looks by itself; it is found
 * again when it comes back. Returns the way to let go of it.
 */
export function wireBell(bell: Bell, url: string, log: Pick<pino.Logger, 'warn'>): () => void {
  const speaker = createClient({ url, disableOfflineQueue: true });
  const hearer = speaker.duplicate();
  const carry = () => void speaker.publish(CHANNEL, '').catch(() => undefined);
  const together = () => {
    bell.carry = speaker.isReady && hearer.isReady ? carry : null;
  };
  for (const client of [speaker, hearer]) {
    client.on('error', ({ message }: Error) => log.warn({ message }, 'Redis'));
    for (const change of ['ready', 'reconnecting', 'end'] as const) client.on(change, together);
  }
  // Both go on trying: a server does not wait for Redis to start.
  const ignored = () => undefined;
  speaker.connect().catch(ignored);
  hearer.connect().then(() => hearer.subscribe(CHANNEL, () => bell.sound())).catch(ignored);
  return () => {
    for (const client of [speaker, hearer]) client.destroy();
    bell.carry = null;
  };
}
