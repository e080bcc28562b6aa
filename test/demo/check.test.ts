import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type pg from 'pg';
import { checkInvariants } from '../../server/check.ts';
import { keepImport } from '../../server/core/exchange/commands.ts';
import { allNouns, nounSpec } from '../../server/core/noun/registry.ts';
import { keepPicture } from '../../server/initiatives/commands/pictures.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let client: pg.PoolClient;

/** A small world with at least one row of every noun that people make. */
beforeAll(async () => {
  stage = await Stage.open();
  const { community, camille, mireille, paul, ines } = stage;
  const { house } = community;
  await stage.found();
  const key = () => ({ idempotencyKey: freshKey() });
  for (const verb of ['addSkill', 'addTheme', 'addSector']) await stage.does(camille, verb, { ...key(), label: verb });
  const organisation = (await stage.does(camille, 'addOrganisation', { ...key(), name: 'Régie' })).id;
  await stage.does(camille, 'openCircle', { ...key(), name: 'Accueil', purpose: 'Accueillir' });
  await stage.does(camille, 'admitMember', {
    ...key(),
    firstName: 'Nora',
    lastName: 'Saïdi',
    email: 'nora@example.org',
    organisation,
  });
  const { rows: members } = await house.pool.query<{ id: string; day: string | null }>(
    'select id, paid_until::text as day from member',
  );
  for (const { id, day } of members) {
    const dues = {
      member: id,
      amountCents: 7500,
      paidOn: '2026-06-01',
      coversUntil: day ?? '2027-05-31',
      method: 'CARD',
    };
    await stage.does(mireille, 'recordPayment', { ...key(), ...dues });
  }
  const {
    rows: [charter],
  } = await house.pool.query('select id from charter_version');
  await stage.does(paul, 'acceptCharter', { version: charter.id });
  const initiative = await stage.initiative('running');
  await stage.does(paul, 'addLink', { ...key(), initiative, label: 'Carnet', address: 'https://example.org/' });
  const picture = { id: initiative, alternative: 'Un pont', bytes: Buffer.from('x'), width: 3, height: 2 };
  const byPaul = { asking: await house.askingAs(paul), charter: house.charter, now: house.clock() };
  await house.commander.run(byPaul, keepPicture, picture, 'keepPicture');
  const role = await stage.role(initiative, { seats: 2 });
  await stage.accept(paul, await stage.apply(ines, role));
  await stage.apply(stage.malik, role);
  const memory = await stage.role(initiative, { kind: 'ORGANISATION', name: 'Organisation' });
  await stage.accept(paul, await stage.apply(stage.malik, memory));
  await stage.does(paul, 'formPairs', { id: initiative });
  await stage.does(paul, 'inviteToSeat', { ...key(), role, member: stage.camille, word: 'Venez.' });
  await stage.does(paul, 'draftInitiative', { ...key(), title: 'Voix', summary: 'Raconter', nature: 'AMBASSADOR' });
  await keepContact(initiative);
  await importFile(initiative);
  await unprotect();
  client = await house.pool.connect();
}, 60_000);
afterAll(async () => {
  client?.release();
  await stage.close();
});

/** Two targets that became one, a meeting held and written up, another being written, an introduction, a call. */
async function keepContact(initiative: string): Promise<void> {
  const { ines, paul, camille } = stage;
  const key = () => ({ idempotencyKey: freshKey() });
  const sector = (await stage.does(camille, 'addSector', { ...key(), label: 'Eau' })).id;
  await stage.does(paul, 'shareSector', { initiative, sector, member: ines });
  const add = (name: string) => stage.does(ines, 'addTarget', { ...key(), initiative, name, category: 'UNION', owner: ines });
  const [{ id }, { id: merged }] = [await add('Union des bateliers'), await add('Ligue des phares')];
  const { id: person } = await stage.does(ines, 'addTargetPerson', { ...key(), target: id, name: 'Claude', source: 'Site' });
  const introduced = { kind: 'OTHER', purpose: 'Une salle', receiving: 'MEMBER', receiver: camille, targetAgreedOn: '2026-06-15' };
  const { id: introduction } = await stage.does(ines, 'proposeIntroduction', { ...key(), target: id, people: [person], ...introduced });
  await stage.does(camille, 'acceptIntroduction', { id: introduction });
  const { id: call } = await stage.does(ines, 'callForAcquaintances', { ...key(), target: id, question: 'Qui connaît quelqu’un ?' });
  await stage.does(camille, 'answerAcquaintanceCall', { call, closeness: 'MET', mayName: false });
  const log = (day: string) => stage.does(ines, 'logMeeting', { ...key(), target: id, day, channel: 'PHONE' });
  const [{ id: written }, { id: meeting }] = [await log('2026-06-01'), await log('2026-06-10')];
  const commitments = [{ side: 'OURS', what: 'Écrire' }];
  await stage.does(ines, 'publishSynthesis', { ...key(), meeting: written, texts: { summary: 'Utile' }, commitments });
  await stage.does(ines, 'saveDraft', { id: null, meeting, text: 'Début', version: 0 });
  await stage.does(ines, 'movePlanned', { id, month: '2026-11' });
  await stage.does(ines, 'declareAbsence', { ...key(), initiative, firstDay: '2026-08-01', lastDay: '2026-08-09' });
  await stage.does(ines, 'mergeTargets', { id, merged });
}

