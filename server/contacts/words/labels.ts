import type { Language } from '../../core/kernel/words.ts';
import type { categories, consents, levels, stances, targetStateNames } from '../kinds.ts';

type Labels<Keys extends readonly string[]> = Readonly<Record<Language, Readonly<Record<Keys[number], string>>>>;

/** The words for the closed lists of contacts, as files say them. */
export const categoryLabels: Labels<typeof categories> = {
  fr: {
    association: 'Association', party: 'Parti politique', union: 'Syndicat', network: 'Réseau professionnel',
    interest_group: 'Groupe d’intérêt', company: 'Entreprise', public_body: 'Organisme public',
  },
  en: {
    association: 'Association', party: 'Political party', union: 'Trade union', network: 'Professional network',
    interest_group: 'Interest group', company: 'Company', public_body: 'Public body',
  },
};
export const stanceLabels: Labels<typeof stances> = {
  fr: {
    ally: 'Alliée', possible_ally: 'Alliée possible', partner: 'Partenaire', neutral: 'Neutre', distant: 'Distante',
  },
  en: { ally: 'Ally', possible_ally: 'Possible ally', partner: 'Partner', neutral: 'Neutral', distant: 'Distant' },
};
export const levelLabels: Labels<typeof levels> = {
  fr: { national: 'National', regional: 'Régional', local: 'Local' },
  en: { national: 'National', regional: 'Regional', local: 'Local' },
};
export const stateLabels: Labels<typeof targetStateNames> = {
  fr: {
    identified: 'Repérée', prioritised: 'Prioritaire', assigned: 'Confiée', in_touch: 'En lien', dormant: 'En sommeil',
    closed: 'Close',
  },
  en: {
    identified: 'Identified', prioritised: 'Prioritised', assigned: 'Assigned', in_touch: 'In touch',
    dormant: 'Dormant', closed: 'Closed',
  },
};
export const consentLabels: Labels<typeof consents> = {
  fr: { asked: 'Demandé', given: 'Donné', refused: 'Refusé' },
  en: { asked: 'Asked', given: 'Given', refused: 'Refused' },
};
