import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../core/context.ts';
import { refused } from '../core/identity/acts.ts';
import { newSecret } from '../core/identity/secret.ts';
import { reason } from '../core/kernel/decision.ts';
import { CalendarFeed } from './calendar-feed.ts';
import { openFeed } from './commands/calendar.ts';
import type { MakeCalendarFeedInput } from './commands/inputs.ts';

/** Where calendar programs read: the secret follows as `?cle=`, for paths stand in logs. */
export const CALENDAR_PATH = '/calendrier.ics';

/** Makes the address of one's own calendar, in a browser that is signed in, and shows it this once (C17). */
export async function makeCalendarFeed(input: MakeCalendarFeedInput, context: Context, info: GraphQLResolveInfo): Promise<object> {
  const { commander, identity, asker } = context;
  if (asker.byToken) return refused('calendarFeed', context, [reason('P3', 'SESSION_NEEDED')]);
  const secret = newSecret();
  const payload: { calendarFeed?: unknown } = await commander.answer(context, info, CalendarFeed, openFeed, { ...input, secret });
  return { ...payload, address: payload.calendarFeed ? `${identity.publicUrl()}${CALENDAR_PATH}?cle=${secret}` : null };
}
