/** Chance that a seed repeats: the same seed, the same draws. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number from 0 to 1, without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(among: readonly T[]): T {
    if (!among.length) throw new Error('nothing to pick from');
    return among[this.below(among.length)] as T;
  }

  /** Some of them, at most that many, in their order. */
  some<T>(among: readonly T[], most: number): T[] {
    const count = this.below(Math.min(most, among.length) + 1);
    const left = [...among.keys()];
    const chosen = Array.from({ length: count }, () => left.splice(this.below(left.length), 1)[0] as number);
    return chosen.sort((a, b) => a - b).map((place) => among[place] as T);
  }
}
