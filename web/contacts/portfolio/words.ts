import { wordbook } from '../../words/wordbook.ts';

/** The labels of the pages about a portfolio and its year. */
export const portfolioWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
