import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingAs } from '../../server/access/viewer.ts';
import { checkInvariants } from '../../server/check.ts';
import { multiply } from '../../server/demo/bulk.ts';
import { DemoRefused, fillDemo, resetDemo } from '../../server/demo/fill.ts';
import { personas } from '../../server/demo/personas.ts';
import { House } from '../../server/house.ts';
import { freshDatabase } from '../kit/database.ts';
import { MONDAY, toldDemo } from '../kit/told.ts';

const options = { monday: MONDAY, preset: 'none' } as const;
const clock = () => new Date(`${MONDAY}T09:00:00Z`);

interface Home {
  readonly house: House;
  readonly close: () => Promise<void>;
}
async function home(copied?: string): Promise<Home> {
  const { url, drop } = await freshDatabase(copied);
  const house = await House.open({ url, clock });
  return { house, close: () => house.close().then(drop) };
}

let first: Home;
let second: Home;
beforeAll(async () => {
  [first, second] = [await home(await toldDemo()), await home()];
  await fillDemo(second.house, options);
}, 180_000);
afterAll(() => Promise.all([first.close(), second.close()]));

const rows = async <T>(sql: string, { house } = first): Promise<T[]> => (await house.pool.query(sql)).rows as T[];
const counts = async (sql: string): Promise<Record<string, number>> =>
  Object.fromEntries((await rows<{ key: string; n: number }>(sql)).map(({ key, n }) => [key, n]));
const unsound = async ({ house }: Home) => (await checkInvariants(house.pool)).filter(({ found }) => found);

/** All that the story says, without the chance in its ids. */
const TOLD = `select e.kind, e.at, e.facts::text, a.name as actor, p.name as person, i.title
  from entry e left join member a on a.id = e.actor_id left join member p on p.id = e.person_id
  left join initiative i on i.id = e.initiative_id
  order by e.at, e.kind, e.facts::text, a.name, p.name`;
const PEOPLE = 'select name, email, state, headline, place, offers, paid_until, since from member order by email';
const WORDS = `select m.email, r.name, a.word, a.answer, a.state from application a
   join member m on m.id = a.member_id join role r on r.id = a.role_id order by 1, 2, 3`;

