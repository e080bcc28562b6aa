import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayAt } from '../../server/core/zone.ts';
import { timetables } from '../../server/jobs.ts';
import { Session } from '../../server/core/identity/session.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
beforeEach(() => stage.community.at('2026-06-15T08:00:00Z'));
afterAll(() => stage.close());

const query = async (text: string, values: unknown[] = []) => (await stage.community.house.pool.query(text, values)).rows;

/** Runs a timetable as its job does, and returns what it logged as errors. */
async function run(name: string): Promise<Record<string, unknown>[]> {
  const errors: Record<string, unknown>[] = [];
  const timetable = timetables.find((one) => one.name === name);
  if (!timetable) throw new Error(`no timetable ${name}`);
  await timetable.run(stage.community.house, { error: (fact: object) => void errors.push({ ...fact }) } as never);
  return errors;
}

const mail = (subject: string, at: string, until: string, text: string | null, sent: string | null) =>
  query(
    `insert into mail (id, recipient, subject, text, html, message_id, created_at, until, sent_at)
      values (gen_random_uuid(), 'ada@example.org', $1, $2, $2, gen_random_uuid(), $3, $4, $5)`,
    [subject, text, at, until, sent],
  );

test('mail of no use any more is emptied, and forgotten a month after it was written', async () => {
  await mail('sent long ago', '2026-05-15T07:00:00Z', '2026-06-14T00:00:00Z', null, '2026-05-15T07:00:00Z');
  await mail('sent lately', '2026-06-01T07:00:00Z', '2026-07-01T00:00:00Z', null, '2026-06-01T07:00:00Z');
  await mail('of no use', '2026-06-15T07:00:00Z', '2026-06-15T07:15:00Z', 'a code', null);
  await mail('waits', '2026-06-15T07:00:00Z', '2026-07-15T07:00:00Z', 'a word', null);
  await run('mail.tidy');
  expect(await query('select subject, text from mail order by subject')).toEqual([
    { subject: 'of no use', text: null },
    { subject: 'sent lately', text: null },
    { subject: 'waits', text: 'a word' },
  ]);
});

test('keys, rates, sessions and sign-ins are forgotten once they are of no use, and not before', async () => {
  const session = (name: string, lastSeen: string, revoked: string | null = null) =>
    stage.community.insert(Session, {
      secret_hash: name, created_at: '2026-04-01T08:00:00Z', last_seen_at: lastSeen, revoked_at: revoked, member_id: stage.paul,
    });
  await session('open', '2026-06-14T08:00:00Z');
  await session('ended lately', '2026-06-14T08:00:00Z', '2026-06-14T09:00:00Z');
  await session('ended', '2026-05-01T08:00:00Z', '2026-05-01T09:00:00Z');
  await session('left', '2026-05-15T08:00:00Z');
  const key = 'insert into idempotency (actor, mutation, key, input, at) values ($1, $2, $3, $4, $5)';
  await query(key, ['a', 'm', 'old', 'i', '2026-06-13T07:59:59Z']);
  await query(key, ['a', 'm', 'new', 'i', '2026-06-13T08:00:01Z']);
  const rate = "insert into rate (key, field, slot, count) values ($1, 'f', $2, 1)";
  await query(rate, ['old', '2026-06-14T07:00:00Z']);
  await query(rate, ['new', '2026-06-14T09:00:00Z']);
  const signIn = 'insert into sign_in (id, ticket_hash, asked_at) values (gen_random_uuid(), $1, $2)';
  await query(signIn, ['old', '2026-06-14T07:00:00Z']);
  await query(signIn, ['new', '2026-06-15T07:00:00Z']);
  await run('cleaning');
  const kept = async (column: string, table: string) => (await query(`select ${column} as it from ${table}`)).map(({ it }) => it);
  expect((await kept('secret_hash', 'session')).toSorted()).toEqual(['ended lately', 'open']);
  expect(await kept('key', "idempotency where actor = 'a'")).toEqual(['new']);
  expect(await kept('key', 'rate')).toEqual(['new']);
  expect(await kept('ticket_hash', 'sign_in')).toEqual(['new']);
});

test('a figure that is not what it counts is an error in the log, with what it breaks', async () => {
  const initiative = await stage.initiative('launching');
  await stage.role(initiative, { seats: 2 });
  // These people's dues are told without payments, which is a difference of its own.
  const before = await run('recount');
  expect(before.map(({ rule }) => rule)).not.toContain('I3');
  await query('update initiative set seats_open = seats_open + 1 where id = $1', [initiative]);
  const after = (await run('recount')).filter(({ rule }) => rule === 'I3');
  expect(after).toEqual([expect.objectContaining({ found: 1, examples: [initiative] })]);
  await query('update initiative set seats_open = seats_open - 1 where id = $1', [initiative]);
});

test('I7: answers whose ten minutes are over are told by themselves', async () => {
  const role = await stage.role(await stage.initiative('launching'));
  const application = await stage.apply(stage.malik, role);
  const { id } = await stage.does(stage.paul, 'acceptApplication', { id: application });
  const seats = () => query('select member_id as member from seat where role_id = $1 and left_on is null', [role]);
  stage.community.at('2026-06-15T08:09:00Z');
  await run('initiatives.tellAnswers');
  expect(await seats()).toEqual([]);
  stage.community.at('2026-06-15T08:10:00Z');
  await run('initiatives.tellAnswers');
  expect([id, await seats()]).toEqual([application, [{ member: stage.malik }]]);
});

test('I8: terms that come to their end are announced by themselves', async () => {
  const initiative = await stage.initiative('launching');
  stage.community.at('2027-05-20T08:00:00Z');
  expect(dayAt(stage.community.now)).toBe('2027-05-20');
  await run('initiatives.announceTerms');
  const told = await query("select kind from entry where initiative_id = $1 and kind = 'seat.ending'", [initiative]);
  expect(told).toHaveLength(1);
});
