import { daysBetween, isDay } from '../../server/core/kernel/day.ts';
import type { Day } from '../../server/core/kernel/day.ts';
import type { Language } from '../../server/core/kernel/words.ts';

/** A calendar day as YYYY-MM-DD, or an instant: a Date, or ISO 8601 text with its offset. */
export type When = Day | string | Date;

export interface Place {
  readonly language: Language;
  readonly now: Date;
  readonly zone?: string;
}

const tags = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;
const made = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times its use.
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const found = made.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  made.set(key, found);
  return found;
}

const hasHour = (when: When): boolean => when instanceof Date || !isDay(when);
const zoneOf = (when: When, { zone = 'Europe/Paris' }: Place): string => (hasHour(when) ? zone : 'UTC');
const isFirst = (language: Language, type: string, value: string): boolean =>
  language === 'fr' && type === 'day' && value === '1';

function format(when: When, place: Place, options: Intl.DateTimeFormatOptions): string {
  const { language } = place;
  const parts = formatter(language, { ...options, timeZone: zoneOf(when, place) }).formatToParts(new Date(when));
  const texts = parts.map(({ type, value }) => (isFirst(language, type, value) ? '1er' : value));
  return texts.join('').replace(/^(\p{L}+), (?=\d)/u, '$1 ');
}

/** « 18 h 30 » or "18:30". */
export function hourText(when: When, place: Place): string {
  const text = format(when, place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (place.language === 'en') return text;
  const [hour, minute] = text.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

function yearOf(when: When, place: Place): string {
  return format(when, place, { year: 'numeric' });
}

/** The calendar day that an instant falls on in the place's zone. */
export function dayOf(when: When, place: Place): Day {
  if (!hasHour(when)) return String(when);
  return new Intl.DateTimeFormat('en-CA', { timeZone: zoneOf(when, place) }).format(new Date(when));
}

/** « jeudi 18 juin », with the year when it is not the present one. */
export function dayText(when: When, place: Place): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const sameYear = yearOf(when, place) === yearOf(place.now, place);
  return format(when, place, sameYear ? day : { ...day, year: 'numeric' });
}

/** « aujourd’hui », « hier », else the day as it is called. */
export function nearDayText(when: When, place: Place): string {
  const days = daysBetween(dayOf(place.now, place), dayOf(when, place));
  if (days < -1 || days > 1) return dayText(when, place);
  return new Intl.RelativeTimeFormat(tags[place.language], { numeric: 'auto' }).format(days, 'day');
}

/** « 18 juin », with the year when it is not the present one: for narrow columns. */
export function shortDayText(when: When, place: Place): string {
  const sameYear = yearOf(when, place) === yearOf(place.now, place);
  const day = { day: 'numeric', month: 'short' } as const;
  return format(when, place, sameYear ? day : { ...day, year: 'numeric' });
}

/** « novembre 2026 », for a month written 2026-11; `narrow` its letter alone. */
export function monthText(month: string, place: Place, narrow = false): string {
  return format(`${month}-01`, place, narrow ? { month: 'narrow' } : { month: 'long', year: 'numeric' });
}

/** « jeudi 18 juin, 18 h 30 », or the day alone for a whole day. */
export function momentText(when: When, place: Place): string {
  return hasHour(when) ? `${dayText(when, place)}, ${hourText(when, place)}` : dayText(when, place);
}

/** « jeudi 18 juin 2026, 18 h 30 (heure de Paris) »: nothing left to guess, for titles and screen readers. */
export function exactText(when: When, place: Place): string {
  const day = format(when, place, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  if (!hasHour(when)) return day;
  const city = zoneOf(when, place).split('/').at(-1)?.replaceAll('_', ' ');
  return `${day}, ${hourText(when, place)} (${place.language === 'fr' ? `heure de ${city}` : `${city} time`})`;
}

function daysText(days: number, relative: Intl.RelativeTimeFormat): string {
  if (Math.abs(days) < 31) return relative.format(days, 'day');
  const months = Math.round(days / 30.4375);
  return Math.abs(months) < 12 ? relative.format(months, 'month') : relative.format(Math.round(days / 365.25), 'year');
}

/** « dans 3 jours », « hier », « il y a 10 minutes »: whole days by the calendar, hours and minutes within a day. */
export function distanceText(when: When, place: Place): string {
  const relative = new Intl.RelativeTimeFormat(tags[place.language], { numeric: 'auto' });
  const days = daysBetween(dayOf(place.now, place), dayOf(when, place));
  if (days !== 0 || !hasHour(when)) return daysText(days, relative);
  const minutes = Math.trunc((new Date(when).getTime() - place.now.getTime()) / 60_000);
  if (minutes === 0) return relative.format(0, 'second');
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  return relative.format(Math.trunc(minutes / 60), 'hour');
}