describe('the demo’s community', () => {
  test('holds to everything that data must hold to', async () => {
    expect(await unsound(first)).toEqual([]);
  });

  test('is the same at every run', async () => {
    for (const sql of [TOLD, PEOPLE, WORDS]) expect(await rows(sql, second)).toEqual(await rows(sql, first));
  });

  test('has 250 people, 40 organisations, 8 circles, and 25 initiatives in every state', async () => {
    const size = `select (select count(*)::int from member) people, (select count(*)::int from organisation) organisations,
       (select count(*)::int from circle) circles`;
    expect(await rows(size)).toEqual([{ people: 250, organisations: 40, circles: 8 }]);
    expect(await counts('select state as key, count(*)::int as n from initiative group by 1')).toEqual({
      draft: 3,
      proposed: 3,
      launching: 4,
      running: 9,
      paused: 2,
      closed: 4,
    });
  });

  test('M14: has members paid up, in the days of grace and late, in plausible shares, and some who still have to pay', async () => {
    const standing = `select case when state <> 'active' then 'none' when paid_until >= '${MONDAY}' then 'current'
      when paid_until + 60 >= '${MONDAY}' then 'due' else 'overdue' end as key,
      count(*)::int as n from member group by 1`;
    const { current = 0, due = 0, overdue = 0, none = 0 } = await counts(standing);
    expect(current).toBeGreaterThan(200);
    for (const few of [due, overdue, none]) expect(few).toSatisfy((n: number) => n >= 5 && n <= 30);
  });

  test('I7: has applications that wait, and accepted, declined and withdrawn ones, each with a word of its own in its role', async () => {
    const states = await counts('select state as key, count(*)::int as n from application group by 1');
    expect(Object.keys(states).toSorted()).toEqual(['accepted', 'declined', 'open', 'withdrawn']);
    for (const n of Object.values(states)) expect(n).toBeGreaterThanOrEqual(5);
    expect(await rows('select role_id from application group by role_id, word having count(*) > 1')).toEqual([]);
  });

  test('tells nothing of days to come', async () => {
    expect(
      await rows(`select kind, at from entry where at >= '${MONDAY}'::timestamp at time zone 'Europe/Paris'`),
    ).toEqual([]);
  });

  test('P5: has mandates that ended, that end and that go on', async () => {
    const ends = `select case when until is null then 'on' when until < '${MONDAY}' then 'ended' else 'ends' end as key,
      count(*)::int as n from mandate group by 1`;
    expect(Object.keys(await counts(ends)).toSorted()).toEqual(['ended', 'ends', 'on']);
  });

  test('M1: nearly everybody has accepted the charter', async () => {
    const [accepted] = await rows<{ n: number }>('select count(*)::int as n from charter_acceptance');
    expect(accepted?.n).toSatisfy((n: number) => n > 220 && n < 250);
  });

  test.each(personas.map((persona) => [persona.key, persona] as const))(
    '%s is there, in good standing, and introduced in both languages',
    async (_key, { email, role }) => {
      const { house } = first;
      const [member] = await rows<{ id: string }>(`select id from member where email = '${email}'`);
      const asking = await askingAs(house.pool, String(member?.id), house.charter, house.today());
      expect(asking.rights.has('goodStanding')).toBe(true);
      for (const sentence of Object.values(role)) expect(sentence).toMatch(/^[A-ZÀÉ].{20,}\.$/);
    },
  );

  test('Camille administers, Solange is on the board, Mireille keeps the accounts', async () => {
    const { house } = first;
    const held = async (key: string) => {
      const [member] = await rows<{ id: string }>(`select id from member where email = '${key}@example.org'`);
      return [...(await askingAs(house.pool, String(member?.id), house.charter, house.today())).rights];
    };
    expect(await held('camille')).toContain('administrator');
    expect(await held('solange')).toContain('board');
    expect(await held('mireille')).toContain('treasurer');
  });
});

describe('what it tells people of', () => {
  test('its personas have notices, the latest unread; nobody else has, and nothing waits to be mailed', async () => {
    const told = await rows<{ email: string }>('select distinct m.email from notice n join member m on m.id = n.member_id');
    const known = new Set(personas.map(({ email }) => email));
    expect(told.filter(({ email }) => !known.has(email))).toEqual([]);
    expect(told.length).toBeGreaterThan(personas.length / 2);
    const [state] = await rows(`select bool_or(read_at is null) as unread, bool_or(read_at is not null) as read,
      bool_or(mailed_at is null) as waiting, (select count(*)::int from mail) as mails from notice`);
    expect(state).toEqual({ unread: true, read: true, waiting: false, mails: 0 });
    expect(await rows('select from graphile_worker.jobs')).toEqual([]);
  });

  test('the reader that makes notices begins after the story', async () => {
    const behind = `select count(*)::int as n from entry e join journal_reader r on r.name = 'notices' and (e.xid, e.id) > (r.xid, r.id)`;
    expect(await rows(behind)).toEqual([{ n: 0 }]);
  });
});

