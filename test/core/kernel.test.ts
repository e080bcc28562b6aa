import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, date, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSettings } from '../../server/charter/settings.ts';
import { charterOf, faultOf, type Setting } from '../../server/core/kernel/charter.ts';
import { addDays, addMonths, daysBetween, isDay, lastDayOf } from '../../server/core/kernel/day.ts';
import { decide, reason } from '../../server/core/kernel/decision.ts';
import { comptes, counted, dayInWords, moneyInWords, text } from '../../server/core/kernel/words.ts';
import { journalKinds } from '../../server/kinds.ts';
import { catalogues, explain, narrate, tell } from '../../server/words.ts';

const day = date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((one) =>
  one.toISOString().slice(0, 10),
);
const few = integer({ min: -2000, max: 2000 });

describe('calendar days', () => {
  test('adding days and counting them are each other’s opposite', () => {
    assert(
      property(day, few, (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
    assert(
      property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('days sort as text', () => {
    assert(
      property(day, integer({ min: 1, max: 2000 }), (from, days) => {
        expect(from < addDays(from, days)).toBe(true);
      }),
    );
  });

  test('months later is the same day of the month, or that month’s last day when it is shorter', () => {
    assert(
      property(day, integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        expect(isDay(to)).toBe(true);
        const [year, month] = from.split('-').map(Number) as [number, number];
        const wanted = year * 12 + month - 1 + months;
        expect(to.slice(0, 7)).toBe(
          `${String(Math.floor(wanted / 12)).padStart(4, '0')}-${String((wanted % 12) + 1).padStart(2, '0')}`,
        );
        expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  test('the clock’s change in March and October counts for nothing', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  test('I8: a commitment’s last day counts: twelve months from 1 April 2024 end on 31 March 2025', () => {
    expect(lastDayOf('2024-04-01', 12)).toBe('2025-03-31');
    expect(lastDayOf('2024-02-29', 12)).toBe('2025-02-28');
    expect(lastDayOf('2026-01-31', 1)).toBe('2026-02-28');
  });

  test('I8: the day after a commitment is the same day of the month, or the first of the next where there is none', () => {
    assert(
      property(day, integer({ min: 1, max: 60 }), (from, months) => {
        const same = addMonths(from, months);
        const next = addDays(lastDayOf(from, months), 1);
        if (same.slice(8) === from.slice(8)) expect(next).toBe(same);
        else expect([next.slice(8), addDays(next, -1)]).toEqual(['01', same]);
        // Who begins later never ends earlier.
        expect(lastDayOf(addDays(from, 1), months) >= lastDayOf(from, months)).toBe(true);
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', '', 'tomorrow'])(
    '%j is no day',
    (wrong) => {
      expect(isDay(wrong)).toBe(false);
    },
  );

  test('every day of a leap year is one', () => {
    for (let days = 0; days < 366; days += 1) expect(isDay(addDays('2028-01-01', days))).toBe(true);
  });
});

describe('decisions', () => {
  test('grant when nothing speaks against, and refuse for everything that does, in its order', () => {
    expect(decide([false, null, undefined])).toEqual({ outcome: 'granted', reasons: [] });
    const [one, two] = [reason('I7', 'FULL', { seats: 1 }), reason('M14', 'NOT_A_MEMBER', {}, '2026-06-15')];
    expect(decide([one, false, two])).toEqual({ outcome: 'refused', reasons: [one, two] });
    expect(two.until).toBe('2026-06-15');
    expect('until' in one).toBe(false);
  });
});

describe('settings of the charter', () => {
  test('M2: every default is within its own bounds', () => {
    for (const setting of allSettings.values())
      expect([setting.key, faultOf(setting, setting.default)]).toEqual([setting.key, null]);
  });

  test('M2: a value of another type, out of bounds, broken or not on offer is at fault', () => {
    const whole: Setting = { key: 'a', rule: 'X', unit: 'days', default: 5, least: 1, most: 10 };
    const choice: Setting = { key: 'b', rule: 'X', unit: 'choice', default: 'one', choices: ['one', 'two'] };
    expect([0, 1, 10, 11].map((value) => faultOf(whole, value))).toEqual(['BOUNDS', null, null, 'BOUNDS']);
    expect(['5', 5.5, true, null, Number.NaN].map((value) => faultOf(whole, value))).toEqual([
      'TYPE',
      'TYPE',
      'TYPE',
      'TYPE',
      'TYPE',
    ]);
    expect(['two', 'three', 2].map((value) => faultOf(choice, value))).toEqual([null, 'CHOICE', 'TYPE']);
  });

  test('M2: what is not saved is as by default', () => {
    const setting: Setting<number> = { key: 'a', rule: 'X', unit: 'days', default: 5 };
    expect([charterOf(new Map())(setting), charterOf(new Map([['a', 7]]))(setting)]).toEqual([5, 7]);
  });
});

describe('words', () => {
  test.each(['reasons', 'journal', 'settings'] as const)('both languages have the same %s', (part) => {
    expect(Object.keys(catalogues.en[part]).toSorted()).toEqual(Object.keys(catalogues.fr[part]).toSorted());
  });

  test('P1: every kind of journal entry has a sentence, and no sentence is without its kind', () => {
    expect(Object.keys(catalogues.fr.journal).toSorted()).toEqual(Object.keys(journalKinds).toSorted());
  });

  test('M2: every setting has its sentence in both languages, at its least, its default and its most', () => {
    for (const { key, default: standard, least, most } of allSettings.values()) {
      for (const value of [standard, least, most].filter((one) => one !== undefined)) {
        for (const language of ['fr', 'en'] as const) expect(explain(language, key, value)).toMatch(/^\S.{10,}[.]$/);
      }
    }
  });

  test('every reason that a rule or a command gives has a sentence in both languages', () => {
    const given = reasonsGiven(join(import.meta.dirname, '../../server'));
    expect(given.length).toBeGreaterThan(30);
    for (const language of ['fr', 'en'] as const) {
      expect(given.filter((one) => !(one in catalogues[language].reasons))).toEqual([]);
    }
  });

  test('every sentence can be said without its figures, and is never empty', () => {
    for (const language of ['fr', 'en'] as const) {
      for (const key of Object.keys(catalogues[language].reasons)) {
        const [rule, code] = key.split('.') as [string, string];
        expect(tell(language, { rule, code, details: {} })).toMatch(/\S/);
      }
      for (const kind of Object.keys(catalogues[language].journal)) expect(narrate(language, kind, {})).toMatch(/\S/);
    }
  });

  test('a reason that nobody wrote a sentence for is an error, an old kind of entry shows its name', () => {
    expect(() => tell('fr', { rule: 'X1', code: 'NOBODY', details: {} })).toThrow('X1.NOBODY');
    expect(narrate('fr', 'thing.forgotten', {})).toBe('thing.forgotten');
  });

  test('0 and 1 are singular in French, 1 alone in English', () => {
    expect([0, 1, 2].map((count) => comptes(count, 'place', 'places'))).toEqual(['0 place', '1 place', '2 places']);
    expect([0, 1, 2].map((count) => counted(count, 'seat', 'seats'))).toEqual(['0 seats', '1 seat', '2 seats']);
  });

  test('days, amounts and lists are written as people write them', () => {
    expect([dayInWords('fr', '2026-06-01'), dayInWords('en', '2026-06-01'), dayInWords('fr', null)]).toEqual([
      '1er juin 2026',
      '1 June 2026',
      '',
    ]);
    expect([7500, 7550, -7500].map((cents) => moneyInWords('en', cents))).toEqual(['€75', '€75.50', '-€75']);
    expect(moneyInWords('fr', 7500).replaceAll(/\s/g, ' ')).toBe('75 €');
    expect([text(['a', 'b']), text(undefined), text(3)]).toEqual(['a, b', '', '3']);
  });
});

/** RULE.CODE of every `reason('…', '…'` and `refuse('…', '…'` in the sources. */
function reasonsGiven(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const found = files.flatMap((path) => {
    const source = readFileSync(join(folder, path), 'utf8');
    return [...source.matchAll(/\b(?:reason|refuse)\(\s*'(\w+)',\s*'(\w+)'/g)].map(
      ([, rule, code]) => `${rule}.${code}`,
    );
  });
  return [...new Set(found)].toSorted();
}
