import { wordbook } from '../../words/wordbook.ts';

/** The labels of the pages about meetings. */
export const meetingsWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
