import { wordbook } from '../words/wordbook.ts';

/** The labels of the page that founds the community. */
export const foundingWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
