import { actorId } from '../../access/permit.ts';
import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import type { Day } from '../../core/kernel/day.ts';
import { Member } from '../../members/member.ts';
import { recount } from '../cadence.ts';
import { channels, settings, type ChannelName, type MeetingState } from '../kinds.ts';
import { Meeting } from '../meeting.ts';
import { TargetPerson } from '../target-person.ts';
import * as rules from '../rules.ts';
import type { Target } from '../target.ts';
import { holdSeats, lockLiveTarget, lockMeeting, signOfLife, tell } from '../ties.ts';
import type {
  CancelMeetingInput, CorrectMeetingInput, HoldMeetingInput, MeetingInput, MoveMeetingInput,
} from './inputs.ts';

/** Plans a meeting; who plans it holds it and owes its synthesis (C9). */
export async function planMeeting(deed: Deed, input: MeetingInput): Promise<Meeting> {
  const target = await lockLiveTarget(deed, 'planMeeting', input.target);
  const meeting = await create(deed, target, input);
  told(deed, 'meeting.planned', target, meeting);
  return meeting;
}

/** Notes a meeting that took place without having been planned, or a mail (C9). */
export async function logMeeting(deed: Deed, input: MeetingInput): Promise<Meeting> {
  const target = await lockLiveTarget(deed, 'logMeeting', input.target);
  const meeting = await create(deed, target, input);
  await hold(deed, target, meeting);
  return meeting;
}

async function create(deed: Deed, target: Target, input: MeetingInput): Promise<Meeting> {
  const author = deed.em.getReference(Member, actorId(deed));
  const { day, channel } = input;
  const hour = hourOf(input.hour);
  const note = input.note?.trim() || null;
  const { initiative } = target;
  const meeting = deed.create(Meeting, { initiative, target, day, hour, channel, note, author, state: 'planned' });
  await deed.em.flush();
  await takePart(deed, target, meeting, { ...input, ours: input.ours ?? [author.id] });
  return meeting;
}

function hourOf(hour: string | null | undefined): string | null {
  const said = hour?.trim() || null;
  return said === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(said) ? said : refuse('C9', 'NO_HOUR');
}

interface Parties {
  readonly ours?: string[] | null;
  readonly theirs?: string[] | null;
}

async function takePart(deed: Deed, target: Target, meeting: Meeting, { ours, theirs }: Parties): Promise<void> {
  if (ours) {
    if (!(await holdSeats(deed, target.initiative.id, ours))) refuse('C9', 'NOT_OF_TEAM');
    await meeting.ours.init();
    meeting.ours.set(ours.map((id) => deed.em.getReference(Member, id)));
  }
  if (theirs) {
    const people = await deed.seeAll(TargetPerson, theirs);
    if (people.some((person) => person.target.id !== target.id)) refuse('C9', 'NOT_OF_TARGET');
    await meeting.theirs.init();
    meeting.theirs.set(people);
  }
}

/**
 * Says that a planned meeting took place: it moves the due date, and owes a synthesis unless it was a mail (C6, C10).
 */
export async function holdMeeting(deed: Deed, input: HoldMeetingInput): Promise<Meeting> {
  const { meeting, target } = await lockMeeting(deed, 'holdMeeting', input.id);
  if (input.day) meeting.day = input.day;
  if (input.channel) meeting.channel = input.channel;
  await takePart(deed, target, meeting, input);
  await hold(deed, target, meeting);
  return meeting;
}

async function hold(deed: Deed, target: Target, meeting: Meeting): Promise<void> {
  require(rules.hold({ state: meeting.state as MeetingState, day: meeting.day, today: deed.today }));
  meeting.state = 'held';
  meeting.heldAt = deed.now;
  meeting.version += 1;
  owe(deed, meeting);
  if (counts(meeting) && meeting.day >= (target.lastHeldOn ?? '')) target.dueSaidOn = null;
  await recount(deed, target);
  await signOfLife(deed, target);
  told(deed, counts(meeting) ? 'meeting.held' : 'meeting.noted', target, meeting);
}

const counts = ({ channel }: Meeting): boolean => channels[channel as ChannelName].counts;

function owe(deed: Deed, meeting: Meeting): void {
  meeting.synthesisDueOn = rules.synthesisDueOn(
    meeting.channel as ChannelName, meeting.day, deed.charter(settings.synthesisDays),
  );
}

/** Moves a planned meeting to another day (C9). */
export async function moveMeeting(deed: Deed, { id, day, hour }: MoveMeetingInput): Promise<Meeting> {
  const { meeting, target } = await lockMeeting(deed, 'moveMeeting', id);
  if (meeting.state !== 'planned') refuse('C9', 'NOT_PLANNED');
  meeting.day = day;
  if (hour !== undefined) meeting.hour = hourOf(hour);
  meeting.version += 1;
  told(deed, 'meeting.moved', target, meeting);
  return meeting;
}

/**
 * Cancels, with its reason, a planned meeting, or one that was said to have taken place and did not; not one with a
 * synthesis (C9).
 */
export async function cancelMeeting(deed: Deed, { id, why }: CancelMeetingInput): Promise<Meeting> {
  const { meeting, target } = await lockMeeting(deed, 'cancelMeeting', id);
  if (meeting.state === 'cancelled') refuse('C9', 'NOT_PLANNED');
  if (meeting.synthesisOn) refuse('C9', 'HAS_SYNTHESIS');
  const cancelReason = why?.trim() || null;
  Object.assign(meeting, {
    state: 'cancelled', cancelReason, heldAt: null, synthesisDueOn: null, version: meeting.version + 1,
  });
  await recount(deed, target);
  told(deed, 'meeting.cancelled', target, meeting);
  return meeting;
}

/** Corrects what was noted of a meeting held; an older version is refused and shown today's (P7). */
export async function correctMeeting(deed: Deed, input: CorrectMeetingInput): Promise<Meeting> {
  const { meeting, target } = await lockMeeting(deed, 'correctMeeting', input.id);
  edit(meeting, input.version);
  if (meeting.state !== 'held') refuse('C9', 'NOT_HELD');
  if (input.day) meeting.day = heldBy(deed, input.day);
  if (input.channel) meeting.channel = input.channel;
  if (!counts(meeting) && meeting.synthesisOn) refuse('C9', 'HAS_SYNTHESIS');
  if (input.hour !== undefined) meeting.hour = hourOf(input.hour);
  if (input.note !== undefined) meeting.note = input.note?.trim() || null;
  await takePart(deed, target, meeting, input);
  owe(deed, meeting);
  await deed.em.execute('update synthesis set met_on = ? where meeting_id = ?', [meeting.day, meeting.id]);
  await recount(deed, target);
  told(deed, 'meeting.corrected', target, meeting);
  return meeting;
}

const heldBy = (deed: Deed, day: Day): Day => (day > deed.today ? refuse('C9', 'NOT_YET', { on: day }, day) : day);

function told(deed: Deed, kind: string, target: Target, meeting: Meeting): void {
  tell(deed, kind, target, { rule: 'C9', subject: meeting, facts: { on: meeting.day, channel: meeting.channel } });
}
