import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, marked, passageOf } from '../../server/contacts/search/marking.ts';

const words = fc.array(fc.constantFrom('salle', 'élève', 'transition', 'a', 'Œuvre', '\n', '« x »', '50 %'), {
  maxLength: 200,
});
const searched = fc.record({
  said: fc.constantFrom('', 'tran', 'salle ', 'ÉLÈVE'),
  forms: fc.subarray(['salle', 'eleve', 'oeuvre']),
});
const whole = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

describe('C13: what was searched for is marked', () => {
  test('the pieces make the text up again, and none is empty', () => {
    fc.assert(fc.property(words, searched, (all, asked) => {
      const text = all.join(' ');
      const pieces = marked(text, asked);
      expect(whole(pieces)).toBe(text);
      expect(pieces.every((piece) => piece.text.length > 0)).toBe(true);
    }));
  });

  test('a passage is short, is of the text, and holds something found wherever it stands', () => {
    fc.assert(fc.property(words, searched, (all, asked) => {
      const text = all.join(' ');
      const pieces = passageOf(text, asked);
      expect(whole(pieces).length).toBeLessThanOrEqual(LONGEST + 4);
      expect(text).toContain(whole(pieces).replace(/^… /, '').replace(/ …$/, ''));
      expect(pieces.some(({ isFound }) => isFound)).toBe(marked(text, asked).some(({ isFound }) => isFound));
    }));
  });

  test('the part where most of the words stand is chosen', () => {
    const text = `salle ${'x '.repeat(300)}transition salle ${'y '.repeat(300)}`;
    expect(whole(passageOf(text, { said: '', forms: ['salle', 'transition'] }))).toContain('transition salle');
  });
});
