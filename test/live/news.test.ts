import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../server/core/db/transaction.ts';
import { beginEpoch } from '../../server/core/journal/epoch.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { freshKey, Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient } from './client.ts';

let stage: Stage;
let gate: Gate;
const clients: LiveClient[] = [];

beforeAll(async () => {
  stage = await Stage.open({ pool: 8 });
  await stage.found();
  gate = await openGate(stage.community, { development: false, freeDocuments: true });
});
afterAll(async () => {
  for (const { socket } of clients) socket.terminate();
  await gate.stop();
  await stage.close();
});

type Wishes = Omit<NonNullable<ConstructorParameters<typeof LiveClient>[1]>, 'cookie'>;

/** A member who listens, and has been told where the journal stands. */
async function listens(member: string, wishes: Wishes = {}): Promise<LiveClient> {
  const client = new LiveClient(gate.url, { ...wishes, cookie: await cookieOf(stage.community, member) });
  clients.push(client);
  const isHere = () => client.news.some(({ kind }) => kind === 'here') || client.refusals.length > 0;
  await eventually(() => isHere() || undefined);
  return client;
}

const count = (client: LiveClient, many: number) =>
  eventually(() => (client.told.length >= many ? client.told : undefined));

const idOf = (subject: unknown) => (subject as { id?: string } | null)?.id;

describe('P2: the news', () => {
  test('come as they happen, in the words and with the rights of each', async () => {
    const [paul, ines, english] = [
      await listens(stage.paul), await listens(stage.ines), await listens(stage.malik, { language: 'en' }),
    ];
    const initiative = await stage.initiative('launching');
    expect((await count(paul, 4)).map(({ kind }) => kind)).toEqual([
      'initiative.drafted', 'initiative.described', 'initiative.proposed', 'initiative.opened',
    ]);
    expect((await count(ines, 2)).map(({ kind }) => kind)).toEqual(['initiative.proposed', 'initiative.opened']);
    expect((await count(english, 2))[0]?.sentence).not.toEqual(ines.told[0]?.sentence);
    const subject = { __typename: 'Initiative', id: initiative };
    expect(ines.told[0]).toMatchObject({ actor: { name: 'Paul Arnal' }, subject });
  });

  test('about one thing tell of that and of what happens in it, and of nothing else', async () => {
    const [one, other] = [await stage.initiative('running'), await stage.initiative('running')];
    const about = await listens(stage.ines, { about: one });
    await stage.role(other);
    const role = await stage.role(one);
    expect((await count(about, 1)).map(({ kind }) => kind)).toEqual(['role.added']);
    await stage.apply(stage.ines, role);
    expect((await count(about, 2)).map(({ subject }) => subject)).toMatchObject([
      { __typename: 'Role' }, { __typename: 'Application', word: 'Je viens.' },
    ]);
  });

  test('I7: a word to a pilot is told to the pilot and to the candidate alone', async () => {
    const initiative = await stage.initiative('running');
    const role = await stage.role(initiative);
    const [paul, ines, malik] = [await listens(stage.paul), await listens(stage.ines), await listens(stage.malik)];
    await stage.apply(stage.ines, role, 'Entre nous.');
    await stage.role(initiative, { name: 'Autre' });
    for (const told of [await count(paul, 2), await count(ines, 2)])
      expect(told.map(({ kind }) => kind)).toEqual(['application.made', 'role.added']);
    expect(ines.told[0]).toMatchObject({ subject: { word: 'Entre nous.' } });
    expect((await count(malik, 1)).map(({ kind }) => kind)).toEqual(['role.added']);
  });

  test('go on after a cursor with what happened meanwhile, and then say where they stand', async () => {
    const before = await listens(stage.ines);
    const cursor = before.cursor as string;
    before.socket.terminate();
    const initiative = await stage.initiative('launching');
    const after = await listens(stage.ines, { after: cursor });
    expect((await count(after, 2)).map(({ kind }) => kind)).toEqual(['initiative.proposed', 'initiative.opened']);
    expect(after.told.at(-1)).toMatchObject({ subject: { id: initiative } });
    expect(after.cursor).not.toBe(cursor);
  });

  test('with fields about who asks are each one’s own, even with the same rights', async () => {
    const query = 'subscription { news { cursor kind initiative { viewerMay } } }';
    const nadia = await stage.community.member('Nadia Benhalima');
    const pilot = await stage.initiative('running');
    await stage.does(nadia, 'draftInitiative', { idempotencyKey: freshKey(), title: 'Autre', summary: 'Autre' });
    const [own, other] = [await listens(stage.paul, { query }), await listens(nadia, { query })];
    await stage.role(pilot);
    expect((await count(own, 1))[0]).toMatchObject({ initiative: { viewerMay: expect.arrayContaining(['addRole']) } });
    expect((await count(other, 1))[0]).toMatchObject({ initiative: { viewerMay: [] } });
  });

  test('hide what was not expected', async () => {
    const { house } = stage.community;
    const narrate = house.context;
    const client = await listens(stage.ines, { query: 'subscription { news { cursor kind sentence } }' });
    house.context = (...given) => ({ ...narrate.apply(house, given), narrate: () => { throw new Error('hunter2'); } });
    await stage.initiative('proposed');
    const [told] = await count(client, 1);
    house.context = narrate;
    expect(told).toMatchObject({ kind: 'initiative.proposed', sentence: null });
    expect(client.raw.at(-1)).toContain('INTERNAL');
    expect(client.raw.at(-1)).not.toContain('hunter2');
  });
});

