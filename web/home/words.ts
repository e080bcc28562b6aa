import { wordbook } from '../words/wordbook.ts';

/** The labels of the home page. */
export const homeWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
