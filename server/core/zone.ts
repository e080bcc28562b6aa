import { Temporal } from 'temporal-polyfill';
import type { Day } from './kernel/day.ts';

/** The zone of the community's days unless it says otherwise. */
export const ZONE = 'Europe/Paris';

const MINUTE = 60_000;
let last = { minute: NaN, zone: '', day: '' };

/** The calendar day that it is at an instant, in a zone. */
export function dayAt(instant: Date, zone = ZONE): Day {
  // Every request asks twice for today; no zone changes its day within a minute.
  const minute = Math.floor(instant.getTime() / MINUTE);
  if (minute !== last.minute || zone !== last.zone) last = { minute, zone, day: dayIn(instant, zone) };
  return last.day;
}

function dayIn(instant: Date, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant at which it is that wall-clock time (HH:MM) on a day, in a zone. */
export function instantAt(day: Day, time: string, zone = ZONE): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
}
