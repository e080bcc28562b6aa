import { countText } from '../../words/numbers.ts';

/** The labels of the home page, in French; it gives `en.ts` its type. */
export const words = {
  title: 'Accueil',
  hello: (name: string) => `Bonjour ${name}`,
  waits: 'Ce qui m’attend',
  nothing: 'Rien ne vous attend',
  nothingText: 'Profitez-en pour voir où l’on cherche du monde.',
  see: 'Voir les initiatives',
  journal: 'Ce qui s’est passé',
  quiet: 'Rien encore',
  quietText: 'Ce que vous et les autres ferez ici se lira à cet endroit.',
  on: (initiative: string) => `dans « ${initiative} »`,
  somebody: 'Une personne',
  waiting: {
    draft: 'Un brouillon à finir',
    draftAct: 'Continuer',
    proposal: (name: string | null) => (name ? `Une proposition de ${name}` : 'Une proposition'),
    proposalAct: 'Lire et répondre',
    applications: (count: number) => countText(count, 'fr', 'candidature à lire', 'candidatures à lire'),
    applicationsAct: 'Répondre',
    own: (role: string) => `Votre candidature, rôle « ${role} » : pas encore de réponse`,
    ownAct: 'Voir',
    seat: (name: string) => `La place de ${name} a passé son terme`,
    ownSeat: 'Votre place a passé son terme',
    seatAct: 'Voir l’équipe',
  },
  welcome: {
    fallback: 'Une communauté qui fait des choses ensemble.',
    signIn: 'Se connecter',
    demo: 'Se mettre à la place de…',
    found: 'Fonder la communauté',
    open: 'On y cherche du monde',
    all: 'Toutes les initiatives',
    none: 'Aucune initiative ouverte pour le moment',
    seats: (count: number) => countText(count, 'fr', 'place ouverte', 'places ouvertes'),
  },
};
