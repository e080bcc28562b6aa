import { shallowRef } from 'vue';
import { language } from './language.ts';
import { dayOf, dayText, distanceText, exactText, hourText, momentText, monthText, nearDayText, shortDayText } from './dates.ts';
import type { Place, When } from './dates.ts';

const minute = 60_000;
const now = shallowRef(new Date());
setInterval(() => { now.value = new Date(); }, minute);

const here = (): Place => ({ language: language.value, now: now.value });

const dates = {
  day: (when: When) => dayText(when, here()),
  nearDay: (when: When) => nearDayText(when, here()),
  shortDay: (when: When) => shortDayText(when, here()),
  month: (month: string) => monthText(month, here()),
  monthLetter: (month: string) => monthText(month, here(), true),
  hour: (when: When) => hourText(when, here()),
  moment: (when: When) => momentText(when, here()),
  exact: (when: When) => exactText(when, here()),
  /** The calendar day that it is here. */
  today: () => dayOf(now.value, here()),
  distance: (when: When) => distanceText(when, here()),
};

/** Dates as people say them, in the language in use; distances are told anew every minute. */
export function useDates(): typeof dates {
  return dates;
}
