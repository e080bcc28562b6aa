import { expect, test } from 'vitest';
import { dayInWords } from '../../server/core/kernel/words.ts';

test.each([
  ['fr', '2027-07-01', '1er juillet 2027'],
  ['fr', '2027-07-11', '11 juillet 2027'],
  ['fr', '2027-07-31', '31 juillet 2027'],
  ['en', '2027-07-01', '1 July 2027'],
] as const)('P8: the first of a month is « 1er » in French: %s %s', (language, day, words) => {
  expect(dayInWords(language, day)).toBe(words);
});
