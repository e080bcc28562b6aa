import { wordbook } from '../../words/wordbook.ts';

/** The labels of one's own applications and invitations. */
export const ownWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
