/* What both broadcasters do besides sending: they say their port, send when told to, and say what they weigh. */

/** Nanoseconds of the machine's own clock, the same in every process. */
export const instant = (): number => Number(process.hrtime.bigint());

interface Broadcaster {
  readonly port: number;
  /** Begins to send one payload to all, and says when. */
  send(): Promise<number>;
  /** Statements sent since the last time, in all and to read what a group sees. */
  statements(): { all: number; ofGroups: number };
}

/** Does what the bench asks for. */
export function obey({ port, send, statements }: Broadcaster): void {
  process.on('message', (wish: 'send' | 'weigh' | 'statements') => {
    if (wish === 'send') void send().then((at) => process.send?.({ at }));
    else if (wish === 'statements') process.send?.(statements());
    else process.send?.({ kilobytes: weight() });
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}

function weight(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024;
}
