import { addDays, addMonths, daysBetween, type Day } from '../../core/kernel/day.ts';

/** A month of a year, 'YYYY-MM'. */
export type Month = string;

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** A month that is planned; `share` is what of it one can meet people in, 0 to 1. */
export interface PlannedMonth {
  readonly month: Month;
  readonly share: number;
  readonly daysAway: number;
  /** One of the months in which nobody is met. */
  readonly isNamed: boolean;
}

export interface Calendar {
  readonly today: Day;
  /** When the member is away, both days included. */
  readonly absences: readonly { readonly from: Day; readonly until: Day }[];
  /** Months of the year in which nobody is met, 1 to 12. */
  readonly closedMonths: readonly number[];
}

export const MONTHS_PLANNED = 12;

/** A month of which less is left is no month to meet people in. */
const LEAST_SHARE = 0.25;

/** The coming twelve months: from this one while half of it is left, else from the next (C7). */
export function comingMonths({ today, absences, closedMonths }: Calendar): PlannedMonth[] {
  const thisOne = `${monthOf(today)}-01`;
  const first = Number(today.slice(8)) <= 15 ? thisOne : addMonths(thisOne, 1);
  return Array.from({ length: MONTHS_PLANNED }, (_, place) => {
    const begin = addMonths(first, place);
    const end = addMonths(begin, 1);
    const days = daysBetween(begin, end);
    const away = daysAway(begin, addDays(end, -1), absences);
    const share = 1 - away / days;
    const isNamed = closedMonths.includes(Number(begin.slice(5, 7)));
    return { month: monthOf(begin), share: isNamed || share < LEAST_SHARE ? 0 : share, daysAway: away, isNamed };
  });
}

function daysAway(from: Day, until: Day, absences: Calendar['absences']): number {
  const away = new Set<Day>();
  for (const absence of absences) {
    const last = absence.until < until ? absence.until : until;
    for (let day = absence.from > from ? absence.from : from; day <= last; day = addDays(day, 1)) away.add(day);
  }
  return away.size;
}
