import type { Language } from '../../server/core/kernel/words.ts';

/** « 1 234,5 » or "1,234.5". */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** « 40 € » or "€40": cents in, no decimals where there are none. */
export function amountText(cents: number, language: Language, currency = 'EUR'): string {
  const digits = cents % 100 === 0 ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(cents / 100);
}

/** « 0 place », « 2 places »: a figure of something, plural by the language's own rule. */
export function countText(count: number, language: Language, one: string, many: string): string {
  const word = new Intl.PluralRules(language).select(count) === 'one' ? one : many;
  return `${numberText(count, language)}\u00a0${word}`;
}
