import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../server/core/exchange/bytes.ts';
import { choiceColumn, recognise, textColumn, wholeColumn, type Column } from '../../../server/core/exchange/column.ts';
import { dayOf } from '../../../server/core/exchange/days.ts';
import { inward, outward } from '../../../server/core/exchange/formula.ts';
import { rowsOf } from '../../../server/core/exchange/rows.ts';
import { readTable } from '../../../server/core/exchange/table.ts';
import { headingsOf, linesOf } from '../../../server/core/exchange/written.ts';

const columns: readonly Column[] = [
  textColumn({ name: 'name', most: 200, headings: { fr: ['Nom', 'Nom de l’organisation'], en: ['Name'] } }),
  wholeColumn({ name: 'rank', least: 1, most: 3, headings: { fr: ['Priorité'], en: ['Priority'] } }),
  choiceColumn({
    name: 'kind', headings: { fr: ['Genre'], en: ['Kind'] },
    words: { fr: { a: 'Été', b: 'Hiver' }, en: { a: 'Summer', b: 'Winter' } },
  }),
];

/** Reads a file whole: its rows, or why it is none. */
function read(bytes: Buffer) {
  const text = textOf(bytes);
  if ('fault' in text) return text;
  const table = readTable(text.text);
  return 'fault' in table ? table : { ...table, encoding: text.encoding, rows: rowsOf(table.lines, recognise(table.headings, columns), columns) };
}
const readText = (text: string) => read(Buffer.from(text));

const nasty = fc.string({ unit: fc.constantFrom(...`=+-@'";,\té œ\n’1aZ`), maxLength: 12 });
const row = fc.record({
  name: fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 40 })).map((text) => text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim()).filter(Boolean),
  rank: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('a', 'b'),
});

describe('M20: a file of whatever make', () => {
  test('what goes out comes in the same, in either language', () => {
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('fr' as const, 'en' as const), (rows, language) => {
      const found = readText(headingsOf(columns, language) + linesOf(columns, rows, language));
      expect('rows' in found && found.rows.map(({ values, faults }) => ({ ...values, faults }))).toEqual(rows.map((one) => ({ ...one, faults: [] })));
    }));
  });

  test('no cell that goes out is a formula, and none is lost by that', () => {
    fc.assert(fc.property(nasty, (text) => {
      expect(outward(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(inward(outward(text))).toBe(text);
    }));
  });

  test('any bytes are rows or a fault with its code, never a crash', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), nasty.map((text) => Buffer.from(`Nom;Genre\n${text}`)), nasty.map((text) => Buffer.from(text, 'latin1')));
    fc.assert(fc.property(bytes, (given) => {
      const found = read(Buffer.from(given));
      expect('rows' in found || /^[A-Z_]+$/.test(found.fault)).toBe(true);
    }), { numRuns: 500 });
  });

  test.each([
    ['UTF-8', Buffer.from('Nom;Genre\nÉcole;été'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeffNom;Genre\r\nÉcole;été\r\n'), 'utf-8'],
    ['Windows-1252', Buffer.from('Nom;Genre\rÉcole;été', 'latin1'), 'windows-1252'],
    ['UTF-16', Buffer.from('\ufeffNom;Genre\nÉcole;été', 'utf16le'), 'utf-16le'],
  ])('%s is read', (_name, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({ encoding, rows: [{ number: 2, values: { name: 'École', kind: 'a' } }] });
  });

  test.each([
    ['a semicolon', 'nom;Priorité\na, b;2'], ['a comma', 'NOM,"PRIORITE"\n"a, b",2'], ['a tab', 'nom\tpriorite\na, b\t2'],
    ['what the file says', 'sep=|\nnom|priorité\na, b|2'],
  ])('%s between the cells', (_name, text) => {
    const found = readText(text);
    expect('rows' in found && found.rows[0]?.values).toEqual({ name: 'a, b', rank: 2 });
  });

  test('lines are counted as an editor counts them, over cells of several lines and blank ones', () => {
    const found = readText('Nom;Genre\n\n"deux\nlignes";été\n;;\nTrois;hiver\n');
    expect('rows' in found && found.rows.map(({ number, values }) => [number, values['name']])).toEqual([[3, 'deux\nlignes'], [6, 'Trois']]);
  });

  test('a cell that cannot be taken is told with its column', () => {
    const found = readText('Nom;Genre;Priorité;Autre\nA;printemps;7;x;en trop');
    expect('rows' in found && found.rows[0]).toMatchObject({
      values: { name: 'A' },
      faults: [{ column: 'kind', code: 'NO_CHOICE', details: { said: 'printemps', fr: ['Été', 'Hiver'] } }, { column: 'rank', code: 'NOT_WHOLE' }, { column: null, code: 'MORE_CELLS' }],
    });
  });

  test('too much is refused: lines, columns', () => {
    expect(readText(`Nom\n${'a\n'.repeat(10_001)}`)).toEqual({ fault: 'TOO_MANY_LINES', line: 10_002 });
    expect(readText(`${'a;'.repeat(61)}\n1`)).toEqual({ fault: 'TOO_MANY_COLUMNS', line: 1 });
  });
});

describe('days as people write them', () => {
  test.each([
    ['2026-06-15', '2026-06-15'], ['15/06/2026', '2026-06-15'], ['5/6/26', '2026-06-05'], ['15.06.2026', '2026-06-15'],
    ['15 juin 2026', '2026-06-15'], ['1er août 2026', '2026-08-01'], ['lundi 15 juin 2026', '2026-06-15'], ['3 déc. 2026', '2026-12-03'],
    ['15 June 2026', '2026-06-15'], ['29/02/2024', '2024-02-29'],
    ['31/02/2026', null], ['2026', null], ['hier', null], ['15/06-2026', null], ['5 ju 2026', null], ['', null],
  ])('%s', (said, day) => {
    expect(dayOf(said)).toBe(day);
  });

  test('every day is read back, in figures, French and English', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const words = (locale: string, dateStyle: 'long' | 'short') => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
      for (const said of [day, words('fr-FR', 'short'), words('fr-FR', 'long'), words('en-GB', 'long')]) expect(dayOf(said)).toBe(day);
    }));
  });
});
