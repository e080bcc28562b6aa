import type { Language } from '../kernel/words.ts';
import { render, type Letter, type Written } from '../post/letter.ts';

interface SignIn {
  readonly name: string;
  readonly link: string;
  readonly code: string;
  readonly minutes: number;
}

const words: Readonly<Record<Language, (signIn: SignIn) => Letter>> = {
  fr: ({ name, link, code, minutes }) => ({
    subject: 'Votre connexion à Cordée',
    parts: [
      { text: `Bonjour ${name},` },
      { text: 'Pour vous connecter, ouvrez cette page et confirmez :' },
      { link, label: 'Me connecter' },
      { text: 'Ou tapez ce code là où vous l’avez demandé :' },
      { code },
      { text: `Le lien et le code servent une seule fois, pendant ${minutes} minutes.` },
      { text: 'Vous n’avez rien demandé ? Ignorez ce message : sans lui, personne n’entre.' },
    ],
  }),
  en: ({ name, link, code, minutes }) => ({
    subject: 'Signing in to Cordée',
    parts: [
      { text: `Hello ${name},` },
      { text: 'To sign in, open this page and confirm:' },
      { link, label: 'Sign in' },
      { text: 'Or type this code where you asked for it:' },
      { code },
      { text: `The link and the code serve once, for ${minutes} minutes.` },
      { text: 'You did not ask for this? Ignore this message: nobody gets in without it.' },
    ],
  }),
};

/** The mail that lets somebody in, in their language. */
export const signInLetter = (language: Language, signIn: SignIn): Written => render(language, words[language](signIn));
