import type { Day } from '../../core/kernel/day.ts';
import { dayInWords, type Language } from '../../core/kernel/words.ts';
import { render, type Letter, type Written } from '../../core/post/letter.ts';
import type { Held } from './held.ts';

const words: Readonly<Record<Language, (held: Held, link: string, until: Day) => Letter>> = {
  fr: ({ name, organisation, initiative, community, source }, link, until) => ({
    subject: `Ce que ${community} note de vous`,
    parts: [
      { text: `Bonjour ${name},` },
      {
        text: `L’équipe de « ${initiative} », de ${community}, garde le contact avec ${organisation}. Elle a noté de quoi vous joindre (source : ${source}).`,
      },
      {
        text: 'Cette page vous montre ce qui est noté de vous. Vous pouvez le corriger, ou le faire effacer aussitôt :',
      },
      { link, label: 'Voir ce qui est noté de moi' },
      { text: `Ce lien est à vous seul·e, et sert jusqu’au ${dayInWords('fr', until)}.` },
    ],
  }),
  en: ({ name, organisation, initiative, community, source }, link, until) => ({
    subject: `What ${community} notes of you`,
    parts: [
      { text: `Hello ${name},` },
      {
        text: `The team of “${initiative}”, of ${community}, keeps in contact with ${organisation}. It noted how to reach you (source: ${source}).`,
      },
      { text: 'This page shows you what is noted of you. You can correct it, or have it erased at once:' },
      { link, label: 'See what is noted of me' },
      { text: `This link is yours alone, and serves until ${dayInWords('en', until)}.` },
    ],
  }),
};

/** The mail that has somebody outside read what is noted of them. */
export const outsiderLetter = (language: Language, held: Held, link: string, until: Day): Written =>
  render(language, words[language](held, link, until));