describe('P2, P4: who lost a right', () => {
  test('is told nothing from that moment: a mandate that ended', async () => {
    const { community } = stage;
    const keeper = await community.member('Garde Ancien', { mandates: ['board'] });
    const [lost, kept] = [await listens(keeper), await listens(stage.solange)];
    await stage.initiative('draft');
    await count(lost, 2);
    await community.house.pool.query(`update mandate set until = '2026-01-01' where member_id = $1`, [keeper]);
    await stage.initiative('draft');
    await count(kept, 4);
    await stage.initiative('proposed');
    await count(kept, 7);
    expect((await count(lost, 3)).map(({ kind }) => kind)).toEqual([
      'initiative.drafted', 'initiative.described', 'initiative.proposed',
    ]);
  });

  test('is told nothing from that moment: dues that are late', async () => {
    const member = await stage.community.member('Retard Soudain');
    const [late, other] = [await listens(member), await listens(stage.ines)];
    const paid = (until: string) =>
      stage.community.house.pool.query('update member set paid_until = $2 where id = $1', [member, until]);
    await paid('2026-01-01');
    await stage.initiative('proposed');
    await count(other, 1);
    await paid('2027-01-01');
    const seen = await stage.initiative('proposed');
    expect((await count(late, 1)).map(({ subject }) => subject)).toMatchObject([{ id: seen }]);
  });

  test('is closed with 4401 when the session is ended, and told nothing', async () => {
    const { community } = stage;
    const member = await community.member('Porte Fermée');
    const client = await listens(member);
    await community.house.pool.query('update session set revoked_at = now() where member_id = $1', [member]);
    await stage.initiative('proposed');
    expect(await client.closed).toBe(4401);
    expect(client.told).toEqual([]);
  });

  test.each(['revokeSession', 'revokeOtherSessions'])('is closed with 4401 at once when they end it here: %s', async (verb) => {
    const member = await stage.community.member(`Porte ${verb}`);
    const { pool } = stage.community.house;
    const sessions = async () =>
      (await pool.query<{ id: string }>('select id from session where member_id = $1', [member])).rows.map(({ id }) => id);
    const ended = await listens(member);
    const [first] = await sessions();
    const kept = await listens(member);
    const second = (await sessions()).find((id) => id !== first);
    await stage.does(member, verb, verb === 'revokeSession' ? { id: first } : { keep: second });
    const soon = new Promise((late) => setTimeout(() => late('late'), 5_000));
    expect(await Promise.race([ended.closed, soon])).toBe(4401);
    await stage.initiative('proposed');
    expect(await count(kept, 1)).toHaveLength(1);
  });

  test('is told less by the next answer alone: a charter that closes the list', async () => {
    const member = await stage.community.member('Loin Tard', { paidUntil: '2026-01-31' });
    const [late, other] = [await listens(member), await listens(stage.ines)];
    const isPublic = (value: boolean) =>
      stage.does(stage.camille, 'changeCharterSetting', { key: 'initiatives.public', value });
    const told = (id: string) => eventually(() => late.told.some(({ subject }) => idOf(subject) === id) || undefined);
    await told(await stage.initiative('launching'));
    await isPublic(false);
    const hidden = await stage.initiative('launching');
    await eventually(() => other.told.filter(({ subject }) => idOf(subject) === hidden).length === 2 || undefined);
    await isPublic(true);
    await told(await stage.initiative('launching'));
    expect(late.told.map(({ subject }) => idOf(subject))).not.toContain(hidden);
  });
});

describe('P13: a restore begins a new epoch', () => {
  test('who followed is told to begin again; entries of another cluster’s future are in the past', async () => {
    const { pool } = stage.community.house;
    const client = await listens(stage.ines);
    const cursor = client.cursor as string;
    // As a dump from a cluster that was far ahead leaves it.
    await pool.query('alter table entry disable trigger entry_is_not_edited');
    await pool.query('update entry set xid = (xid::text::bigint + 1000000)::text::xid8');
    await pool.query('alter table entry enable trigger entry_is_not_edited');
    await inTransaction(pool, beginEpoch);
    await eventually(() => client.refusals.length > 0 || undefined);
    expect(client.refusals).toEqual(['BEGAN_ANEW']);
    expect((await listens(stage.ines, { after: cursor })).refusals).toEqual(['BEGAN_ANEW']);
    const again = await listens(stage.ines);
    await stage.initiative('proposed');
    expect((await count(again, 1)).map(({ kind }) => kind)).toEqual(['initiative.proposed']);
  });
});
