import { countText, numberText } from './numbers.ts';

const figure = (value: number): string => numberText(value, 'fr');
const count = (value: number, one: string, many: string): string => countText(value, 'fr', one, many);

/** What all pages share, in French; it gives `en.ts` its type. */
export const words = {
  loading: 'Chargement…',
  doors: { home: 'Accueil', initiatives: 'Initiatives', directory: 'Annuaire' },
  shell: {
    skip: 'Aller au contenu',
    doors: 'Navigation principale',
    goTo: 'Aller à… (Ctrl K)',
    notices: (unread: number, most: number) =>
      unread > most
        ? `Notifications, plus de ${figure(most)} non lues`
        : `Notifications${unread ? `, ${count(unread, 'non lue', 'non lues')}` : ''}`,
    display: 'Langue et apparence',
    language: 'Langue',
    theme: 'Apparence',
    themes: { system: 'Comme l’appareil', light: 'Claire', dark: 'Sombre' },
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    signOutLater: 'Déconnectez-vous quand le réseau sera revenu : ce que vous avez écrit doit d’abord partir.',
    profile: 'Mon profil',
    portfolio: 'Portefeuille',
    introductions: 'Mises en relation',
    applications: 'Mes candidatures',
    devices: 'Mes appareils',
    upToDate: (hour: string) => `À jour à ${hour}`,
    offline: 'Hors ligne',
    menuOf: (name: string) => `Votre menu (${name})`,
    languageFailed: 'La langue n’a pas pu être changée. Vérifiez la connexion, puis réessayez.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a pu changer, ou la page n’est pas ouverte à vous.',
    home: 'Revenir à l’accueil',
  },
  broken: {
    title: 'Cette page ne s’est pas affichée',
    text: 'Ce qui était enregistré est intact. Rechargez la page ; si cela se répète, dites-le à l’administration.',
    reload: 'Recharger',
  },
  newVersion: { title: 'Une nouvelle version est prête', reload: 'Recharger', later: 'Plus tard' },
  field: { required: 'obligatoire' },
  number: { less: 'Diminuer', more: 'Augmenter' },
  date: { missing: 'Choisissez un jour.', open: 'Ouvrir le calendrier', previous: 'Mois précédent', next: 'Mois suivant' },
  combobox: {
    open: 'Voir les choix',
    clear: 'Effacer le choix',
    remove: (label: string) => `Retirer ${label}`,
    create: (text: string) => `Ajouter « ${text} »`,
    none: 'Aucun résultat',
    busy: 'Recherche…',
    failed: 'La recherche n’a pas abouti. Réessayez.',
  },
  dialog: { close: 'Fermer', cancel: 'Annuler' },
  markdown: {
    label: 'Écrire ou voir',
    write: 'Écrire',
    preview: 'Aperçu',
    help: 'Mise en forme Markdown : **gras**, *italique*, - liste, [lien](https://…).',
    nothing: 'Rien à montrer encore.',
    failed: 'L’aperçu n’a pas pu être préparé. Votre texte est intact.',
  },
  toast: { label: 'Message', region: 'Messages (touche {hotkey})', close: 'Fermer le message' },
  reasons: { rule: (rule: string) => `Règle ${rule}` },
  errors: { title: (value: number) => `${count(value, 'point', 'points')} à corriger` },
  arrived: (value: number) => count(value, 'nouveauté', 'nouveautés'),
  filters: { clear: 'Effacer les filtres' },
  more: {
    button: 'Voir la suite',
    shown: (shown: number) => `${figure(shown)} pour l’instant`,
    shownOf: (shown: number, total: number) => `${figure(shown)} sur ${figure(total)}`,
    shownOfMoreThan: (shown: number, cap: number) => `${figure(shown)} sur plus de ${figure(cap)}`,
  },
  ordered: {
    carry: 'Déplacer',
    menu: (name: string) => `Déplacer ${name}`,
    first: 'En tête',
    up: 'Monter d’un rang',
    down: 'Descendre d’un rang',
    end: 'À la fin de la liste',
    moved: (name: string, place: number) => `${name} : rang ${figure(place)}`,
  },
  seats: (taken: number, open: number) =>
    `${count(taken, 'place prise', 'places prises')}, ${count(open, 'ouverte', 'ouvertes')}`,
};
