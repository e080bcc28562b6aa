import type { words as french } from './words/fr.ts';

/** Where something happens, as one line; empty when nothing is said. */
export function placeText({ place, remote }: { place: string | null; remote: boolean }, words: typeof french): string {
  if (!place) return remote ? words.anywhere : '';
  return remote ? words.placeOrAnywhere(place) : place;
}
