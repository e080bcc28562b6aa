import { countText } from '../../words/numbers.ts';

/** The labels of the command palette, in French; it gives `en.ts` its type. */
export const words = {
  title: 'Aller à…',
  hint: 'Une initiative, une personne, une page…',
  close: 'Fermer',
  groups: {
    recent: 'Vus récemment',
    initiatives: 'Initiatives',
    people: 'Personnes',
    organisations: 'Organisations',
    pages: 'Pages',
    actions: 'Actions',
  },
  found: (count: number) => countText(count, 'fr', 'résultat', 'résultats'),
  busy: 'Recherche…',
  nothing: (text: string) => `Rien ne correspond à « ${text} »`,
  nothingText: 'Essayez un autre mot, ou une partie du nom.',
  failed: 'La recherche n’a pas abouti. Vérifiez la connexion, puis continuez à taper.',
  keys: '↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer',
  places: {
    home: 'Accueil',
    initiatives: 'Initiatives',
    directory: 'Annuaire',
    notices: 'Notifications',
    profile: 'Mon profil',
    devices: 'Mes appareils',
    tokens: 'Mes jetons d’API',
    portfolio: 'Portefeuille',
    applications: 'Mes candidatures',
    jobs: 'Tâches qui n’ont pas abouti',
    charter: 'Charte',
    signIn: 'Se connecter',
    demo: 'Se mettre à la place de…',
  },
  acts: {
    propose: 'Proposer une initiative',
    speak: { fr: 'Passer en français', en: 'Switch to English' },
    light: 'Apparence claire',
    dark: 'Apparence sombre',
  },
};
