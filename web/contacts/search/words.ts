import { wordbook } from '../../words/wordbook.ts';

/** The labels of the page of search. */
export const searchWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
