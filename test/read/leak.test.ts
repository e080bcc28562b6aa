import { afterAll, beforeAll, expect, test } from 'vitest';
import { sees } from '../../server/access/sees.ts';
import type { SeesTable } from '../../server/core/read/permission.ts';
import type { Reader } from '../../server/core/read/reader.ts';
import { Trial } from './trial.ts';

/* The proof of the proof: each hole that is made on purpose must be found by the same questions. */

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open(7);
});
afterAll(() => trial.close());

const MOST_QUESTIONS = 4000;

/** What the questions find with this hole. */
async function findings(reader: Reader): Promise<string> {
  const { difference, questions } = await trial.run(reader, MOST_QUESTIONS);
  return difference ?? `nothing in ${questions} questions`;
}

const seenByAll = { words: 'everybody', seen: () => true };
const open = { words: 'everybody', holds: () => true };
const leaks: Readonly<Record<string, SeesTable>> = {
  'drafts are seen by everybody (I2)': { ...sees, Initiative: seenByAll },
  'the candidates’ words are seen by everybody (I7)': { ...sees, Application: { ...seenByAll, with: 'initiative' } },
  'an answer is read before it is told (I7)': {
    ...sees,
    Application: { ...sees['Application']!, audiences: { ...sees['Application']!.audiences, told: open } },
  },
  'candidates see what was answered before it is told (I7)': {
    ...sees,
    Application: { ...sees['Application']!, audiences: { ...sees['Application']!.audiences, leads: open } },
  },
  'invitations are seen by everybody (I8)': { ...sees, Invitation: { ...seenByAll, with: 'initiative' } },
  'what was handed over is read by everybody (I8)': { ...sees, Seat: { ...sees['Seat']!, audiences: { team: open } } },
  'contact details pass before both sides have accepted (C15)': {
    ...sees,
    Introduction: { ...sees['Introduction']!, audiences: { introduced: open } },
  },
  'answers to a call are read by who reads the call (C14)': {
    ...sees,
    AcquaintanceAnswer: { words: 'members', seen: (_row, v) => v.has('member') },
  },
  'what search finds is read by everybody (C13)': { ...sees, Passage: { words: 'members', seen: (_row, v) => v.has('member') } },
  'the cockpit is open to all (I13)': { ...sees, Initiative: { ...sees['Initiative']!, audiences: { leads: open } } },
  'the directory is seen by everybody (M17)': { ...sees, Member: { ...sees['Member']!, ...seenByAll } },
  'dues are seen by everybody (M16)': { ...sees, Payment: seenByAll },
  'roles are seen without their initiative (P4)': { ...sees, Role: seenByAll },
  'the journal is read by everybody (P1)': { ...sees, Entry: { ...seenByAll, with: 'initiative' } },
  'what is narrower is open to all (M14)': {
    ...sees,
    Member: { ...sees['Member']!, audiences: { self: { words: 'everybody', holds: () => true } } },
  },
};

test.each(Object.entries(leaks))(
  'P4: a planted leak is found: %s',
  async (_name, table) => {
    expect(await findings(trial.reader(table))).toMatch(/told .* expected/);
  },
  120_000,
);

test('P4: a planted refusal is found: a noun that nobody sees', async () => {
  const { Organisation: _left, ...table } = sees;
  expect(await findings(trial.reader(table))).toMatch(/told .* expected/);
}, 120_000);

test('P4: a hop that forgets the viewer’s filter is found', async () => {
  const reader = trial.reader();
  const { permission } = reader.house;
  const filter = permission.filter.bind(permission);
  permission.filter = (noun, row, viewer, from) => (from === undefined ? filter(noun, row, viewer) : true);
  expect(await findings(reader)).toMatch(/told .* expected/);
}, 120_000);

test('P4: a plan shared by people with other rights is found', async () => {
  const reader = trial.reader();
  const read = reader.read.bind(reader);
  reader.read = (info, asking, root, values) => read(info, { ...asking, key: 'all' }, root, values);
  expect(await findings(reader)).toMatch(/told .* expected/);
}, 120_000);
