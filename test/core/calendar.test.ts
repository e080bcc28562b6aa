import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarText, type CalendarEvent } from '../../server/core/calendar.ts';
import { instantAt } from '../../server/core/zone.ts';

const head = { name: 'Passerelles', language: 'fr' } as const;
const changedAt = new Date('2026-06-15T08:00:00Z');
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({ uid: 'a', changedAt, at: '2026-06-18', title: 'Ligue', ...more });

/** The lines of a calendar as a program reads them: put together again where they were folded. */
const lines = (text: string): string[] => text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
const value = (text: string, name: string): string | undefined =>
  lines(text).find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
const NEWLINE: Readonly<Record<string, string>> = { n: '\n', N: '\n' };
const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, (_all, letter: string) => NEWLINE[letter] ?? letter);

const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(',', ';', '\\', '\n', ':', 'é', '’', '👩‍🌾', ' '), fc.string({ minLength: 1, maxLength: 3 })), maxLength: 200 });
const printable = anyText.map((text) => text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''));

describe('a calendar (RFC 5545)', () => {
  test('3.1, 3.3.11: whatever is said is read again as it was, in lines of at most 75 octets that cut no letter', () => {
    fc.assert(fc.property(printable, printable, (title, text) => {
      const written = calendarText(head, [event({ title, text: text || null })]);
      for (const line of written.slice(0, -2).split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(unescaped(value(written, 'SUMMARY') ?? '')).toBe(title);
      expect(unescaped(value(written, 'DESCRIPTION') ?? '')).toBe(text);
    }));
  });

  test('what no calendar can hold is left out, and nothing said can add a line of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => {
      const names = lines(calendarText(head, [event({ title: `x\r\nBEGIN:VALARM${title}` })])).map((line) => line.split(/[:;]/)[0]);
      expect(names).toEqual(lines(calendarText(head, [event()])).map((line) => line.split(/[:;]/)[0]));
    }));
  });

  test('3.6.1: a day is a whole day, takes nobody’s time, and ends before the next one, at the end of a year too', () => {
    const written = calendarText(head, [event({ at: '2026-12-31' })]);
    expect(lines(written)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRANSP:TRANSPARENT']));
  });

  test.each([
    ['in summer', '2026-06-18', '20260618T123000Z'],
    ['in winter', '2026-12-18', '20261218T133000Z'],
    ['on the day the clocks go back', '2026-10-25', '20261025T133000Z'],
  ])('an hour is that of Paris, %s', (_when, day, start) => {
    const from = instantAt(day, '14:30');
    expect(value(calendarText(head, [event({ at: [from, new Date(from.getTime() + 3_600_000)] })]), 'DTSTART')).toBe(start);
  });

  test('the same events are the same text; a later change is seen in its sequence and its instant', () => {
    const [one, other] = [calendarText(head, [event()]), calendarText(head, [event({ sequence: 2, changedAt: new Date('2026-06-16T08:00:00.5Z') })])];
    expect(one).toBe(calendarText(head, [event()]));
    expect([value(one, 'SEQUENCE'), value(other, 'SEQUENCE'), value(other, 'LAST-MODIFIED'), value(other, 'UID')])
      .toEqual(['0', '2', '20260616T080000Z', 'a']);
  });
});
