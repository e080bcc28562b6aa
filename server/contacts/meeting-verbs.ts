import type { Context } from '../core/context.ts';
import type { Needs, SqlViewer } from '../core/noun/registry.ts';
import type { ChannelName, MeetingState, MeetingVerb, SynthesisVerb } from './kinds.ts';
import { meetingVerbs, synthesisVerbs } from './kinds.ts';
import * as rules from './rules.ts';

/* What one may do to a meeting and to a synthesis, told from one's seat and from where the thing stands. */

type Rows = readonly Readonly<Record<string, unknown>>[];
interface Seated {
  readonly isSeated: boolean;
  readonly isPilot: boolean;
}

const seated = (initiative: string, { id }: SqlViewer, kind = ''): string =>
  `exists (select 1 from seat s where s.initiative_id = ${initiative} and s.member_id = ${id} and s.left_on is null${kind})`;
const seatNeeds: Needs = {
  isSeated: (row, viewer) => seated(String(row['initiative']), viewer),
  isPilot: (row, viewer) => seated(String(row['initiative']), viewer, " and s.kind = 'pilot'"),
};
const tiesOf = ({ isSeated, isPilot }: Seated, { asking }: Context) =>
  ({ isAuthor: false, isReferent: false, isPilot, inTeam: isSeated && asking.rights.has('member') });

export const meetingVerbNeeds: Needs = {
  ...seatNeeds,
  state: (row) => String(row['state']),
  channel: (row) => String(row['channel']),
  isPublished: (row) => `${row['synthesisOn']} is not null`,
};
type MeetingFacts = Seated & { state: MeetingState; channel: ChannelName; isPublished: boolean };

/**
 * What can be done to meetings: planned ones are held, moved, cancelled; held ones corrected, and written up (C9, C10).
 */
export function meetingVerbsOf(rows: Rows, context: unknown): MeetingVerb[][] {
  return (rows as unknown as readonly MeetingFacts[]).map((row) => {
    const { state, isPublished } = row;
    const isOwed = rules.publish(row).outcome === 'granted';
    const makesSense: Record<MeetingVerb, boolean> = {
      holdMeeting: state === 'planned',
      moveMeeting: state === 'planned',
      cancelMeeting: state !== 'cancelled' && !isPublished,
      correctMeeting: state === 'held',
      saveDraft: isOwed || isPublished,
      publishSynthesis: isOwed,
      handOverDraft: isOwed,
    };
    const ties = tiesOf(row, context as Context);
    return meetingVerbs.filter((verb) => makesSense[verb] && (context as Context).may(verb, ties));
  });
}

export const synthesisVerbNeeds: Needs = {
  ...seatNeeds,
  isAuthor: (row, { id }) => `coalesce(${row['author']} = ${id}, false)`,
};

/** What can be done to syntheses: corrected by the team, opened to others by who wrote it or a pilot (C10, C12). */
export function synthesisVerbsOf(rows: Rows, context: unknown): SynthesisVerb[][] {
  return (rows as unknown as readonly (Seated & { isAuthor: boolean })[]).map((row) => {
    const ties = tiesOf(row, context as Context);
    const isTheirs = (verb: SynthesisVerb) => verb !== 'setConfidentiality' || row.isAuthor || row.isPilot;
    return synthesisVerbs.filter((verb) => isTheirs(verb) && (context as Context).may(verb, ties));
  });
}
