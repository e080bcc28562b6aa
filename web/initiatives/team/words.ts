import { wordbook } from '../../words/wordbook.ts';

/** The labels of the staffing board and of what belongs to a team that works. */
export const teamWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