/** A file of one line, read and shown. */
async function importFile(initiative: string): Promise<void> {
  const { community: { house }, paul } = stage;
  const byPaul = { asking: await house.askingAs(paul), charter: house.charter, now: house.clock() };
  const file = { kind: 'targets', about: initiative, fileName: 'cibles.csv', bytes: Buffer.from('Nom;Type\nLigue du sel;Syndicat') };
  await stage.does(paul, 'previewImport', { id: await house.commander.run(byPaul, keepImport, file, 'keepImport') });
}

/** The database's own guards are taken away, so that what they prevent can be planted. */
async function unprotect(): Promise<void> {
  const { pool } = stage.community.house;
  const { rows } = await pool.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop
       from pg_constraint where contype in ('f', 'c') and connamespace = current_schema()::regnamespace
     union all select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger where not tgisinternal`,
  );
  for (const { drop } of rows) await pool.query(drop);
}

/** What is found when this is planted, in a transaction that is undone. */
async function found(plant: string): Promise<string[]> {
  await client.query('begin');
  try {
    const { rowCount } = await client.query(plant);
    expect(rowCount).toBeGreaterThan(0);
    return (await checkInvariants(client))
      .filter((one) => one.found > 0 && one.examples.length > 0)
      .map(({ name }) => name);
  } finally {
    await client.query('rollback');
  }
}

const RUNNING = "(select id from initiative where state = 'running')";
const CONTACT = "(select id from role where kind = 'contact')";

/** One way to break each rule. */
const plants: Readonly<Record<string, string>> = {
  'a role has as many seats taken as are held': `update role set seats_taken = seats_taken + 1 where id = ${CONTACT}`,
  'a role keeps as many seats as there are acceptances that nobody was told yet': `update role set seats_reserved = 1 where id = ${CONTACT}`,
  'a role that is offered is another one of the same initiative': 'update application set offered_role_id = role_id',
  'an invitation is to a role of its initiative':
    "update invitation set initiative_id = (select id from initiative where nature = 'ambassador')",
  'an invitation that is closed says when, and no other does': "update invitation set answered_at = '2026-06-15'",
  'a pair is of a contact seat and an organisation seat of its initiative':
    'update pair set organisation_seat_id = contact_seat_id',
  'a pair ends with its seats': "update seat set left_on = '2026-06-15' where kind = 'organisation'",
  'a running-in ends where an initiative ran': 'update initiative set first_seats = null',
  'never more seats held than there are': `update role set seats = 0 where id = ${CONTACT}`,
  'an initiative has as many seats open as its roles have': 'update initiative set seats_open = seats_open + 1',
  'who answers for an initiative holds a pilot’s seat in it':
    "update seat set left_on = '2026-06-15' where kind = 'pilot'",
  'an initiative that the board opened has a pilot until it is closed': `update initiative set pilot_id = null where id = ${RUNNING}`,
  'an initiative that the board opened has a referent': `update initiative set referent_id = null where id = ${RUNNING}`,
  'a proposed or opened initiative says what it is and what it needs': `update initiative set need = ' ' where id = ${RUNNING}`,
  'a seat is of its role’s kind and initiative': "update seat set kind = 'other' where kind = 'contact'",
  'a seat is not left, nor its term over, before it is held':
    "update seat set last_day = '2020-01-01' where kind = 'contact'",
  'nobody is committed for a time in a programme of ambassadors':
    "update seat set last_day = '2030-01-01' where initiative_id = (select id from initiative where nature = 'ambassador')",
  'an application is to a role of its initiative':
    "update application set initiative_id = (select id from initiative where nature = 'ambassador')",
  'whose application was accepted holds or held a seat of that role': "delete from seat where kind = 'contact'",
  'an answered application says when, and no other does':
    "update application set answered_at = null where state = 'accepted'",
  'nobody answered their own application': "update application set answered_by_id = member_id where state = 'accepted'",
  'nobody waits for an answer where nobody is taken in': `update initiative set state = 'paused' where id = ${RUNNING}`,
  'somebody at a target was last in contact when noted, agreeing, or named in a meeting held':
    "update target_person set last_contact_on = '2026-06-20'",
  'nobody is noted who refused to be': "update target_person set consent = 'refused'",
  'a target was last met on the day of its last meeting held': "update target set last_held_on = '2026-06-02' where merged_into_id is null",
  'a target that is merged is closed, and leads to one that goes on, in the same initiative':
    "update target set state = 'dormant' where merged_into_id is not null",
  'a target that somebody keeps contact with has its contact member, since a day': 'update target set assigned_on = null',
  'what hangs on a target is of its initiative':
    "update target_person set initiative_id = (select id from initiative where nature = 'ambassador')",
  'a synthesis is of a meeting held, which says when it was published': 'update meeting set synthesis_on = null',
  'every version of a synthesis is kept, counted from 1 to today’s': 'update synthesis_version set number = 2',
  'whom an introduction puts in touch is of its target':
    'update target_person set target_id = (select id from target where merged_into_id is not null)',
  'an introduction leads to somebody else than its own team’s initiative':
    'update introduction set receiving_initiative_id = initiative_id',
  'an introduction passes details once both sides accepted, and starts then': 'update introduction set target_agreed_on = null',
  'an introduction that is over says when, and no other does': "update introduction set ended_on = '2026-06-15'",
  'an answer is to a call of the same initiative':
    "update acquaintance_answer set initiative_id = (select id from initiative where nature = 'ambassador')",
  'a meeting held owes a synthesis unless it was a mail': 'update meeting set synthesis_due_on = null',
  'search finds every synthesis, target and person as they stand, and nothing else':
    "update passage set confidentiality = 'community' where kind = 'synthesis'",
  'every word that search finds is known, to forgive a typing error in it': "delete from search_word where word = 'utile'",
  'the last day paid is that of the payments, reversed ones left out':
    "update member set paid_until = paid_until + 1 where name = 'Paul Arnal'",
  'no more was reversed than was paid':
    'update payment set amount_cents = -1 where id = (select id from payment limit 1)',
  'a name is made of its parts': "update member set name = 'Autre' where name = 'Paul Arnal'",
  'a mail address is written small and without spaces':
    "update member set email = 'Paul@example.org' where name = 'Paul Arnal'",
  'a member is one since a day': "update member set since = null where name = 'Paul Arnal'",
  'a mandate ends after it begins': "update mandate set until = since - 1 where kind = 'board'",
  'a job ends after it begins': 'update employment set until = since - 1',
  'the versions of the charter are counted from 1 on': 'update charter_version set number = 3',
  'the journal tells of known nouns': "update entry set subject_type = 'Dragon' where kind = 'community.founded'",
  'a saved setting of the charter is known and within its bounds': "update charter_setting set value = '-1'",
};

/** Nouns of which the small world has none: nothing of theirs to spoil. */
const ABSENT = ['Session', 'ApiToken', 'CalendarFeed', 'Notice', 'Picture'];

const snake = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
const idPlants = Object.fromEntries(
  allNouns()
    .filter(({ name }) => !ABSENT.includes(name))
    .map(({ name }) => [
      `an id of ${name} is one`,
      `update ${snake(name)} set id = gen_random_uuid() where id = (select id from ${snake(name)} limit 1)`,
    ]),
);
const subjectPlants = Object.fromEntries(
  allNouns()
    .filter((noun) => nounSpec(noun).subject)
    .map(({ name }) => [
      `what the journal tells of a ${name} has one`,
      `update entry set subject_type = '${name}', subject_id = gen_random_uuid() where kind = 'community.founded'`,
    ]),
);
const all = { ...plants, ...idPlants, ...subjectPlants };

describe('the check of the data', () => {
  test('finds nothing in a world that commands made', async () => {
    expect((await checkInvariants(client)).filter((one) => one.found > 0)).toEqual([]);
  });

  test('has a planted violation here for everything that it looks for', async () => {
    const looked = (await checkInvariants(client)).map(({ name }) => name);
    const known = [...Object.keys(all), ...ABSENT.map((name) => `an id of ${name} is one`)];
    expect(looked.toSorted()).toEqual(known.toSorted());
  });

  test.each(Object.entries(all))('finds it when it does not hold that %s', async (name, plant) => {
    expect(await found(plant)).toContain(name);
  });
});
