/** A calendar day as a plain value, 'YYYY-MM-DD': it has no hour and no zone, and sorts as text. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;
const format = (date: Date): Day => date.toISOString().slice(0, 10);
const parse = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** True for an existing day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = parse(text);
  return !Number.isNaN(date.getTime()) && format(date) === text;
}

/** The day that many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return format(new Date(parse(day).getTime() + days * MILLISECONDS_A_DAY));
}

/** The same day of the month that many months later, or that month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = parse(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), length));
  return format(first);
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((parse(day).getUTCDay() + 6) % 7));
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((parse(to).getTime() - parse(from).getTime()) / MILLISECONDS_A_DAY);
}

/**
 * The last day, itself counted, of a commitment of so many months begun on a day (I8): the eve of the same day of the
 * month, or the month's last day where it has no such day. From 29 February, 12 months end on 28 February.
 */
export function lastDayOf(from: Day, months: number): Day {
  const next = addMonths(from, months);
  return next.slice(8) === from.slice(8) ? addDays(next, -1) : next;
}
