import type { Sentence } from '../../server/core/kernel/words.ts';
import { wordbook } from '../words/wordbook.ts';

/** The labels of the pages about initiatives. */
export const initiativesWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });

/** The room's own sentences about its rules, as the server tells them. */
export const reasonWords = wordbook<Readonly<Record<string, Sentence>>>({
  fr: async () => ({ words: (await import('../../server/initiatives/words/fr.ts')).fr.reasons }),
  en: async () => ({ words: (await import('../../server/initiatives/words/en.ts')).en.reasons }),
});
