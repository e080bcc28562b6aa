import { contactsToKeep } from './waitingContacts.ts';
import { introducedToMe } from './waitingIntroduced.ts';
import { ledByMe } from './waitingLed.ts';
import { meetingsOf } from './waitingMeetings.ts';
import { ownThings } from './waitingMine.ts';
import type { Home, Waiting, Words } from './waits.ts';

interface Dates {
  readonly today: () => string;
  readonly day: (day: string) => string;
}

/** What waits for somebody, in order of date: what waits longest first, what comes last at the end. */
export function whatWaits(home: Home, words: Words, me: string, dates: Dates): Waiting[] {
  const met = meetingsOf(home, { words, today: dates.today(), dayOf: dates.day });
  const led = [...ledByMe(home, words, me), ...contactsToKeep(home, words), ...introducedToMe(home, words)];
  const all = [...ownThings(home, words, me), ...met, ...led];
  return all.toSorted((one, other) => one.at.localeCompare(other.at));
}
