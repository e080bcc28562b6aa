/*
 * Whose names are near, as PostgreSQL's trigrams tell it (half of them shared), for thousands of names among thousands: an
 * index in memory. The trigrams of a name are numbered and sorted, the rarest first. Only the rarer half of a name's is looked
 * up: who shares too few of these to share half of all is not near, however common the others are.
 */

/** The trigrams of a name that is without accents and case already. */
export function trigramsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => `  ${word} `);
  return [...new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))))];
}

interface Known<Thing> {
  readonly thing: Thing;
  readonly parts: Int32Array;
}

/** As many near names are found at most, of which the nearest are told. */
const ENOUGH = 50;

/** Names to which others can be near; each stands for something. */
export class Names<Thing> {
  readonly #ranks: Map<string, number>;
  readonly #known: Known<Thing>[] = [];
  readonly #having = new Map<number, number[]>();
  /** How many of the trigrams looked up each known name shares; all zero between two searches. */
  readonly #shares: number[] = [];
  readonly #lengths: number[] = [];
  /** The sorted trigrams of names met before. */
  readonly #coded = new Map<string, Int32Array>();

  /** @param expected The names to come, for what is rare among them; others can come too. */
  constructor(expected: readonly string[]) {
    const parts = new Map(expected.map((name) => [name, trigramsOf(name)]));
    const counts = new Map<string, number>();
    for (const part of [...parts.values()].flat()) counts.set(part, (counts.get(part) ?? 0) + 1);
    const rarest = [...counts].toSorted(([, a], [, b]) => a - b);
    this.#ranks = new Map(rarest.map(([part], rank) => [part, rank]));
    for (const [name, its] of parts) this.#coded.set(name, this.#ranked(its));
  }

  add(name: string, thing: Thing): void {
    const parts = this.#code(name);
    const place = this.#known.push({ thing, parts }) - 1;
    this.#shares.push(0);
    this.#lengths.push(parts.length);
    for (const part of parts) {
      const having = this.#having.get(part);
      if (having) having.push(place);
      else this.#having.set(part, [place]);
    }
  }

  /** Those whose name is near to this one, the nearest first, `most` of them at most. */
  near(name: string, most: number): Thing[] {
    const [parts, known, shares, lengths] = [this.#code(name), this.#known, this.#shares, this.#lengths];
    const rest = Math.ceil(parts.length / 2) - 1;
    const found: { readonly thing: Thing; readonly alike: number }[] = [];
    for (const place of this.#sharing(parts.subarray(0, parts.length - rest))) {
      const possible = (shares[place] as number) + rest;
      shares[place] = 0;
      const both = parts.length + (lengths[place] as number);
      if (possible * 3 < both || found.length === ENOUGH) continue;
      const { thing, parts: its } = known[place] as Known<Thing>;
      const common = commonOf(parts, its);
      if (common * 3 >= both) found.push({ thing, alike: common / (both - common) });
    }
    return found.toSorted((a, b) => b.alike - a.alike).slice(0, most).map(({ thing }) => thing);
  }

  /** Who shares some of these; how many is left in `#shares`. */
  #sharing(parts: Int32Array): number[] {
    const met: number[] = [];
    const shares = this.#shares;
    for (const part of parts) {
      const having = this.#having.get(part) ?? [];
      for (let at = 0; at < having.length; at += 1) {
        const place = having[at] as number;
        if (shares[place] === 0) met.push(place);
        shares[place] = (shares[place] as number) + 1;
      }
    }
    return met;
  }

  #code(name: string): Int32Array {
    const known = this.#coded.get(name) ?? this.#ranked(trigramsOf(name));
    this.#coded.set(name, known);
    return known;
  }

  #ranked(parts: readonly string[]): Int32Array {
    return Int32Array.from(parts, (part) => this.#rank(part)).sort();
  }

  /** What nobody expected is rarer than all the rest. */
  #rank(part: string): number {
    const known = this.#ranks.get(part);
    if (known !== undefined) return known;
    this.#ranks.set(part, -this.#ranks.size - 1);
    return -this.#ranks.size;
  }
}

/** How many two sorted lists have in common. */
function commonOf(one: Int32Array, other: Int32Array): number {
  let [a, b, common] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const difference = (one[a] as number) - (other[b] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return common;
}
