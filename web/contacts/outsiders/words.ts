import { wordbook } from '../../words/wordbook.ts';

/** The labels of what is held about people outside. */
export const outsidersWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
