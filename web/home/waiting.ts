import { ledByMe } from './waitingLed.ts';
import { ownThings } from './waitingMine.ts';
import type { Home, Waiting, Words } from './waits.ts';

/** What waits for somebody, in order of date: what waits longest first, what comes last at the end. */
export function whatWaits(home: Home, words: Words, me: string): Waiting[] {
  const all = [...ownThings(home, words, me), ...ledByMe(home, words, me)];
  return all.toSorted((one, other) => one.at.localeCompare(other.at));
}
