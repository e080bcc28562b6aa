import { wordbook } from '../words/wordbook.ts';

/** The labels of the pages about targets and portfolios. */
export const contactsWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
