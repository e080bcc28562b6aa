import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../../server/core/noun/id.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
});
afterAll(() => stage.close());

const key = () => ({ idempotencyKey: freshKey() });
interface Portfolio {
  readonly targets: number;
  readonly because: string[];
  readonly year: { target: string; month: string; inPerson: boolean; isMoved: boolean; isExtra: boolean }[];
}
const portfolio = async (who: string, of: string) => {
  const sent = `query ($id: ID!) { node(id: $id) { ... on Seat { portfolio {
    targets least most monthlyLeast monthlyMost heldThisMonth heldAMonth because year { target name month inPerson isExtra isMoved } } } } }`;
  const { data, errors } = await stage.community.ask(who, sent, { id: await team.seat(of) });
  return { errors, portfolio: (data as unknown as { node: { portfolio: Portfolio | null } }).node.portfolio };
};

test('C3, scenario 27: a target goes to another pair with its history, due date and open commitments; both are told', async () => {
  const id = await team.target('À transmettre');
  const meeting = await team.held(id, '2026-03-10');
  await team.synthesis(meeting, { commitments: [{ side: 'OURS', what: 'Rappeler', dueOn: '2026-07-01' }] });
  const { id: planned } = await stage.does(team.ines, 'planMeeting', {
    ...key(), target: id, day: '2026-07-01', channel: 'PHONE',
  });
  await stage.does(team.ines, 'movePlanned', { id, month: '2026-11' });
  await stage.does(team.paul, 'assignTarget', { id, member: team.nadia });
  const file = `owner { id } organisationMemberId dueOn lastHeldOn state plannedMoves { id } plannedMeetings { id author { id } }
    commitments { what doneOn } syntheses(first: 5) { nodes { author { id } } }`;
  expect(await team.reads(team.zoe, id, file)).toEqual({
    owner: { id: team.nadia },
    organisationMemberId: team.zoe,
    dueOn: '2026-09-10',
    lastHeldOn: '2026-03-10',
    state: 'IN_TOUCH',
    plannedMoves: [],
    plannedMeetings: [{ id: planned, author: { id: team.nadia } }],
    commitments: [{ what: 'Rappeler', doneOn: null }],
    syntheses: { nodes: [{ author: { id: team.ines } }] },
  });
  expect(await team.told(id, 'target.%')).toEqual([
    { kind: 'target.added', person: null }, { kind: 'target.assigned', person: team.ines },
    { kind: 'target.handedOver', person: team.nadia }, { kind: 'target.givenAway', person: team.ines },
  ]);
  expect(await stage.refused(team.paul, 'assignTarget', { id, member: team.nadia })).toEqual(['C3.ALREADY_THEIRS']);
  expect(await stage.refused(team.paul, 'assignTarget', { id, member: team.omar })).toEqual(['C3.NOT_CONTACT']);
  await stage.does(team.paul, 'closeTarget', { id, why: 'Fin' });
});

test('C4, scenario 29: 25 targets: a 26th asks the pilot to confirm; beyond is said, never forbidden', async () => {
  for (let n = 1; n <= 25; n += 1) await team.target(`Portefeuille ${n}`, { owner: team.nadia, evenSo: true });
  const one = { ...key(), initiative: team.initiative, name: 'Vingt-sixième', category: 'UNION' };
  expect(await stage.refused(team.paul, 'addTarget', { ...one, owner: team.nadia })).toEqual(['C4.PORTFOLIO_FULL']);
  const { id } = await stage.does(team.ines, 'addTarget', { ...one, ...key() });
  for (const evenSo of [false, true])
    expect(await stage.refused(team.nadia, 'assignTarget', { id, member: team.nadia, evenSo })).toEqual([
      'C4.PORTFOLIO_FULL',
    ]);
  expect(await stage.refused(team.paul, 'assignTarget', { id, member: team.nadia })).toEqual(['C4.PORTFOLIO_FULL']);
  await stage.does(team.paul, 'assignTarget', { id, member: team.nadia, evenSo: true });
  const { portfolio: full } = await portfolio(team.nadia, team.nadia);
  expect(full).toMatchObject({ targets: 26, least: 10, most: 25, monthlyLeast: 2, monthlyMost: 4, heldThisMonth: 0 });
  expect(full?.because[0]).toContain('26 cibles');
});

test('C6, C7, scenario 29: 20 targets twice a year: 40 meetings in twelve months, 3 or 4 in each', async () => {
  for (let n = 1; n <= 20; n += 1) await team.target(`Vingtaine ${n}`, { evenSo: true });
  const { portfolio: twenty } = await portfolio(team.ines, team.ines);
  expect(twenty).toMatchObject({ targets: 20, because: [] });
  expect(twenty?.year).toHaveLength(40);
  const months = Map.groupBy(twenty?.year ?? [], ({ month }) => month);
  expect([...months.values()].map((all) => all.length).filter((count) => count < 3 || count > 4)).toEqual([]);
  expect(months.size).toBe(12);
});

