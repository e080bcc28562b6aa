import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seeToRetention } from '../../server/cli/retention.ts';
import { forgetOutsiders } from '../../server/contacts/outsiders/commands/retention.ts';
import { isToBeForgotten, keptUntil } from '../../server/contacts/rules.ts';
import { addDays } from '../../server/core/kernel/day.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
let target: string;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.community.at('2026-06-15T08:00:00Z');
  await stage.community.house.pool.query('delete from target_person');
  target = await team.target('Ligue des phares', { evenSo: true });
});

const note = async (name: string, more: object = {}): Promise<string> =>
  (
    await stage.does(team.ines, 'addTargetPerson', {
      idempotencyKey: freshKey(), target, name, source: 'Site', ...more,
    })
  ).id;
const names = async (): Promise<string[]> => {
  const { rows } = await stage.community.house.pool.query<{ name: string }>(
    'select name from target_person order by name',
  );
  return rows.map(({ name }) => name);
};
const night = (instant: string): Promise<number> => {
  stage.community.at(instant);
  return forgetOutsiders(stage.community.house.round());
};
const until = async (id: string): Promise<unknown> => {
  const sent = 'query ($id: ID!) { node(id: $id) { ... on TargetPerson { lastContactOn keptUntil } } }';
  return (await stage.read(team.ines, sent, { id }))['node'];
};
const meet = (verb: 'logMeeting' | 'planMeeting', day: string, theirs: string[], channel = 'PHONE') =>
  stage.does(team.ines, verb, { idempotencyKey: freshKey(), target, day, channel, theirs });

