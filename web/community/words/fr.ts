/** The labels of the charter's page, in French; it gives `en.ts` its type. */
export const words = {
  title: 'La charte',
  standing: 'Les règles que la communauté s’est données, et que Cordée applique.',
  version: (number: number) => `Version ${number}`,
  since: 'En vigueur depuis le',
  text: 'Le texte',
  rules: 'Les règles en chiffres',
  rule: (rule: string) => `Règle ${rule}`,
  none: 'Pas encore de texte',
  noneText: 'Les règles ci-dessous s’appliquent déjà.',
  accept: 'J’accepte la charte',
  accepted: 'Charte acceptée',
  jobs: {
    title: 'Tâches qui n’ont pas abouti',
    standing: 'Ce que Cordée fait d’elle-même, courriels et rappels, et qu’elle n’a pas réussi à faire.',
    name: (task: string): string => ({
      'mail.send': 'Envoyer un courriel', 'notices.mail': 'Prévenir par courriel',
    })[task] ?? task,
    tries: (tries: number, most: number) => `${tries} essais sur ${most}`,
    since: 'depuis le',
    next: 'prochain essai',
    spent: 'plus aucun essai prévu',
    retry: 'Réessayer',
    retried: 'Nouvel essai en cours',
    none: 'Tout a abouti',
    noneText: 'Ce qui échouerait se montrerait ici, et sur votre page d’accueil.',
  },
};
