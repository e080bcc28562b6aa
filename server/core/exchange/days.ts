import type { Day } from '../kernel/day.ts';
import { plain } from './plain.ts';

const FRENCH = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

const two = (number: string): string => number.padStart(2, '0');

/** The day that people wrote: 2026-06-15, 15/06/2026, 15.6.26, 15 juin 2026, 15 June 2026, 1er juin; null when it is none. */
export function dayOf(said: string): Day | null {
  const text = plain(said).replace(/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /, '');
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*| \d.*)?$/.exec(text) ?? figures(text) ?? words(text) ?? [];
  if (!year || !month || !day) return null;
  const whole = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? whole : null;
}

function figures(text: string): readonly (string | undefined)[] | null {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  return found && [found[0], found[4], found[3], found[1]];
}

function words(text: string): readonly (string | undefined)[] | null {
  const found = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,})\.? (\d{4})$/.exec(text);
  const month = found && monthOf(String(found[2]));
  return month ? [found[0], found[3], String(month), found[1]] : null;
}

/** A month by its name, or by a beginning of it that is no other's. */
function monthOf(name: string): number | null {
  const found = [FRENCH, ENGLISH].flatMap((months) => months.flatMap((month, at) => (month.startsWith(name) ? [at + 1] : [])));
  return new Set(found).size === 1 ? Number(found[0]) : null;
}