describe('the retention of people outside', () => {
  test('C17: nobody is erased before the years are over, nor kept after them but for a meeting to come', () => {
    const days = fc.integer({ min: 0, max: 8000 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 10 }),
        fc.boolean(),
        (lastContactOn, today, years, isExpected) => {
          const isDue = isToBeForgotten({ lastContactOn, years, isExpected, today });
          expect(isDue).toBe(!isExpected && today > keptUntil(lastContactOn, years));
          expect(Number(keptUntil(lastContactOn, years).slice(0, 4))).toBe(Number(lastContactOn.slice(0, 4)) + years);
        },
      ),
    );
  });

  test('C17: three years after the last contact somebody is erased, from meetings too; the journal tells it without a name', async () => {
    const claude = await note('Claude Dehors', { mail: 'claude@example.org' });
    await note('Dominique Ailleurs');
    await meet('logMeeting', '2026-06-14', [claude]);
    stage.community.at('2027-02-01T08:00:00Z');
    const { id: meeting } = await meet('logMeeting', '2027-01-20', [claude]);
    expect(await until(claude)).toEqual({ lastContactOn: '2027-01-20', keptUntil: '2030-01-20' });
    expect([await night('2029-06-15T04:00:00Z'), await names()]).toEqual([0, ['Claude Dehors', 'Dominique Ailleurs']]);
    expect([await night('2029-06-16T04:00:00Z'), await names()]).toEqual([1, ['Claude Dehors']]);
    expect([await night('2030-01-20T04:00:00Z'), await night('2030-01-21T04:00:00Z'), await names()]).toEqual([
      0, 1, [],
    ]);
    const { pool } = stage.community.house;
    expect((await pool.query('select from meeting_theirs')).rowCount).toBe(0);
    expect((await pool.query('select state from meeting where id = $1', [meeting])).rows).toEqual([{ state: 'held' }]);
    expect((await team.told(target, 'person.forgotten')).length).toBe(2);
    const { rows } = await pool.query('select facts::text from entry where target_id = $1', [target]);
    expect(JSON.stringify(rows)).not.toMatch(/Claude|Dominique|claude@/);
    expect(await team.unsound()).toEqual([]);
  });

  test('C17: a mail is a contact, an agreement too; a meeting cancelled or without them is none', async () => {
    const [one, two, three] = [await note('Une'), await note('Deux'), await note('Trois')];
    stage.community.at('2026-09-01T08:00:00Z');
    await meet('logMeeting', '2026-08-30', [one], 'MAIL');
    await stage.does(team.ines, 'editTargetPerson', { id: two, version: 1, consent: 'GIVEN' });
    const { id } = await meet('logMeeting', '2026-08-31', [three]);
    expect(await until(three)).toMatchObject({ lastContactOn: '2026-08-31' });
    await stage.does(team.ines, 'cancelMeeting', { id, why: 'Erreur' });
    expect(
      [await until(one), await until(two), await until(three)].map(
        (kept) => (kept as { lastContactOn: string }).lastContactOn,
      ),
    ).toEqual(['2026-08-30', '2026-09-01', '2026-06-15']);
    expect(await team.unsound()).toEqual([]);
  });

  test('C17: who is to be met is kept until then', async () => {
    const claude = await note('Claude');
    await meet('planMeeting', '2029-07-01', [claude]);
    expect([await night('2029-06-20T04:00:00Z'), await names()]).toEqual([0, ['Claude']]);
    expect([await night('2029-07-02T04:00:00Z'), await names()]).toEqual([1, []]);
  });

  test('C17: the dry run says whom, where and when, and changes nothing; for real it erases who is due', async () => {
    await note('Claude');
    const dry = () => seeToRetention(stage.community.house, true);
    expect(await dry()).toBe('Nobody is due within 90 days.');
    stage.community.at('2029-06-01T08:00:00Z');
    expect(await dry()).toContain('  2029-06-16  Claude, Ligue des phares (Passerelles)');
    expect(await names()).toEqual(['Claude']);
    expect(await seeToRetention(stage.community.house)).toBe('People outside that were erased: 0.');
    stage.community.at('2029-06-20T08:00:00Z');
    expect(await dry()).toContain('  2029-06-20  Claude');
    expect(await seeToRetention(stage.community.house)).toBe('People outside that were erased: 1.');
  });

  test('C17: two processes at once erase somebody once', async () => {
    await note('Claude');
    stage.community.at('2029-06-20T08:00:00Z');
    const { house } = stage.community;
    await Promise.all([forgetOutsiders(house.round()), forgetOutsiders(house.round())]);
    expect((await team.told(target, 'person.forgotten')).length).toBe(1);
    expect(await names()).toEqual([]);
  });

  test('C17: who refuses is erased at once and never noted so; who keeps contact and the pilots are told', async () => {
    const claude = await note('Claude');
    const edited = await stage.community.command(team.nadia, 'editTargetPerson', {
      id: claude, version: 1, consent: 'REFUSED',
    });
    expect(edited).toMatchObject({ noun: null, refusals: [] });
    expect([await names(), await team.told(target, 'person.withdrew')]).toEqual([
      [],
      [{ kind: 'person.withdrew', person: team.ines }],
    ]);
    const refused = { idempotencyKey: freshKey(), target, name: 'Non', source: 'Site', consent: 'REFUSED' };
    expect(await stage.refused(team.ines, 'addTargetPerson', refused)).toEqual(['C17.REFUSED']);
  });

  test('C17: the team reads who is erased next, the longest without contact first; others find nobody', async () => {
    const claude = await note('Claude');
    stage.community.at('2026-07-01T08:00:00Z');
    await note('Dominique');
    stage.community.at('2026-07-02T08:00:00Z');
    await meet('logMeeting', '2026-07-02', [claude]);
    const sent = 'query ($of: ID!) { outsiders(first: 10, filter: { initiative: $of }) { nodes { name keptUntil } } }';
    const read = async (who: string) =>
      ((await stage.read(who, sent, { of: team.initiative }))['outsiders'] as { nodes: unknown[] }).nodes;
    expect(await read(team.paul)).toEqual([
      { name: 'Dominique', keptUntil: '2029-07-01' },
      { name: 'Claude', keptUntil: '2029-07-02' },
    ]);
    for (const who of [stage.camille, stage.malik]) expect(await read(who)).toEqual([]);
  });
});
