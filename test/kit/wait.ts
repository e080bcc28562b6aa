import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until there is something, for at most so many seconds. */
export async function eventually<T>(look: () => Promise<T | undefined> | T | undefined, seconds = 5): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(20);
  }
  throw new Error(`it did not happen within ${seconds} seconds`);
}
