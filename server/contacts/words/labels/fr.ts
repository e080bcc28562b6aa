import type { categories, consents, levels, stances, targetStateNames } from '../../kinds.ts';

type Named<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;
interface Labels {
  readonly states: Named<typeof targetStateNames>;
  readonly categories: Named<typeof categories>;
  readonly stances: Named<typeof stances>;
  readonly levels: Named<typeof levels>;
  readonly consents: Named<typeof consents>;
}

/** The closed lists of contacts in French, on pages and in files; it gives `en.ts` its type. */
export const labels = {
  states: {
    identified: 'Repérée', prioritised: 'Prioritaire', assigned: 'Confiée', in_touch: 'En lien',
    dormant: 'En sommeil', closed: 'Close',
  },
  categories: {
    association: 'Association', party: 'Parti politique', union: 'Syndicat', network: 'Réseau professionnel',
    interest_group: 'Groupe d’intérêt', company: 'Entreprise', public_body: 'Organisme public',
  },
  stances: {
    ally: 'Alliée', possible_ally: 'Alliée possible', partner: 'Partenaire', neutral: 'Neutre', distant: 'Distante',
  },
  levels: { national: 'National', regional: 'Régional', local: 'Local' },
  consents: { asked: 'Demandé', given: 'Donné', refused: 'Refusé' },
} satisfies Labels;
