import { parse } from 'graphql';
import { askAs } from '../ask.ts';
import type { CalendarEvent } from '../core/calendar.ts';
import type { Day } from '../core/kernel/day.ts';
import type { Language } from '../core/kernel/words.ts';
import { instantAt } from '../core/zone.ts';
import type { House } from '../house.ts';
import type { ChannelName } from './kinds.ts';

interface Changed {
  readonly entries: { readonly nodes: readonly { readonly at: Date }[] };
}
interface DueTarget extends Changed {
  readonly id: string;
  readonly name: string;
  readonly dueOn: Day;
}
interface Planned {
  readonly id: string;
  readonly version: number;
  readonly day: Day;
  readonly hour: string | null;
  readonly channel: string;
  readonly note: string | null;
  readonly target: Changed & { readonly name: string };
}

const CHANGED = 'entries(first: 1) { nodes { at } }';
// The first hundred of each: a portfolio has a quarter of that.
const DUE = parse(`query ($me: ID!) {
  dueTargets(first: 100, filter: { owner: $me }) { nodes { id name dueOn ${CHANGED} } }
  meetings(first: 100, filter: { author: $me, states: [PLANNED] }) {
    nodes { id version day hour channel note target { name ${CHANGED} } }
  }
}`);

const words: Readonly<
  Record<Language, { due(name: string): string; by: Readonly<Record<ChannelName, (name: string) => string>> }>
> = {
  fr: {
    due: (name) => `À rencontrer d’ici là : ${name}`,
    by: {
      in_person: (name) => `Rencontre : ${name}`,
      phone: (name) => `Appel : ${name}`,
      video: (name) => `Visioconférence : ${name}`,
      event: (name) => `Événement avec ${name}`,
      mail: (name) => `Courrier : ${name}`,
    },
  },
  en: {
    due: (name) => `To be met by this day: ${name}`,
    by: {
      in_person: (name) => `Meeting: ${name}`,
      phone: (name) => `Call: ${name}`,
      video: (name) => `Video call: ${name}`,
      event: (name) => `Event with ${name}`,
      mail: (name) => `Mail: ${name}`,
    },
  },
};

/** An hour of somebody's time, unless they say otherwise. */
const MEETING_MILLISECONDS = 3_600_000;

/**
 * What a member is to do with targets, as they may see it today: whom to meet by which day, and the meetings that they
 * are to hold (C17). Nobody outside is named.
 */
export async function contactEvents(house: House, member: string, language: Language): Promise<CalendarEvent[]> {
  type Answer = { dueTargets: { nodes: DueTarget[] }; meetings: { nodes: Planned[] } };
  const { dueTargets, meetings } = await askAs<Answer>(house, member, language, DUE, { me: member });
  const base = house.identity.publicUrl();
  return [
    ...dueTargets.nodes.map((target) => dueEvent(language, base, target)),
    ...meetings.nodes.map((meeting) => meetingEvent(language, base, meeting)),
  ];
}

// What happened last with a target is in its journal; one that has no entry was never changed.
const changedAt = ({ entries: { nodes: [last] } }: Changed): Date => new Date(last?.at ?? 0);

function dueEvent(language: Language, base: string, target: DueTarget): CalendarEvent {
  const { id, name, dueOn } = target;
  const link = `${base}/cibles/${id}`;
  return { uid: `due-${id}`, changedAt: changedAt(target), at: dueOn, title: words[language].due(name), link };
}

function meetingEvent(language: Language, base: string, meeting: Planned): CalendarEvent {
  const { id, version, day, hour, channel, note, target } = meeting;
  const title = words[language].by[channel.toLowerCase() as ChannelName](target.name);
  const link = `${base}/rencontres/${id}`;
  return { uid: id, sequence: version, changedAt: changedAt(target), at: timeOf(day, hour), title, text: note, link };
}

function timeOf(day: Day, hour: string | null): CalendarEvent['at'] {
  if (hour === null) return day;
  const from = instantAt(day, hour);
  return [from, new Date(from.getTime() + MEETING_MILLISECONDS)];
}