describe('its initiatives', () => {
  const team = (title: string) =>
    rows<{ name: string; kind: string; past: boolean }>(
      `select m.name, s.kind, coalesce(s.last_day < '${MONDAY}', false) as past from seat s
      join member m on m.id = s.member_id join initiative i on i.id = s.initiative_id
      where i.title = '${title}' and s.left_on is null order by s.kind, m.name`,
    );
  const candidates = async (title: string) =>
    (
      await rows<{ name: string }>(
        `select m.name from application a
          join member m on m.id = a.member_id join initiative i on i.id = a.initiative_id
      where i.title = '${title}' and a.state = 'open' and a.verdict is null order by 1`,
      )
    ).map(({ name }) => name);

  test('I5: the flagship has 1 pilot, 2 organisation and 4 contact seats, one of them open, with three candidates for it', async () => {
    const roles = await rows(
      `select kind, seats, seats_taken from role r join initiative i on i.id = r.initiative_id
        where i.title = 'Passerelles' order by position`,
    );
    expect(roles).toEqual([
      { kind: 'pilot', seats: 1, seats_taken: 1 },
      { kind: 'organisation', seats: 2, seats_taken: 2 },
      { kind: 'contact', seats: 4, seats_taken: 3 },
    ]);
    expect(await candidates('Passerelles')).toEqual(expect.arrayContaining(['Malik Zeroukal', 'Clémence Haudricelle']));
    expect(await candidates('Passerelles')).toHaveLength(3);
  });

  test('I8, scenario 28: of the flagship’s seats, Gaëlle’s alone is past its term', async () => {
    const past = (await team('Passerelles')).filter((seat) => seat.past);
    expect(past.map(({ name }) => name)).toEqual(['Gaëlle Kervadoué']);
  });

  test('I6, I7, I8, I9: the flagship has pairs for all, an answer to be told, an invitation, a term that ends, a running-in that is over', async () => {
    const [told] = await rows(
      `select running_in_ended_on < '${MONDAY}' as "isOver",
         (select count(*)::int from pair p where p.initiative_id = i.id and p.ended_on is null) as pairs,
         (select count(*)::int from application a where a.initiative_id = i.id and a.verdict = 'declined') as "toTell",
         (select m.name from invitation v join member m on m.id = v.member_id
           where v.initiative_id = i.id and v.state = 'open') as invited,
         (select array_agg(m.first_name order by m.first_name) from seat s join member m on m.id = s.member_id
           where s.initiative_id = i.id and s.ending_told_on is not null and s.last_day >= '${MONDAY}') as ending
       from initiative i where i.title = 'Passerelles'`,
    );
    expect(told).toEqual({
      isOver: true,
      pairs: 3,
      toTell: 1,
      invited: expect.stringContaining('Mireille') as string,
      ending: ['Léa', 'Paul'],
    });
  });

  test('I11: of the flagship’s candidates Clémence alone brings a skill that it misses', async () => {
    const bringing = await rows<{ name: string }>(
      `select distinct m.name from application a join initiative i on i.id = a.initiative_id
         join member m on m.id = a.member_id join member_skill k on k.member_id = m.id
         join role r on r.initiative_id = i.id join role_skill w on w.role_id = r.id and w.skill_id = k.skill_id
        where i.title = 'Passerelles' and a.state = 'open' and a.verdict is null and not exists (
          select 1 from seat s join member_skill t on t.member_id = s.member_id
           where s.initiative_id = i.id and s.left_on is null and t.skill_id = k.skill_id)`,
    );
    expect(bringing.map(({ name }) => name)).toEqual(['Clémence Haudricelle']);
  });

  test('I11, scenario 26: the canteens’ team has 6 of 7 seats and nobody of internal communication, which Oriane brings', async () => {
    expect(await team('La cordée des cantines')).toHaveLength(6);
    const skilled = `select m.name from member_skill k
      join skill s on s.id = k.skill_id join member m on m.id = k.member_id
      where s.label = 'communication interne' and exists (
        select 1 from seat t join initiative i on i.id = t.initiative_id
        where t.member_id = m.id and i.title = 'La cordée des cantines')`;
    expect(await rows(skilled)).toEqual([]);
    expect(await candidates('La cordée des cantines')).toContain('Oriane Vasselande');
    const missing = `select distinct s.label from initiative i join role r on r.initiative_id = i.id
      join role_skill w on w.role_id = r.id join skill s on s.id = w.skill_id
      where i.title = 'La cordée des cantines' and not exists (
        select 1 from seat t join member_skill k on k.member_id = t.member_id
        where t.initiative_id = i.id and t.left_on is null and k.skill_id = s.id)`;
    expect(await rows(missing)).toEqual([{ label: 'communication interne' }]);
  });

  test('I2: three proposals wait for the board, which asked two of them a question and sent a fourth back', async () => {
    const answered = (kind: string, state: string) =>
      rows(`select distinct i.id from entry e join initiative i on i.id = e.initiative_id
        where e.kind = 'initiative.${kind}' and i.state = '${state}'`);
    expect(await rows("select 1 from initiative where state = 'proposed'")).toHaveLength(3);
    expect(await answered('asked', 'proposed')).toHaveLength(2);
    expect(await answered('declined', 'draft')).toHaveLength(1);
  });

  test('I2: what was paused or closed says why', async () => {
    const told = await rows<{ why: string }>(
      `select facts ->> 'why' as why from entry
        where kind = 'initiative.changed' and facts ->> 'to' in ('paused', 'closed')`,
    );
    expect(told).toHaveLength(6);
    for (const { why } of told) expect(why.length).toBeGreaterThan(20);
  });
});

