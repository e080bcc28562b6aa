import type { Row } from './world.ts';

/* What is near to a name, told naively (C2). */

/** Without accents, case and the shape of apostrophes. */
export const plain = (text: unknown): string =>
  String(text ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replaceAll('œ', 'oe');

/** Whether one letter more, less, another, or two exchanged, makes the other text. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwap || short.slice(at + 1) === long.slice(at + 1);
}

function trigrams(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => `  ${word} `);
  return new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))));
}
function similarity(a: string, b: string): number {
  const [one, other] = [trigrams(a), trigrams(b)];
  const common = [...one].filter((part) => other.has(part)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

const siteOf = (text: string): string | undefined =>
  /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[:/?#].*)?$/.exec(text.toLowerCase())?.[1];

/** C2: near to one of some texts: accents, one typing error, the same acronym or site. */
export function isNear({ name, acronym, site }: Row, given: unknown): boolean {
  const said = (given as string[]).map((one) => one.trim()).filter((one) => one.length > 1);
  const own = plain(name);
  return said.some((one) => {
    const text = plain(one);
    return similarity(own, text) >= 0.5 - 1e-6
      || (acronym !== null && plain(acronym) === text)
      || (String(name).length <= 8 && text.length > 3 && isOneErrorAway(own, text))
      || (site !== null && siteOf(one) === site);
  });
}
