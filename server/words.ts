import { en as charterEn } from './charter/words/en.ts';
import { fr as charterFr } from './charter/words/fr.ts';
import { en as communityEn } from './community/words/en.ts';
import { fr as communityFr } from './community/words/fr.ts';
import { en as contactsEn } from './contacts/words/en.ts';
import { fr as contactsFr } from './contacts/words/fr.ts';
import type { Detail, Details, Reason } from './core/kernel/decision.ts';
import { say, type Catalogue, type Language } from './core/kernel/words.ts';
import { en as exchangeEn } from './core/exchange/words/en.ts';
import { fr as exchangeFr } from './core/exchange/words/fr.ts';
import { en as identityEn } from './core/identity/words/en.ts';
import { fr as identityFr } from './core/identity/words/fr.ts';
import { en as initiativesEn } from './initiatives/words/en.ts';
import { fr as initiativesFr } from './initiatives/words/fr.ts';
import { en as membersEn } from './members/words/en.ts';
import { fr as membersFr } from './members/words/fr.ts';
import { en as noticesEn } from './notices/words/en.ts';
import { fr as noticesFr } from './notices/words/fr.ts';

const together = (catalogues: readonly Catalogue[]): Required<Catalogue> => ({
  reasons: Object.assign({}, ...catalogues.map(({ reasons }) => reasons)) as Catalogue['reasons'],
  journal: Object.assign({}, ...catalogues.map(({ journal }) => journal)) as Catalogue['journal'],
  settings: Object.assign({}, ...catalogues.map(({ settings }) => settings)) as Required<Catalogue>['settings'],
});

/** The rooms' catalogues as one, in each language. */
export const catalogues: Readonly<Record<Language, Required<Catalogue>>> = {
  fr: together([exchangeFr, identityFr, membersFr, charterFr, communityFr, initiativesFr, contactsFr, noticesFr]),
  en: together([exchangeEn, identityEn, membersEn, charterEn, communityEn, initiativesEn, contactsEn, noticesEn]),
};

/** The sentence for a reason; a reason without a sentence is an error of the programmer. */
export function tell(language: Language, { rule, code, details }: Reason): string {
  const sentence = catalogues[language].reasons[`${rule}.${code}`];
  if (sentence === undefined) throw new Error(`no sentence for ${rule}.${code} in ${language}`);
  return say(sentence, details);
}

/** The sentence for a journal entry; a kind that is no longer known shows its name. */
export function narrate(language: Language, kind: string, facts: Details): string {
  const sentence = catalogues[language].journal[kind];
  return sentence === undefined ? kind : say(sentence, facts);
}

/** What a setting of the charter means at this value; a setting without a sentence is an error of the programmer. */
export function explain(language: Language, key: string, value: Detail): string {
  const sentence = catalogues[language].settings[key];
  if (sentence === undefined) throw new Error(`no sentence for the setting ${key} in ${language}`);
  return say(sentence, { value });
}