test('C7: a month chosen by hand and an absence are respected; only a coming month can be chosen', async () => {
  const id = (await portfolio(team.ines, team.ines)).portfolio?.year[0]?.target ?? '';
  expect(await stage.refused(team.ines, 'movePlanned', { id, month: '2026-05' })).toEqual(['C7.NOT_COMING']);
  await stage.does(team.ines, 'movePlanned', { id, month: '2026-09' });
  await stage.does(team.ines, 'movePlanned', { id, month: '2026-12', from: '2026-09' });
  expect(
    await stage.refused(team.ines, 'declareAbsence', {
      ...key(), initiative: team.initiative, firstDay: '2026-08-02', lastDay: '2026-08-01',
    }),
  ).toEqual(['C7.DAYS']);
  const { id: absence } = await stage.does(team.ines, 'declareAbsence', {
    ...key(), initiative: team.initiative, firstDay: '2026-08-01', lastDay: '2026-08-31',
  });
  const year = (await portfolio(team.omar, team.ines)).portfolio?.year ?? [];
  expect(year.filter(({ target, isMoved }) => target === id && isMoved).map(({ month }) => month)).toEqual(['2026-12']);
  expect(year.filter(({ month }) => month === '2026-08')).toEqual([]);
  expect(await stage.refused(team.omar, 'withdrawAbsence', { id: absence })).toEqual(['P4.NOT_YOURS']);
  await stage.does(team.ines, 'withdrawAbsence', { id: absence });
  expect((await portfolio(team.ines, team.ines)).portfolio?.year.some(({ month }) => month === '2026-08')).toBe(true);
});

test('C7: a meeting put off by hand is not laid again in the month that it left, nor on the way, however often it is moved', async () => {
  const yearOf = async () => (await portfolio(team.ines, team.ines)).portfolio?.year ?? [];
  const byHand = (await yearOf()).filter(({ isMoved }) => isMoved).map(({ target }) => target);
  const { target: id, month: from } = (await yearOf()).find(({ target }) => !byHand.includes(target)) ?? { target: '', month: '' };
  const months = async () => (await yearOf()).filter(({ target }) => target === id).map(({ month }) => month);
  await stage.does(team.ines, 'movePlanned', { id, month: '2026-10', from });
  expect((await months())[0]).toBe('2026-10');
  await stage.does(team.ines, 'movePlanned', { id, month: '2027-01', from: '2026-10' });
  expect((await months())[0]).toBe('2027-01');
  await stage.does(team.ines, 'movePlanned', { id, month: null, from: '2027-01' });
  expect((await months())[0]).toBe(from);
});

test('C4: a portfolio is its member’s and the pair’s; the pilot sees sums, nobody a ranking', async () => {
  for (const who of [team.ines, team.omar]) expect((await portfolio(who, team.ines)).portfolio).not.toBe(null);
  for (const who of [team.paul, team.nadia, stage.solange, stage.malik])
    expect(await portfolio(who, team.ines)).toMatchObject({ portfolio: null, errors: [{ code: 'FORBIDDEN' }] });
  const sums =
    'query ($id: ID!) { initiative(id: $id) { contacts { targets unowned dueSoon overdue held synthesesMissing } } }';
  expect(await stage.read(team.paul, sums, { id: team.initiative })).toMatchObject({
    initiative: { contacts: { targets: 46, unowned: 0, dueSoon: 0, overdue: 0, held: 1, synthesesMissing: 0 } },
  });
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});

test('C8: who is due comes in its order, for a member and for the team; its index answers at 20,000 targets', async () => {
  const { pool } = stage.community.house;
  const ids = Array.from({ length: 20_000 }, () => newId(38, stage.community.now));
  await pool.query(
    `insert into target (id, initiative_id, name, category, stance, level, state, owner_id, assigned_on, due_on, checked_on, position, created_on, added_by_id)
     select u.id, $2, 'Cible ' || u.n, 'union', 'neutral', 'local', case when u.n % 10 = 0 then 'closed' else 'assigned' end,
            case when u.n % 50 = 0 then $3::uuid else $4::uuid end, '2026-01-01', date '2026-01-01' + (u.n % 700)::int, '2026-01-01', u.n::int, '2026-01-01', $3
       from unnest($1::uuid[]) with ordinality as u (id, n)`,
    [ids, team.initiative, team.paul, team.zoe],
  );
  await pool.query('analyze target');
  const due = async (filter: object) => {
    const sent = 'query ($f: TargetFilter) { dueTargets(first: 50, filter: $f) { nodes { dueOn owner { id } } } }';
    return (
      (await stage.read(team.ines, sent, { f: filter }))['dueTargets'] as {
        nodes: { dueOn: string; owner: { id: string } }[];
      }
    ).nodes;
  };
  const ofTeam = await due({ initiative: team.initiative, dueBy: '2026-06-15' });
  expect(ofTeam).toHaveLength(50);
  expect(ofTeam.map(({ dueOn }) => dueOn)).toEqual(ofTeam.map(({ dueOn }) => dueOn).toSorted());
  expect(new Set((await due({ owner: team.zoe })).map(({ owner }) => owner.id))).toEqual(new Set([team.zoe]));
  // The product's own statements, as PostgreSQL plans them.
  const planOf = async (filter: object): Promise<string> => {
    const asked = vi.spyOn(pool, 'query');
    await due(filter);
    const [statement] = asked.mock.calls
      .map(([one]) => one as unknown as { text: string; values: unknown[] })
      .filter(({ text }) => text?.includes('"target"'));
    asked.mockRestore();
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${statement?.text}`, statement?.values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  expect(await planOf({ initiative: team.initiative, dueBy: '2026-06-15' })).toMatch(
    /Index (Only )?Scan using target_due /,
  );
  expect(await planOf({ owner: team.zoe })).toMatch(/Index (Only )?Scan using target_due_of /);
});
