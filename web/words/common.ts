import { wordbook } from './wordbook.ts';

/** The words that all pages share: those of the pieces and of the shell. Loaded before the first page. */
export const commonWords = wordbook({ fr: () => import('./fr.ts'), en: () => import('./en.ts') });
