import { wordbook } from '../words/wordbook.ts';

/** The labels of the directory and of people's pages. */
export const membersWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });

/** The room's own sentences about its rules, as the server tells them. */
export const memberReasons = wordbook<Readonly<Record<string, unknown>>>({
  fr: async () => ({ words: (await import('../../server/members/words/fr.ts')).fr.reasons }),
  en: async () => ({ words: (await import('../../server/members/words/en.ts')).en.reasons }),
});
