import { text, type Catalogue, type Sentence } from '../../core/kernel/words.ts';

const units: Readonly<Record<string, string>> = {
  days: 'jours',
  months: 'mois',
  years: 'ans',
  people: 'personnes',
  times: 'fois',
  cents: 'centimes',
  minutes: 'minutes',
};
const bounds: Sentence = ({ least, most, unit }) =>
  most === null
    ? `Au moins ${text(least)} ${units[text(unit)] ?? ''}.`
    : `De ${text(least)} à ${text(most)} ${units[text(unit)] ?? ''}.`;
const value = (one: unknown): string => (one === true ? 'oui' : one === false ? 'non' : String(one));

export const fr = {
  reasons: {
    'M1.NOT_CURRENT': ({ number }) =>
      `La charte a changé : lisez la version ${text(number)}, c’est elle qui s’accepte.`,
    'M2.UNKNOWN': ({ key }) => `La charte n’a pas de réglage « ${text(key)} ».`,
    'M2.TYPE': ({ unit }) => (unit === 'yes or no' ? 'Ce réglage est oui ou non.' : 'Ce réglage est un nombre entier.'),
    'M2.BOUNDS': bounds,
    'M2.CHOICE': ({ choices }) => `Au choix : ${text(choices)}.`,
  },
  journal: {
    'charter.accepted': ({ actor, version }) =>
      `${typeof actor === 'string' ? actor : 'Une personne'} a accepté la charte, version ${text(version)}.`,
    'charter.settingChanged': ({ key, from, to, why }) =>
      `Réglage de la charte ${text(key)} : ${value(from)} devient ${value(to)}${why ? `, parce que : ${text(why)}` : '.'}`,
  },
} as const satisfies Catalogue;
