import { plain } from '../words/plain.ts';

const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether one word becomes the other by at most one letter changed, added, left out, or swapped with the next. */
export function isOneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, others] = [one.slice(at), other.slice(at)];
  const swapped = rest[0] === others[1] && rest[1] === others[0] && rest.slice(2) === others.slice(2);
  return rest.slice(1) === others.slice(1) || rest.slice(1) === others || rest === others.slice(1) || swapped;
}

const LONG = 4;

function beginsNearly(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true;
  if (wanted.length < LONG) return false;
  return [-1, 0, 1].some((more) => isOneApart(word.slice(0, wanted.length + more), wanted));
}

/** Whether each word that was typed begins a word of the text, but for one letter where it has four or more. */
export function isNear(text: string, typed: string): boolean {
  const known = wordsOf(text);
  const wanted = wordsOf(typed);
  return wanted.length > 0 && wanted.every((one) => known.some((word) => beginsNearly(word, one)));
}

/**
 * The longest word typed, cut in two: whoever made one mistake made it in one half, and the other half is found as it
 * is. Null where it is too short to tell anything.
 */
export function halves(typed: string): readonly [string, string] | null {
  const longest = wordsOf(typed).toSorted((one, other) => other.length - one.length)[0] ?? '';
  if (longest.length < LONG) return null;
  const middle = Math.ceil(longest.length / 2);
  return [longest.slice(0, middle), longest.slice(middle)];
}
