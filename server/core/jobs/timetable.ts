import { parseCronItem, type ParsedCronItem } from 'graphile-worker';
import type pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../zone.ts';

/** What happens by itself: when, as a crontab line in the community's zone, and what. Not between 2:00 and 3:00. */
export interface Timetable<H> {
  readonly name: string;
  readonly cron: string;
  readonly run: (house: H, log: Pick<pino.Logger, 'error'>) => Promise<void>;
}

/** How far back is made up for what was missed while no process ran, in milliseconds. */
const MADE_UP = 6 * 3_600_000;
/** Hours by which the zone is ahead of UTC, in winter and in summer. */
const AHEAD = [1, 2];

type Matcher = ParsedCronItem['match'];
const matcherOf = (cron: string): Matcher => parseCronItem({ task: 'any', match: cron }).match;

/** Whether a crontab line of the zone fits this instant. */
export function isDue(cron: string, at: Date): boolean {
  const { minute, hour, day, month, dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
  return matcherOf(cron)({ min: minute, hour, date: day, month, dow: dayOfWeek % 7 });
}

/**
 * The item that wakes a timetable's job. The worker's own clock is that of UTC and knows no year: it wakes at each hour
 * that may be the right one, whatever the day, and the job asks `isDue`.
 */
export function cronItem({ name, cron }: Pick<Timetable<never>, 'name' | 'cron'>): ParsedCronItem {
  const hours = matcherOf(cron.replace(/^(\S+ \S+) .*$/, '$1 * * *'));
  const match: Matcher = (digest) => AHEAD.some((ahead) => hours({ ...digest, hour: (digest.hour + ahead) % 24 }));
  const options = { backfillPeriod: MADE_UP, jobKey: name, maxAttempts: 5 };
  return parseCronItem({ task: name, identifier: name, match, options });
}
