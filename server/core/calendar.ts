import { addDays, type Day } from './kernel/day.ts';
import type { Language } from './kernel/words.ts';

/** What stands in a calendar: a whole day, or from one instant to another. */
export interface CalendarEvent {
  /** The same as long as it is the same thing, whatever its day. */
  readonly uid: string;
  /** Counts the changes of its day and hour. */
  readonly sequence?: number;
  readonly changedAt: Date;
  readonly at: Day | readonly [from: Date, until: Date];
  readonly title: string;
  readonly text?: string | null;
  readonly link?: string;
}

interface CalendarHead {
  readonly name: string;
  readonly language: Language;
}

/** Octets that a line may have, besides its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;
const octets = (text: string): number => Buffer.byteLength(text);

/** Text as the value of a property; what no calendar can hold is left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** A line cut where it would be too long: each part but the first begins with a space, no letter is cut. */
function folded(line: string): string {
  const parts = [''];
  for (const letter of line) {
    const last = parts.at(-1) as string;
    if (octets(last) + octets(letter) > MOST_OCTETS) parts.push(` ${letter}`);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.join('\r\n');
}

const instant = (date: Date): string => date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
const day = (text: Day): string => text.replaceAll('-', '');

function when(at: CalendarEvent['at']): string[] {
  if (typeof at !== 'string') return [`DTSTART:${instant(at[0])}`, `DTEND:${instant(at[1])}`];
  // A day takes nobody's time: its end is the next one, which is not counted.
  return [`DTSTART;VALUE=DATE:${day(at)}`, `DTEND;VALUE=DATE:${day(addDays(at, 1))}`, 'TRANSP:TRANSPARENT'];
}

function eventLines({ uid, sequence = 0, changedAt, at, title, text, link }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...when(at),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    'END:VEVENT',
  ];
}

/** A calendar as other programs read it (RFC 5545); the same events give the same text. */
export function calendarText({ name, language }: CalendarHead, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Cordee//Cordee//${language.toUpperCase()}`,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
