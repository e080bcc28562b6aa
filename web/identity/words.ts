import { wordbook } from '../words/wordbook.ts';

/** The labels of the pages that let people in and out. */
export const identityWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
