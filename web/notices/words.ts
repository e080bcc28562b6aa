import { wordbook } from '../words/wordbook.ts';

/** The labels of notifications and their settings. */
export const noticesWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
