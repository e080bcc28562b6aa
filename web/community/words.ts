import { wordbook } from '../words/wordbook.ts';

/** The labels of the charter's page. */
export const communityWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
