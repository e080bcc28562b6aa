import { addDays, addMonths, type Day } from '../core/kernel/day.ts';
import { decide, reason, type Decision, type Reason } from '../core/kernel/decision.ts';
import { channels, type ChannelName, type MeetingState } from './kinds.ts';

export interface QuietFacts {
  readonly today: Day;
  readonly lastHeldOn: Day | null;
  /** The last mail to them. */
  readonly lastMailOn: Day | null;
  readonly callAfter: Day | null;
  /** The next meeting planned. */
  readonly plannedOn: Day | null;
  /** Another member than the one who asks keeps contact. */
  readonly isSomebodyElses: boolean;
  readonly introductionUnderWay: boolean;
  /** For so many days after a meeting one is left in peace. */
  readonly quietDays: number;
  /** For so many days one waits for the answer to a mail. */
  readonly answerDays: number;
}

/** Why a target should not be contacted now (C9c); none when nothing speaks against it. */
export function whyNotNow(facts: QuietFacts): Reason[] {
  const { today, lastHeldOn, lastMailOn, callAfter, quietDays, answerDays } = facts;
  const quietUntil = lastHeldOn && addDays(lastHeldOn, quietDays);
  const answerUntil = lastMailOn && addDays(lastMailOn, answerDays);
  const isAnswered = lastMailOn !== null && lastHeldOn !== null && lastHeldOn >= lastMailOn;
  const against = [
    quietUntil &&
      quietUntil > today &&
      reason('C9c', 'MET_RECENTLY', { on: lastHeldOn, until: quietUntil }, quietUntil),
    callAfter && callAfter > today && reason('C9c', 'CALL_AFTER', { until: callAfter }, callAfter),
    answerUntil &&
      answerUntil > today &&
      !isAnswered &&
      reason('C9c', 'ANSWER_AWAITED', { on: lastMailOn, until: answerUntil }, answerUntil),
    facts.introductionUnderWay && reason('C9c', 'INTRODUCTION'),
    facts.isSomebodyElses && reason('C9c', 'SOMEBODY_ELSE', { plannedOn: facts.plannedOn }),
  ];
  return against.filter((one): one is Reason => Boolean(one));
}

export interface Due {
  /** The last meeting held. */
  readonly lastHeldOn: Day | null;
  readonly assignedOn: Day | null;
  readonly createdOn: Day;
  /** The day that the member said. */
  readonly saidOn: Day | null;
  readonly perYear: number;
}

/** Months from one meeting to the next, at so many a year (C6). */
export const monthsBetween = (perYear: number): number => Math.max(1, Math.round(12 / perYear));

/** The day by which a target is to be met next: as its member said, else so many months after it was last met (C6). */
export function dueOn({ lastHeldOn, assignedOn, createdOn, saidOn, perYear }: Due): Day {
  return saidOn ?? addMonths(lastHeldOn ?? assignedOn ?? createdOn, monthsBetween(perYear));
}

/** Whether a portfolio can take one more: over the charter's figure a pilot confirms it (C4). */
export function takeIn(facts: {
  readonly count: number;
  readonly most: number;
  readonly isPilot: boolean;
  readonly evenSo: boolean;
}): Decision {
  const { count, most, isPilot, evenSo } = facts;
  return decide([count > most && !(isPilot && evenSo) && reason('C4', 'PORTFOLIO_FULL', { count, most })]);
}

/** Whether a new target can be added beside near ones: once they were shown (C2). */
export function add(near: readonly { readonly id: string; readonly name: string }[], evenSo: boolean): Decision {
  const details = { names: near.map(({ name }) => name), ids: near.map(({ id }) => id) };
  return decide([near.length > 0 && !evenSo && reason('C2', 'NEAR', details)]);
}

/** Whether a meeting can be said to have taken place (C9). */
export function hold({
  state, day, today,
}: {
  readonly state: MeetingState;
  readonly day: Day;
  readonly today: Day;
}): Decision {
  return decide([
    state !== 'planned' && reason('C9', 'NOT_PLANNED'),
    day > today && reason('C9', 'NOT_YET', { on: day }, day),
  ]);
}

/** The last day for the synthesis of a meeting held; null where none is owed (C10). */
export function synthesisDueOn(channel: ChannelName, day: Day, days: number): Day | null {
  return channels[channel].counts ? addDays(day, days) : null;
}

export interface Writing {
  readonly state: MeetingState;
  readonly channel: ChannelName;
  readonly isPublished: boolean;
}

/** Whether the synthesis of a meeting can be published (C10, C12). */
export function publish({ state, channel, isPublished }: Writing): Decision {
  return decide([
    (state !== 'held' || !channels[channel].counts) && reason('C10', 'NOT_OWED'),
    isPublished && reason('C12', 'PUBLISHED'),
  ]);
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Whether a synthesis can take the place of its author's drafts: of all of them, as they stand today (C11). */
export function replace(drafts: readonly Seen[], seen: readonly Seen[]): Decision {
  const isSeen = (draft: Seen) => seen.some(({ id, version }) => id === draft.id && version === draft.version);
  return decide([!drafts.every(isSeen) && reason('C11', 'DRAFT_CHANGED')]);
}

/** What a portfolio's size is worth saying, to its member and pair alone: no blame, the usual figures (C4). */
export function sizeOf({
  count, least, most,
}: {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}): Reason[] {
  if (count < least) return [reason('C4', 'LIGHT', { count, least })];
  return count > most ? [reason('C4', 'HEAVY', { count, most })] : [];
}

/** The last day on which data of somebody outside are kept after the last contact (C17). */
export const keptUntil = (lastContactOn: Day, years: number): Day => addMonths(lastContactOn, 12 * years);

export interface Kept {
  readonly lastContactOn: Day;
  readonly years: number;
  /** Whether they are named in a meeting planned for today or later. */
  readonly isExpected: boolean;
  readonly today: Day;
}

/** Whether data of somebody outside are to be erased: kept long enough, and no meeting with them is to come (C17). */
export function isToBeForgotten({ lastContactOn, years, isExpected, today }: Kept): boolean {
  return keptUntil(lastContactOn, years) < today && !isExpected;
}
