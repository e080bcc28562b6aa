import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Readers } from '../../server/core/journal/readers.ts';
import { startReaders } from '../kit/jobs.ts';
import { Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';

let stage: Stage;
let readers: Readers;

beforeAll(async () => {
  stage = await Stage.open();
  readers = await startReaders(stage.community);
});
afterAll(async () => {
  await readers.stop();
  await stage.close();
});

interface Told {
  readonly id: string;
  readonly topic: string;
  readonly readAt: string | null;
  readonly entry: { readonly kind: string; readonly sentence: string; readonly initiative: { readonly title: string } | null };
}

const NOTICES = `query ($filter: NoticeFilter) {
  me { unreadNotices }
  notices(first: 50, filter: $filter) { nodes { id topic readAt entry { kind sentence initiative { title } } } }
}`;

/** Until all that happened was read by the reader of the journal. */
const told = async (): Promise<void> => {
  const behind = `select exists (select from entry e join journal_reader r on (e.xid, e.id) > (r.xid, r.id)) as more`;
  await eventually(async () => ((await stage.community.house.pool.query(behind)).rows[0].more ? undefined : true));
};

async function noticesOf(who: string, filter: object = {}): Promise<{ unread: number; all: readonly Told[]; kinds: string[] }> {
  await told();
  const { me, notices } = (await stage.read(who, NOTICES, { filter })) as {
    me: { unreadNotices: number };
    notices: { nodes: Told[] };
  };
  return { unread: me.unreadNotices, all: notices.nodes, kinds: notices.nodes.map(({ entry }) => entry.kind) };
}

describe('P1: who is told', () => {
  let initiative: string;
  let role: string;

  beforeAll(async () => {
    initiative = await stage.initiative('launching');
    role = await stage.role(initiative, { seats: 2 });
    await stage.apply(stage.malik, role);
  });

  test('the board of a proposal, and not the others', async () => {
    expect((await noticesOf(stage.solange)).all).toContainEqual(
      expect.objectContaining({ topic: 'BOARD', entry: expect.objectContaining({ kind: 'initiative.proposed' }) }),
    );
    expect((await noticesOf(stage.camille)).kinds).not.toContain('initiative.proposed');
  });

  test('the pilot of an application, with a sentence that names who applies', async () => {
    const { all, unread } = await noticesOf(stage.paul);
    const [latest] = all;
    expect(latest).toMatchObject({ topic: 'LED', readAt: null, entry: { kind: 'application.made', initiative: { title: 'Passerelles' } } });
    expect(latest?.entry.sentence).toContain('Malik Dufour');
    expect(unread).toBe(all.length);
    for (const other of [stage.ines, stage.camille]) expect((await noticesOf(other)).kinds).not.toContain('application.made');
  });

  test('never the one who did it', async () => {
    expect((await noticesOf(stage.malik)).kinds).not.toContain('application.made');
    expect((await noticesOf(stage.paul)).kinds).not.toContain('initiative.proposed');
  });

  test('once, under the topic that is nearest: the author who pilots is told as a pilot', async () => {
    const { all } = await noticesOf(stage.paul);
    const opened = all.filter(({ entry }) => entry.kind === 'initiative.opened');
    expect(opened.map(({ topic }) => topic)).toEqual(['LED']);
    const { all: others } = await noticesOf(stage.ines);
    expect(others.map(({ topic, entry }) => [topic, entry.kind])).toEqual([['COMMUNITY', 'initiative.opened']]);
  });

  test('not who has left', async () => {
    const gone = await stage.community.member('Zoé Partie', { state: 'left' });
    await stage.does(stage.camille, 'openCircle', { idempotencyKey: 'c1', name: 'Nord', purpose: 'Là-haut' });
    await told();
    const { rows } = await stage.community.house.pool.query('select from notice where member_id = $1', [gone]);
    expect(rows).toEqual([]);
  });

  test('P4: what one may no longer see is absent with its notice, and is not counted', async () => {
    const { pool } = stage.community.house;
    const before = await noticesOf(stage.paul);
    await pool.query("update initiative set referent_id = null, author_id = $2 where id = $1", [initiative, stage.ines]);
    await pool.query('update seat set left_on = $2 where initiative_id = $1', [initiative, '2026-06-15']);
    const after = await noticesOf(stage.paul);
    expect(before.kinds).toContain('application.made');
    expect(after.kinds).not.toContain('application.made');
    expect(after.unread).toBe(after.all.length);
    const gone = before.all.find(({ entry }) => entry.kind === 'application.made');
    const { node } = await stage.read(stage.paul, `{ node(id: "${gone?.id}") { id } }`);
    expect(node).toBeNull();
  });
});

describe('one’s own notices', () => {
  const circle = (name: string) => stage.does(stage.camille, 'openCircle', { idempotencyKey: name, name, purpose: 'Ensemble' });

  test('are seen by nobody else', async () => {
    await circle('Sud');
    const [mine] = (await noticesOf(stage.mireille)).all;
    for (const other of [stage.camille, stage.solange, stage.paul, null]) {
      expect(await stage.read(other, `{ node(id: "${mine?.id}") { id } }`)).toEqual({ node: null });
    }
  });

  test('are read one by one; those of others stay as they are', async () => {
    await circle('Est');
    const mine = await noticesOf(stage.mireille, { unread: true });
    const theirs = await noticesOf(stage.ines, { unread: true });
    const ids = [mine.all[0]?.id, theirs.all[0]?.id, 'x', stage.ines];
    const { unreadNotices } = await stage.does(stage.mireille, 'readNotices', { ids }, 'unreadNotices');
    expect(unreadNotices).toBe(mine.unread - 1);
    expect((await noticesOf(stage.mireille, { unread: false })).all[0]?.readAt).toMatch(/^2026-06-15T/);
    expect((await noticesOf(stage.ines)).unread).toBe(theirs.unread);
  });

  test('are read all at once, up to the latest that was shown', async () => {
    const [shown] = (await noticesOf(stage.mireille)).all;
    stage.community.at('2026-06-15T08:10:00Z');
    await circle('Ouest');
    await told();
    const { unreadNotices } = await stage.does(stage.mireille, 'readAllNotices', { upTo: shown?.id }, 'unreadNotices');
    expect(unreadNotices).toBe(1);
    expect(await stage.does(stage.mireille, 'readAllNotices', {}, 'unreadNotices')).toMatchObject({ unreadNotices: 0 });
  });

  test('are forgotten a year after they were read, and not before they are', async () => {
    const { forgetNotices } = await import('../../server/notices/forget.ts');
    const { pool } = stage.community.house;
    const { all } = await noticesOf(stage.mireille);
    await forgetNotices(pool, new Date('2027-06-15T08:00:00Z'));
    expect((await noticesOf(stage.mireille)).all).toHaveLength(all.length);
    const unread = await noticesOf(stage.ines);
    await forgetNotices(pool, new Date('2027-06-16T08:00:00Z'));
    expect((await noticesOf(stage.mireille)).all).toEqual([]);
    expect((await noticesOf(stage.ines)).unread).toBe(unread.unread);
  });
});

describe('how soon each topic is mailed', () => {
  const CHOICES = '{ me { noticeChoices { topic sentence pace } } }';
  const choices = async (who: string) => {
    const { me } = (await stage.read(who, CHOICES)) as { me: { noticeChoices: { topic: string; pace: string; sentence: string }[] } };
    return me.noticeChoices;
  };

  test('is a default until it is chosen, topic by topic', async () => {
    expect((await choices(stage.late)).map(({ topic, pace }) => [topic, pace])).toEqual([
      ['MINE', 'AT_ONCE'], ['LED', 'AT_ONCE'], ['TEAM', 'DAILY'], ['BOARD', 'DAILY'], ['COMMUNITY', 'WEEKLY'],
    ]);
    const chosen = { topic: 'TEAM', pace: 'NEVER' };
    const selection = 'noticeChoices { topic pace }';
    const { noticeChoices } = await stage.does(stage.late, 'chooseNotices', chosen, selection);
    expect(noticeChoices).toContainEqual({ topic: 'TEAM', pace: 'NEVER' });
    await stage.does(stage.late, 'chooseNotices', { topic: 'TEAM', pace: 'AT_ONCE' });
    expect((await choices(stage.late)).map(({ pace }) => pace)).toEqual(['AT_ONCE', 'AT_ONCE', 'AT_ONCE', 'DAILY', 'WEEKLY']);
    expect((await choices(stage.paul)).map(({ pace }) => pace)).toEqual(['AT_ONCE', 'AT_ONCE', 'DAILY', 'DAILY', 'WEEKLY']);
  });

  test('is told to nobody else, whatever their role', async () => {
    const query = `{ member(id: "${stage.late}") { noticeChoices { pace } } }`;
    const { data } = await stage.community.ask(stage.camille, query);
    expect(data).toEqual({ member: { noticeChoices: null } });
  });

  test('is not for visitors', async () => {
    expect(await stage.refused(null, 'chooseNotices', { topic: 'TEAM', pace: 'NEVER' })).toEqual(['P4.SIGN_IN']);
    const { errors } = await stage.community.ask(null, '{ notices(first: 1) { nodes { id } } }');
    expect(errors[0]?.code).toBe('UNAUTHENTICATED');
  });
});
