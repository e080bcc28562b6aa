import { wordbook } from '../words/wordbook.ts';

/** What pages say of answers that do not come. Loaded before the first page. */
export const apiWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
