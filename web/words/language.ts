import { readonly, ref } from 'vue';
import type { Language } from '../../server/core/kernel/words.ts';
import { kept, keep } from './kept.ts';

export type { Language };

/** The languages of the pages, each under its own name. */
export const languages = { fr: 'Français', en: 'English' } as const satisfies Record<Language, string>;

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The language to begin with: the one chosen in this browser, else the account's, else the browser's, else French. */
export function firstLanguage(account?: string | null): Language {
  const candidates = [kept('language'), account, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return candidates.find(isLanguage) ?? 'fr';
}

const current = ref<Language>(firstLanguage());
document.documentElement.lang = current.value;

/** The language in use. `wordbook.ts` alone changes it, once the words are there. */
export const language = readonly(current);

/** Makes a language current, for pages and for screen readers. */
export function settle(next: Language): void {
  current.value = next;
  document.documentElement.lang = next;
}

/** Keeps a chosen language for the next visit. */
export function keepLanguage(chosen: Language): void {
  keep('language', chosen);
}
