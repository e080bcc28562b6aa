import { wordbook } from '../../words/wordbook.ts';

/** The labels of the pages about introductions and calls to the community. */
export const introductionsWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
