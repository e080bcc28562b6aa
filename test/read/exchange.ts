import * as kinds from '../../server/core/exchange/kinds.ts';
import { targetColumns } from '../../server/contacts/exchange/columns.ts';
import type { Chance } from './chance.ts';
import type { Listed, Order } from './listed.ts';
import type { Eyes } from './oracle.ts';
import type { Row, World } from './world.ts';

/* Files to be imported, told naively (M20). */

const PLANNED = { changed: [{ column: 'place', before: null, after: 'Lyon' }], reasons: [{ column: 'name', rule: 'M20', code: 'MISSING', details: {} }] };
const HEADINGS = [{ heading: 'Nom', samples: ['Ligue'], name: 'name' }, { heading: 'Autre', samples: [], name: '' }];

/** Files of people in a team, and of some who left or never were. */
export function addImports(world: World, chance: Chance): void {
  for (const seat of chance.some(world.all('Seat'), 8)) addImport(world, chance, world.find(seat['initiative']) as Row, String(seat['member']));
  for (const member of chance.some(world.all('Member'), 4)) addImport(world, chance, chance.pick(world.all('Initiative')), member.id);
}

/** A file of somebody's, with lines. */
function addImport(world: World, chance: Chance, { id: about }: Row, member: string): void {
  const figures = { added: 1, changed: 0, unchanged: 2, doubtful: 0, refused: 1, takenBack: 0 };
  const at = '2026-06-01T08:00:00+00:00';
  const read = { kind: 'targets', fileName: 'cibles.csv', encoding: 'utf-8', separator: ';', headings: HEADINGS, hash: 'a', bytes: null };
  const { id } = world.add('Import', {
    version: 1, about, member, ...read, ...figures, state: chance.pick(kinds.importStates), lines: 4, seen: chance.pick([null, 'b']),
    createdAt: at, workedAt: at, percent: chance.pick([null, 40]),
  });
  for (let n = chance.below(4); n > 0; n -= 1)
    world.add('ImportLine', { import: id, number: 2 + chance.below(3), name: 'Ligue', outcome: chance.pick(kinds.lineOutcomes), added: null, ...PLANNED });
}

type Rule = (eyes: Eyes, row: Row) => boolean;

/** Whose it is, while a member and of the team. */
const ownInTeam: Rule = (eyes, row) =>
  eyes.world.find(eyes.id)?.['state'] === 'active' && eyes.is(row['member']) &&
  eyes.world.all('Seat').some((seat) => seat['initiative'] === row['about'] && seat['leftOn'] === null && eyes.is(seat['member']));

export const rulesOfExchange: Readonly<Record<string, Rule>> = {
  Import: ownInTeam,
  ImportLine: (eyes, row) => eyes.seesId(row['import']),
};

export const ordersOfExchange: Readonly<Record<string, Readonly<Record<string, Order>>>> = {
  Import: { LATEST: [['id', -1]] },
  ImportLine: { NUMBER: [['number', 1], ['id', 1]] },
};

export const pagesOfExchange: Readonly<Record<string, Listed>> = {
  'Import.found': { noun: 'ImportLine', order: 'NUMBER', keeps: (row, parent) => row['import'] === parent.id },
};

export const filtersOfExchange: Readonly<Record<string, (row: Row, value: unknown) => boolean>> = {
  'ImportLine.outcomes': ({ outcome }, values) => (values as string[]).some((one) => one.toLowerCase() === outcome),
};

const fields = targetColumns
  .filter(({ isOnlyShown }) => !isOnlyShown)
  .map(({ name, headings, isNeeded }) => ({ name, label: headings.fr[0], isNeeded: Boolean(isNeeded) }));

export const computedInExchange: Readonly<Record<string, (row: Row) => unknown>> = {
  // Worked on a while ago.
  'Import.progress': () => null,
  'Import.columns': () => HEADINGS.map(({ name, ...column }) => ({ ...column, field: name || null })),
  'Import.fields': () => fields,
  'ImportLine.changes': () => [{ column: 'Lieu', before: null, after: 'Lyon' }],
  'ImportLine.because': () => [{ column: 'Nom', code: 'M20.MISSING', sentence: 'À remplir.' }],
};
