import type { Detail, Details } from './decision.ts';

/** The languages of the pages, mails and refusals. */
export type Language = 'fr' | 'en';

/** One sentence: its text, or how to make it from the figures. */
export type Sentence = string | ((details: Details) => string);

/** A room's catalogue in one language: its reasons by `RULE.CODE`, its journal kinds, its closed lists. */
export interface Catalogue {
  readonly reasons: Readonly<Record<string, Sentence>>;
  readonly journal: Readonly<Record<string, Sentence>>;
  /** What a setting of the charter means for members, by its key, from its `value` (M2). */
  readonly settings?: Readonly<Record<string, Sentence>>;
}

/** The same keys as another catalogue: a missing or an extra one is a type error. */
export type SameAs<T extends Catalogue> = {
  readonly [P in keyof T]: { readonly [K in keyof T[P]]: Sentence };
};

/** A detail as text, empty when it is missing. */
export function text(value: Detail | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The sentence for these figures. */
export function say(sentence: Sentence, details: Details): string {
  return typeof sentence === 'string' ? sentence : sentence(details);
}

/** One figure of something, in French: 0 and 1 are singular. */
export function comptes(count: Detail | undefined, one: string, many: string): string {
  return `${text(count)} ${Math.abs(Number(count)) < 2 ? one : many}`;
}

/** One figure of something, in English: only 1 is singular. */
export function counted(count: Detail | undefined, one: string, many: string): string {
  return `${text(count)} ${Number(count) === 1 ? one : many}`;
}

const long = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const formats = { fr: long('fr-FR'), en: long('en-GB') };

/** A calendar day as people write it: « 18 juin 2026 », « 1er juin 2026 », "18 June 2026"; anything else as it is. */
export function dayInWords(language: Language, day: Detail | undefined): string {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return text(day);
  const words = formats[language].format(new Date(`${day}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1(?=\s)/, '1er') : words;
}

const money = (locale: string, digits: number) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: digits });
const amounts = { fr: [money('fr-FR', 0), money('fr-FR', 2)], en: [money('en-GB', 0), money('en-GB', 2)] } as const;

/** An amount in cents as people write it: « 75 € », "€75", with its cents where there are some. */
export function moneyInWords(language: Language, cents: Detail | undefined): string {
  const [whole, exact] = amounts[language];
  return (Number(cents) % 100 === 0 ? whole : exact).format(Number(cents) / 100);
}