describe('filling and emptying', () => {
  test('P10: a database that holds anything is left alone', async () => {
    await expect(fillDemo(first.house, options)).rejects.toThrow(DemoRefused);
    const real = await home();
    try {
      await real.house.pool.query(
        "insert into skill (id, label, label_en) values (gen_random_uuid(), 'réelle', 'real')",
      );
      await expect(fillDemo(real.house, options)).rejects.toThrow('not empty');
      await expect(resetDemo(real.house, options)).rejects.toThrow('not empty');
      await real.house.pool.query(
        "insert into community (id, name, preset) values (gen_random_uuid(), 'Vraie', 'none')",
      );
      await expect(resetDemo(real.house, options)).rejects.toThrow('“Vraie” is a real community');
      expect(await rows('select label from skill', real)).toEqual([{ label: 'réelle' }]);
    } finally {
      await real.close();
    }
  });

  test('P10: a demo is reset under another preset, its settings and names with it; no dues where none are asked', async () => {
    await second.house.pool.query("update member set name = 'Quelqu’un'");
    await resetDemo(second.house, { monday: MONDAY, preset: 'prime' });
    expect(await unsound(second)).toEqual([]);
    expect(await rows('select preset, demo, name from community', second)).toEqual([
      { preset: 'prime', demo: true, name: 'Le Club technique de l’Elvaire' },
    ]);
    expect(await rows("select 1 from circle where name like 'Commission %'", second)).toHaveLength(8);
    expect(await rows('select 1 from payment', second)).toEqual([]);
    expect(await rows("select 1 from member where state <> 'active' or side is not null", second)).toEqual([]);
    expect(await rows("select value from charter_setting where key = 'initiatives.public'", second)).toEqual([
      { value: false },
    ]);
  }, 120_000);

  test('a demo ten times as large holds to the same, every initiative as large as the one that it is a copy of', async () => {
    await multiply(first.house.pool, 10, () => {});
    expect(await unsound(first)).toEqual([]);
    expect(await rows('select count(*)::int as n from initiative')).toEqual([{ n: 250 }]);
    const sizes = `select distinct split_part(title, ' · ', 1) as title,
      (select count(*) from seat s where s.initiative_id = i.id) as seats,
      (select count(*) from entry e where e.initiative_id = i.id) as entries from initiative i`;
    expect(await rows(sizes)).toHaveLength(25);
    expect(await rows('select 1 from member group by email having count(*) > 1')).toEqual([]);
    const [names] = await rows<{ n: number }>('select count(distinct name)::int as n from member');
    expect(names?.n).toBeGreaterThan(1500);
  }, 120_000);
});
