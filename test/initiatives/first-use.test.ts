import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellAnswers } from '../../server/initiatives/commands/telling.ts';
import { TestCommunity } from '../kit/community.ts';

let community: TestCommunity;
let paul: string;
let ines: string;
let solange: string;

beforeAll(async () => {
  community = await TestCommunity.open();
  paul = await community.member('Paul Arnal');
  ines = await community.member('Inès Belkacem');
  solange = await community.member('Solange Vidal', { mandates: ['board'] });
});
afterAll(() => community.close());

test('I2, I5, I7: a pilot opens an initiative, adds a role with seats, and accepts a member who applied', async () => {
  const draft = await community.command(paul, 'draftInitiative', { idempotencyKey: 'a', title: 'Passerelles', summary: 'Rencontrer' }, 'state version pilot { name }');
  expect(draft).toMatchObject({ refusals: [], noun: { state: 'DRAFT', pilot: { name: 'Paul Arnal' } } });
  const id = draft.noun!.id;
  const described = await community.command(paul, 'describeInitiative', { id, version: 1, need: 'Du monde', description: '# Bonjour' }, 'version descriptionHtml');
  expect(described).toMatchObject({ refusals: [], noun: { version: 2, descriptionHtml: '<h3>Bonjour</h3>\n' } });
  expect(await community.command(paul, 'proposeInitiative', { id }, 'state')).toMatchObject({ noun: { state: 'PROPOSED' } });
  const opened = await community.command(solange, 'answerProposal', { id, verdict: 'APPROVE', referent: solange }, 'state referent { name }');
  expect(opened).toMatchObject({ refusals: [], noun: { state: 'LAUNCHING', referent: { name: 'Solange Vidal' } } });
  const role = await community.command(paul, 'addRole', { idempotencyKey: 'b', initiative: id, kind: 'CONTACT', name: 'Contact', seats: 1 }, 'seats initiative { seatsOpen }');
  expect(role).toMatchObject({ refusals: [], noun: { seats: 1, initiative: { seatsOpen: 1 } } });
  const application = await community.command(ines, 'applyToRole', { idempotencyKey: 'c', role: role.noun!.id, word: 'Je viens.' }, 'state member { name }');
  expect(application).toMatchObject({ refusals: [], noun: { state: 'OPEN', member: { name: 'Inès Belkacem' } } });
  const accepted = await community.command(paul, 'acceptApplication', { id: application.noun!.id }, 'verdict');
  expect(accepted).toMatchObject({ refusals: [], noun: { verdict: 'ACCEPTED' } });
  await tellAnswers(community.house.round(new Date('2026-06-15T08:10:00Z')));
  const told = await community.ask(paul, `query ($id: ID!) { node(id: $id) { ... on Application {
    state role { seatsTaken heldSeats { member { name } heldFrom lastDay } } initiative { seatsOpen } } } }`, { id: accepted.noun!.id });
  expect(told).toMatchObject({
    errors: [],
    data: { node: {
      state: 'ACCEPTED',
      role: { seatsTaken: 1, heldSeats: [{ member: { name: 'Inès Belkacem' }, heldFrom: '2026-06-15', lastDay: '2027-06-14' }] },
      initiative: { seatsOpen: 0 },
    } },
  });
});

test('P1: the journal tells what happened in order, in the reader’s language', async () => {
  const query = '{ initiatives(first: 1) { nodes { entries(first: 10) { nodes { kind sentence } } } } }';
  const { data, errors } = await community.ask(ines, query, {}, 'en');
  expect(errors).toEqual([]);
  const [initiative] = (data as never as { initiatives: { nodes: { entries: { nodes: { sentence: string }[] } }[] } }).initiatives.nodes;
  expect(initiative?.entries.nodes.map(({ sentence }) => sentence)).toEqual([
    'Inès Belkacem joins the team: “Contact”.',
    'Inès Belkacem applies to the role “Contact”.',
    'New role: “Contact”, 1 seat.',
    'The board opened “Passerelles”, followed by Solange Vidal.',
    'Paul Arnal proposes “Passerelles” to the board.',
  ]);
});
