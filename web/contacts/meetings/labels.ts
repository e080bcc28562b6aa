import type { ResultOf } from 'gql.tada';
import type { Tone } from '../../pieces/Badge.vue';
import type { meetingQuery, meetingsQuery } from './operations.ts';
import type { words as french } from './words/fr.ts';

/** A meeting as its page shows it. */
export type Meeting = NonNullable<ResultOf<typeof meetingQuery>['meeting']>;
export type Target = Meeting['target'];
export type MeetingVerb = Meeting['viewerMay'][number];
export type ListedMeeting = NonNullable<ResultOf<typeof meetingsQuery>['initiative']>['meetings']['nodes'][number];
export type Channel = Meeting['channel'];

export const channelNames: readonly Channel[] = ['IN_PERSON', 'PHONE', 'VIDEO', 'EVENT', 'MAIL'];

/** How each state looks. */
export const tones = { PLANNED: 'info', HELD: 'good', CANCELLED: 'neutral' } as const satisfies Record<
  Meeting['state'],
  Tone
>;

/** When and how one meets, in a line. */
export function whenAndHow(
  { hour, channel }: Pick<Meeting, 'hour' | 'channel'>, day: string, words: typeof french,
): string {
  return [day, hour && words.hour(hour), words.channels[channel]].filter(Boolean).join(', ');
}
