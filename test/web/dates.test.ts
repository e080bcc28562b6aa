import { describe, expect, it } from 'vitest';
import { dayText, distanceText, exactText, momentText, shortDayText } from '../../web/words/dates.ts';
import { amountText, countText } from '../../web/words/numbers.ts';

const now = new Date('2026-06-15T10:00:00Z');
const french = { language: 'fr', now } as const;
const english = { language: 'en', now } as const;
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a date is written as people say it', () => {
  it('with its day, and its hour in the community’s zone', () => {
    expect(plain(momentText('2026-06-18T16:30:00Z', french))).toBe('jeudi 18 juin, 18 h 30');
    expect(plain(momentText('2026-06-18T16:00:00Z', french))).toBe('jeudi 18 juin, 18 h');
    expect(momentText('2026-06-18T16:30:00Z', english)).toBe('Thursday 18 June, 18:30');
  });

  it('on its own day, whatever the zone, when it has no hour', () => {
    expect(momentText('2026-06-18', { ...french, zone: 'America/Cayenne' })).toBe('jeudi 18 juin');
    expect(dayText('2026-06-18T23:30:00Z', french)).toBe('vendredi 19 juin');
  });

  it('with the year when it is not the present one', () => {
    expect(dayText('2027-01-02', french)).toBe('samedi 2 janvier 2027');
    expect(shortDayText('2026-01-02', french)).toBe('2 janv.');
  });

  it('as « 1er » on the first of a month, and on no other day', () => {
    expect(dayText('2026-06-01', french)).toBe('lundi 1er juin');
    expect(dayText('2026-06-11', french)).toBe('jeudi 11 juin');
  });

  it('exactly, for titles and screen readers, across a change of hour', () => {
    expect(plain(exactText('2026-03-29T00:59:00Z', french))).toBe('dimanche 29 mars 2026, 1 h 59 (heure de Paris)');
    expect(plain(exactText('2026-03-29T01:00:00Z', french))).toBe('dimanche 29 mars 2026, 3 h (heure de Paris)');
  });
});

describe('a distance in time is counted', () => {
  it('in days by the calendar, not by 24 hours', () => {
    expect(distanceText('2026-06-15T22:30:00Z', french)).toBe('demain');
    expect(distanceText('2026-06-15T21:30:00Z', french)).toBe('dans 11 heures');
    expect(distanceText('2026-06-18', french)).toBe('dans 3 jours');
    expect(distanceText('2026-06-14', english)).toBe('yesterday');
  });

  it('in minutes and hours within a day', () => {
    expect(distanceText('2026-06-15T09:50:00Z', french)).toBe('il y a 10 minutes');
    expect(distanceText('2026-06-15T10:00:30Z', french)).toBe('maintenant');
  });

  it('in months and years beyond thirty days', () => {
    expect(distanceText('2026-07-15', french)).toBe('dans 30 jours');
    expect(distanceText('2026-12-15', french)).toBe('dans 6 mois');
    expect(distanceText('2024-06-15', english)).toBe('2 years ago');
  });
});

describe('figures follow the language', () => {
  it('0 and 1 are singular in French, 1 alone in English', () => {
    const places = [0, 1, 2].map((count) => plain(countText(count, 'fr', 'place', 'places')));
    const seats = [0, 1, 2].map((count) => plain(countText(count, 'en', 'seat', 'seats')));
    expect(places).toEqual(['0 place', '1 place', '2 places']);
    expect(seats).toEqual(['0 seats', '1 seat', '2 seats']);
  });

  it('an amount shows its cents only where there are some', () => {
    expect([4000, 123_450].map((cents) => plain(amountText(cents, 'fr')))).toEqual(['40 €', '1 234,50 €']);
  });
});
