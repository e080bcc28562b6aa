import type { Language } from '../../core/kernel/words.ts';

/** A charter to begin with, Markdown: its members are expected to make it theirs. */
export const starterCharter: Readonly<Record<Language, string>> = {
  fr: `# Notre charte

## Ce qui nous réunit
Nous menons ensemble des **initiatives** : un besoin réel, une équipe, une durée, un compte rendu.

## Ce à quoi chaque membre s’engage
- **Tenir parole.** Une place dans une équipe est une promesse, avec une date de fin. On prévient quand on ne peut plus.
- **Garder pour soi** ce qui s’est dit en confiance.
- **Respecter chaque personne**, d’accord ou pas.

## Comment nous décidons
Les membres proposent, le bureau ouvre et nomme une personne référente, l’équipe rend compte.

## Quand cela ne va pas
On en parle d’abord à deux, puis au bureau.
`,
  en: `# Our charter

## What brings us together
We run **initiatives** together: a real need, a team, a time, an account of it.

## What each member commits to
- **Keeping one’s word.** A seat in a team is a promise, with an end. One says so when one no longer can.
- **Keeping to oneself** what was said in confidence.
- **Respecting everybody**, whether or not one agrees.

## How we decide
Members propose, the board opens and names a referent, the team gives account.

## When it does not go well
One speaks of it in private first, then to the board.
`,
};
