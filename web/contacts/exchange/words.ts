import { wordbook } from '../../words/wordbook.ts';

/** The labels of the pages where files come in and go out. */
export const exchangeWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
