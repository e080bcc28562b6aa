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
};
