import type { PersonRef } from './people.ts';
import type { ThemeKey } from './themes.ts';

/** A group with a lead, to which initiatives belong and introductions lead. */
export interface Circle {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly lead: PersonRef;
  readonly joining: 'open' | 'request' | 'invitation';
  readonly themes: readonly ThemeKey[];
}

export const circles = [
  {
    key: 'dialogue',
    name: 'Cercle Dialogue',
    purpose:
      'Parler avec les associations, les syndicats, les partis et les services publics de la vallée, ' +
      'et faire entrer dans la communauté ce qu’on y a entendu.',
    lead: 'lea', joining: 'request', themes: ['democracy', 'social-dialogue'],
  },
  {
    key: 'table-commune',
    name: 'Cercle Table commune',
    purpose: 'De la ferme à la cantine : ce que mange la vallée, d’où cela vient et comment on en parle.',
    lead: 'nadia', joining: 'open', themes: ['food', 'solidarity'],
  },
  {
    key: 'papier-et-pixels',
    name: 'Club technique Papier et pixels',
    purpose: 'Imprimer moins, imprimer mieux, alléger les écrans : essais, mesures et fiches communes.',
    lead: 5, joining: 'request', themes: ['responsible-communication', 're-use', 'digital-life'],
  },
  {
    key: 'jeunes-pousses',
    name: 'Cercle Jeunes pousses',
    purpose: 'Ouvrir les entreprises aux collégiens, aux lycéens et à celles et ceux qui cherchent leur voie.',
    lead: 'linh', joining: 'open', themes: ['youth', 'employment'],
  },
  {
    key: 'bouger',
    name: 'Cercle Bouger',
    purpose: 'Venir au travail et aux réunions autrement que chacun dans sa voiture, même en haut de la vallée.',
    lead: 12, joining: 'open', themes: ['mobility', 'energy'],
  },
  {
    key: 'memoire-vive',
    name: 'Cercle Mémoire vive',
    purpose: 'Les métiers, les gestes et les histoires de l’Elvaire, recueillis pendant qu’il est temps.',
    lead: 21, joining: 'open', themes: ['culture', 'crafts', 'local-media'],
  },
  {
    key: 'metiers-de-la-com',
    name: 'Cercle Métiers de la communication',
    purpose: 'Agences et annonceurs autour de la même table : budgets, appels d’offres, vie au travail.',
    lead: 'mireille', joining: 'open', themes: ['work-life', 'employment', 'responsible-communication'],
  },
  {
    key: 'accueil',
    name: 'Cercle Accueil',
    purpose: 'Que personne ne vienne deux fois sans connaître un prénom : accueil, accessibilité, entraide.',
    lead: 14, joining: 'open', themes: ['community-life', 'accessibility', 'solidarity'],
  },
] as const satisfies readonly Circle[];

export type CircleKey = (typeof circles)[number]['key'];
