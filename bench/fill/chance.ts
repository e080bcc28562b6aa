/* Chance that is the same at every run. */
let state = 20_261_123;

function next(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

export const chance = (share: number): boolean => next() < share;

export const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

/** That many different ones. */
export function some<T>(from: readonly T[], count: number): T[] {
  const found = new Set<T>();
  while (found.size < count) found.add(pick(from));
  return [...found];
}
