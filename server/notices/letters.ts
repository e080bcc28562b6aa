import { comptes, counted, type Language } from '../core/kernel/words.ts';
import type { Letter, Part } from '../core/post/letter.ts';

/** What a mail tells of one notice, as its reader may see it. */
export interface News {
  readonly sentence: string;
  /** The title of the initiative, or of nothing. */
  readonly about: string | null;
  readonly link: string;
}

/** What stands at the foot: why it came, and the two ways to have less of it. */
export interface Foot {
  readonly because: string;
  readonly unsubscribe: string;
  readonly choices: string;
  readonly home: string;
}

const words = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    look: 'Voir',
    open: 'Ouvrir Cordée',
    news: (count: number) => comptes(count, 'nouvelle', 'nouvelles'),
    digest: 'Voici ce qui s’est passé depuis le dernier résumé.',
    more: (count: number) => `Et ${comptes(count, 'autre nouvelle', 'autres nouvelles')}, à lire dans Cordée.`,
    elsewhere: 'La communauté',
    because: 'Pourquoi ce message ?',
    stop: 'Ne plus recevoir ces messages',
    choose: 'Choisir ce que je reçois',
    colon: ' : ',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    look: 'Have a look',
    open: 'Open Cordée',
    news: (count: number) => counted(count, 'piece of news', 'pieces of news'),
    digest: 'This is what happened since the last summary.',
    more: (count: number) => `And ${counted(count, 'more piece of news', 'more pieces of news')} to read in Cordée.`,
    elsewhere: 'The community',
    because: 'Why this message?',
    stop: 'No longer receive these messages',
    choose: 'Choose what I receive',
    colon: ': ',
  },
} as const satisfies Record<Language, object>;

const MOST_SUBJECT = 140;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const shortened = (text: string): string => (text.length > MOST_SUBJECT ? `${text.slice(0, MOST_SUBJECT - 1)}…` : text);

function footOf(language: Language, { because, unsubscribe, choices }: Foot): Part[] {
  const { because: why, stop, choose } = words[language];
  return [
    { text: `${why} ${because}` },
    { link: unsubscribe, label: stop },
    { link: choices, label: choose },
  ];
}

/** The mail of one notice. */
export function noticeLetter(language: Language, name: string, { sentence, about, link }: News, foot: Foot): Letter {
  const { hello, look, colon } = words[language];
  const subject = shortened(oneLine(about === null ? sentence : `${about}${colon}${sentence}`));
  const heading: Part[] = about === null ? [] : [{ heading: about }];
  const parts = [{ text: hello(name) }, ...heading, { text: sentence }, { link, label: look }];
  return { subject, parts, foot: footOf(language, foot) };
}

/** The mail of what came together; `more` is how many are not told in it. */
export function digestLetter(language: Language, name: string, all: readonly News[], more: number, foot: Foot): Letter {
  const { hello, open, news, digest, elsewhere, colon, more: others } = words[language];
  const groups = Map.groupBy(all, ({ about }) => about ?? elsewhere);
  const told = [...groups].flatMap(([about, its]): Part[] => [
    { heading: about, to: (its[0] as News).link },
    { items: its.map(({ sentence }) => oneLine(sentence)) },
  ]);
  const rest: Part[] = more > 0 ? [{ text: others(more) }] : [];
  const door = { link: foot.home, label: open };
  const parts = [{ text: hello(name) }, { text: digest }, ...told, ...rest, door];
  return { subject: `Cordée${colon}${news(all.length + more)}`, parts, foot: footOf(language, foot) };
}
