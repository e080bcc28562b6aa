import { wordbook } from '../../words/wordbook.ts';

/** The labels of the pages about syntheses. */
export const synthesesWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
