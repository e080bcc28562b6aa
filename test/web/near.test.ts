import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halves, isNear, isOneApart } from '../../web/palette/near.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdéè'), minLength: 4, maxLength: 12 });
const at = fc.nat(11);
const letter = fc.constantFrom(...'abcxyz');

describe('LOOK: the palette forgives one letter', () => {
  test('one letter changed, left out, added or swapped', () => {
    for (const typed of ['paserelles', 'passerrelles', 'passerelkes', 'apsserelles', 'passarelle']) {
      expect(isNear('Passerelles', typed), typed).toBe(true);
    }
    expect(isNear('Passerelles', 'pasarelles')).toBe(false);
    expect(isNear('Passerelles', 'zut')).toBe(false);
  });

  test('accents, case and apostrophes are no mistakes', () => {
    expect(isNear('École d’été', 'ECOLE')).toBe(true);
    expect(isNear('Cœur de vallée', 'coeur vallee')).toBe(true);
    expect(isNear('L’atelier', "l'atelier")).toBe(true);
  });

  test('a short word is taken as it is', () => {
    expect(isNear('Léa Fontvieil', 'lea')).toBe(true);
    expect(isNear('Léa Fontvieil', 'lia')).toBe(false);
    expect(isNear('Léa Fontvieil', '')).toBe(false);
  });

  test('any one mistake in any word is one apart, and one half of what was typed is still in it', () => {
    fc.assert(fc.property(word, at, letter, fc.constantFrom('change', 'add', 'drop', 'swap'), (right, place, other, how) => {
      const here = place % right.length;
      const rest = { change: right.slice(here + 1), add: right.slice(here), drop: right.slice(here + 1), swap: '' }[how];
      const middle = { change: other, add: other, drop: '', swap: '' }[how];
      const swapped = right.slice(0, here) + (right[here + 1] ?? '') + (right[here] ?? '') + right.slice(here + 2);
      const typed = how === 'swap' ? swapped : right.slice(0, here) + middle + rest;
      expect(isOneApart(right, typed)).toBe(true);
      expect(isOneApart(typed, right)).toBe(true);
    }));
  });

  test('a word is cut in two only where that tells something', () => {
    expect(halves('paserelles')).toEqual(['paser', 'elles']);
    expect(halves('le grand pont')).toEqual(['gra', 'nd']);
    expect(halves('lea')).toBeNull();
  });
});
