/** Months by their numbers, such as `7,8`, as a language names them. */
export function monthsNamed(numbers: string, language: 'fr' | 'en'): string {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return numbers.split(',').map((number) => format(Date.UTC(2026, Number(number) - 1))).join(', ');
}
