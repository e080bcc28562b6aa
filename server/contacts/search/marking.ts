/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** What was searched for: as it was typed, and all forms of its words that texts hold, without accents and case. */
export interface Searched {
  readonly said: string;
  readonly forms: readonly string[];
}

/** The most characters of a passage, its ends apart, and those before what was found first. */
export const LONGEST = 280;
const BEFORE = 80;
const WORD = /[\p{L}\p{N}]+/gu;

/** A text without its accents and its case. */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansIn(text: string, { said, forms }: Searched): Span[] {
  const known = new Set(forms);
  // The last word may still be being typed.
  const begun = /[\p{L}\p{N}]{2,}$/u.exec(plain(said))?.[0];
  const isFound = (word: string) => known.has(word) || (begun !== undefined && word.startsWith(begun));
  return [...text.matchAll(WORD)]
    .filter(([word]) => isFound(plain(word)))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}

/** A text in pieces that make it up again, those marked that are a word searched for (C13). */
export function marked(text: string, searched: Searched): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of spansIn(text, searched)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

/**
 * The part of a text where most of the words searched for stand, its beginning where none does, in pieces (C13): at most
 * LONGEST characters, cut between words, with an ellipsis where something was left out.
 */
export function passageOf(text: string, searched: Searched): Piece[] {
  if (text.length <= LONGEST) return marked(text, searched);
  const spans = spansIn(text, searched);
  const reached = (start: Span) => new Set(
    spans.filter(({ from, to }) => from >= start.from && to <= start.from + LONGEST - BEFORE)
      .map(({ from, to }) => plain(text.slice(from, to)))).size;
  const best = spans.reduce<Span | undefined>((one, other) => (one && reached(one) >= reached(other) ? one : other), undefined);
  const from = edge(text, Math.max(0, Math.min((best?.from ?? 0) - BEFORE, text.length - LONGEST)), 1);
  const to = edge(text, Math.min(text.length, from + LONGEST), -1);
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
  return marked(cut, searched);
}

/** The nearest place between two words, looking one way; the place itself where there is none near. */
function edge(text: string, place: number, way: 1 | -1): number {
  if (place === 0 || place === text.length) return place;
  for (let at = place; Math.abs(at - place) < 40; at += way) if (/\s/.test(text[at] ?? ' ')) return at;
  return place;
}
