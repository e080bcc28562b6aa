/*
 * Whose names are near, as PostgreSQL's trigrams tell it, for thousands of names at once: an index in memory, of which only
 * the rarest trigrams of a name are looked up. Of two names that share half of theirs, one of those is shared.
 */
const ENOUGH = 0.5;

/** The trigrams of a name that is without accents and case already. */
export function trigramsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => `  ${word} `);
  return [...new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))))];
}

/** Names to which others can be near; each stands for something. */
export class Names<Thing> {
  readonly #known: { readonly thing: Thing; readonly name: string; readonly parts: ReadonlySet<string> }[] = [];
  readonly #having = new Map<string, number[]>();

  add(name: string, thing: Thing): void {
    const parts = new Set(trigramsOf(name));
    const place = this.#known.push({ thing, name, parts }) - 1;
    for (const part of parts) {
      const having = this.#having.get(part);
      if (having) having.push(place);
      else this.#having.set(part, [place]);
    }
  }

  /** What has a name near to this one: half of the trigrams of both shared; at most `most`, the nearest first. */
  near(name: string, most: number): Thing[] {
    const parts = trigramsOf(name);
    const rarest = parts.toSorted((a, b) => this.#count(a) - this.#count(b)).slice(0, parts.length - Math.ceil(parts.length * ENOUGH) + 1);
    const places = new Set(rarest.flatMap((part) => this.#having.get(part) ?? []));
    const found = [...places].flatMap((place) => {
      const { thing, name: other, parts: its } = this.#known[place]!;
      const alike = similarity(parts, its);
      return alike >= ENOUGH ? [{ thing, other, alike }] : [];
    });
    return found.toSorted((a, b) => b.alike - a.alike || (a.other < b.other ? -1 : 1)).slice(0, most).map(({ thing }) => thing);
  }

  #count(part: string): number {
    return this.#having.get(part)?.length ?? 0;
  }
}

function similarity(one: readonly string[], other: ReadonlySet<string>): number {
  const common = one.filter((part) => other.has(part)).length;
  return common === 0 ? 0 : common / (one.length + other.size - common);
}
