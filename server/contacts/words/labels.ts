import { labels as en } from './labels/en.ts';
import { labels as fr } from './labels/fr.ts';

/** The words for the closed lists of contacts in both languages, as files say them. */
export const categoryLabels = { fr: fr.categories, en: en.categories };
export const stanceLabels = { fr: fr.stances, en: en.stances };
export const levelLabels = { fr: fr.levels, en: en.levels };
export const stateLabels = { fr: fr.states, en: en.states };
export const consentLabels = { fr: fr.consents, en: en.consents };
