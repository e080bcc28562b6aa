import { wordbook } from '../words/wordbook.ts';

/** The labels of the command palette. */
export const paletteWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
