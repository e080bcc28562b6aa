import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recountDue, remindSyntheses } from '../../server/contacts/commands/reminding.ts';
import { NOON } from '../kit/community.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
});
afterAll(() => stage.close());
afterEach(() => stage.community.at(NOON));

const key = () => ({ idempotencyKey: freshKey() });
const DUE = 'state dueOn lastHeldOn';

describe('meetings', () => {
  test('C6: a target is due six months after the last meeting held; a mail moves nothing; the member can say otherwise', async () => {
    const id = await team.target('Due un');
    expect(await team.reads(team.ines, id, DUE)).toEqual({ state: 'ASSIGNED', dueOn: '2026-12-15', lastHeldOn: null });
    await team.held(id, '2026-01-31');
    expect(await team.reads(team.ines, id, DUE)).toEqual({
      state: 'IN_TOUCH', dueOn: '2026-07-31', lastHeldOn: '2026-01-31',
    });
    await team.held(id, '2026-06-01', { channel: 'MAIL' });
    expect(await team.reads(team.ines, id, DUE)).toMatchObject({ dueOn: '2026-07-31' });
    await stage.does(team.ines, 'sayDue', { id, dueOn: '2026-07-01' });
    expect(await team.reads(team.ines, id, DUE)).toMatchObject({ dueOn: '2026-07-01' });
    await team.held(id, '2026-06-10', { channel: 'PHONE' });
    expect(await team.reads(team.ines, id, DUE)).toMatchObject({ dueOn: '2026-12-10', lastHeldOn: '2026-06-10' });
  });

  test('C9: a planned meeting is moved, and held in one tap; only once, and not before its day', async () => {
    const target = await team.target('Rendez-vous');
    const { id } = await stage.does(team.ines, 'planMeeting', {
      ...key(), target, day: '2026-06-20', hour: '14:30', channel: 'EVENT',
    });
    expect(await stage.refused(team.ines, 'holdMeeting', { id })).toEqual(['C9.NOT_YET']);
    expect(await stage.refused(team.ines, 'moveMeeting', { id, day: '2026-06-15', hour: '25:00' })).toEqual([
      'C9.NO_HOUR',
    ]);
    await stage.does(team.omar, 'moveMeeting', { id, day: '2026-06-15' });
    const held = 'state day hour channel heldAt synthesisDueOn ours { id } author { id }';
    expect(await stage.does(team.ines, 'holdMeeting', { id, ours: [team.ines, team.omar] }, held)).toMatchObject({
      state: 'HELD',
      day: '2026-06-15',
      hour: '14:30',
      channel: 'EVENT',
      synthesisDueOn: '2026-06-22',
      author: { id: team.ines },
      ours: [{ id: team.ines }, { id: team.omar }],
    });
    expect(await stage.refused(team.ines, 'holdMeeting', { id })).toEqual(['C9.NOT_PLANNED']);
    expect(await stage.refused(team.ines, 'moveMeeting', { id, day: '2026-06-16' })).toEqual(['C9.NOT_PLANNED']);
    expect(await team.told(target, 'meeting.%')).toMatchObject([
      { kind: 'meeting.planned' }, { kind: 'meeting.moved' }, { kind: 'meeting.held' },
    ]);
  });

  test('C9: who takes part is of the team, or noted at that target', async () => {
    const [target, other] = [await team.target('Partie prenante'), await team.target('Ailleurs encore')];
    const { id: theirs } = await stage.does(team.ines, 'addTargetPerson', {
      ...key(), target: other, name: 'X', source: 'Site',
    });
    const log = (more: object) =>
      stage.refused(team.ines, 'logMeeting', { ...key(), target, day: '2026-06-14', channel: 'VIDEO', ...more });
    expect(await log({ ours: [stage.malik] })).toEqual(['C9.NOT_OF_TEAM']);
    expect(await log({ theirs: [theirs] })).toEqual(['C9.NOT_OF_TARGET']);
    expect(await log({ day: '2026-06-16' })).toEqual(['C9.NOT_YET']);
    expect(await log({})).toEqual([]);
  });

  test('C9: what was noted wrongly is corrected, and counts again; what did not take place is taken back', async () => {
    const target = await team.target('Correction');
    const id = await team.held(target, '2026-05-10');
    await stage.does(team.omar, 'correctMeeting', { id, version: 2, day: '2026-05-12', channel: 'PHONE' });
    expect(await stage.refused(team.omar, 'correctMeeting', { id, version: 2, day: '2026-05-13' })).toEqual([
      'P7.STALE',
    ]);
    expect(await team.reads(team.ines, target, DUE)).toMatchObject({ lastHeldOn: '2026-05-12', dueOn: '2026-11-12' });
    const mail = await stage.does(team.ines, 'correctMeeting', { id, version: 3, channel: 'MAIL' }, 'synthesisDueOn');
    expect(mail).toMatchObject({ synthesisDueOn: null });
    expect(await team.reads(team.ines, target, DUE)).toEqual({
      state: 'ASSIGNED', lastHeldOn: null, dueOn: '2026-12-15',
    });
    await stage.does(team.ines, 'cancelMeeting', { id });
    expect(await stage.refused(team.ines, 'cancelMeeting', { id })).toEqual(['C9.NOT_PLANNED']);
    expect(await stage.refused(team.ines, 'correctMeeting', { id, version: 5, day: '2026-05-12' })).toEqual([
      'C9.NOT_HELD',
    ]);
  });

  test('C6: two who log a meeting at the same instant: the later day counts, and nothing is to be recounted', async () => {
    const target = await team.target('Course');
    await Promise.all([
      team.held(target, '2026-04-01'), team.held(target, '2026-05-01', { who: team.omar }),
      team.held(target, '2026-03-01'),
    ]);
    expect(await team.reads(team.ines, target, DUE)).toMatchObject({ lastHeldOn: '2026-05-01', dueOn: '2026-11-01' });
    expect(await recountDue(stage.community.house.round())).toBe(0);
    await stage.community.house.pool.query("update target set due_on = '2020-01-01' where id = $1", [target]);
    expect(await recountDue(stage.community.house.round())).toBe(1);
    expect(await team.reads(team.ines, target, DUE)).toMatchObject({ dueOn: '2026-11-01' });
  });

  test('C9c: why a target should not be contacted now is said', async () => {
    const id = await team.target('Tranquille');
    const codes = async (who: string) => {
      const why = (await team.reads(who, id, 'whyNotNow { code until sentence }'))?.['whyNotNow'] as {
        code: string;
        until: string;
      }[];
      return why.map(({ code, until }) => [code, until]);
    };
    expect(await codes(team.ines)).toEqual([]);
    expect(await codes(team.nadia)).toEqual([['SOMEBODY_ELSE', null]]);
    await team.held(id, '2026-06-08', { channel: 'MAIL' });
    await stage.does(team.ines, 'askLater', { id, until: '2026-09-01' });
    expect(await codes(team.ines)).toEqual([['CALL_AFTER', '2026-09-01'], ['ANSWER_AWAITED', '2026-06-22']]);
    await team.held(id, '2026-06-10');
    await stage.does(team.ines, 'askLater', { id, until: null });
    expect(await codes(team.ines)).toEqual([['MET_RECENTLY', '2026-07-10']]);
    stage.community.at('2026-07-10T08:00:00Z');
    expect(await codes(team.ines)).toEqual([]);
  });

  test('C9b: one question says all that one wants to read on the way', async () => {
    const target = await team.target('En chemin');
    await team.synthesis(await team.held(target, '2026-03-01'), {
      commitments: [
        { side: 'OURS', what: 'Envoyer le rapport', dueOn: '2026-04-01' },
        { side: 'THEIRS', what: 'Relire' },
      ],
    });
    const { id } = await stage.does(team.ines, 'planMeeting', {
      ...key(), target, day: '2026-06-20', channel: 'PHONE',
    });
    const sent = `query ($id: ID!) { meeting(id: $id) { day target { name people { name } lastSyntheses { metOn summary nextStep }
      commitments { side what dueOn doneOn } } } }`;
    const brief = async (who: string) =>
      (await stage.read(who, sent, { id }))['meeting'] as { target: { commitments: { what: string }[] } } | null;
    expect(await brief(team.omar)).toMatchObject({
      target: {
        name: 'En chemin',
        lastSyntheses: [{ metOn: '2026-03-01', summary: 'Un échange utile' }],
        commitments: [
          { side: 'THEIRS', what: 'Relire', doneOn: null },
          { side: 'OURS', what: 'Envoyer le rapport', dueOn: '2026-04-01', doneOn: null },
        ],
      },
    });
    expect(await brief(stage.malik)).toBe(null);
  });
});

describe('owed syntheses', () => {
  test('C10, scenario 30: held, and 7 days without a synthesis: its author is reminded, the pair told, once', async () => {
    const target = await team.target('Attente');
    const id = await team.held(target, '2026-06-15');
    const remind = () => remindSyntheses(stage.community.house.round());
    stage.community.at('2026-06-22T20:00:00Z');
    await remind();
    expect(await team.told(target, 'synthesis.%')).toEqual([]);
    stage.community.at('2026-06-23T06:00:00Z');
    const before = await remind();
    expect(before).toBeGreaterThan(0);
    expect(await team.told(target, 'synthesis.%')).toEqual([
      { kind: 'synthesis.missing', person: team.ines }, { kind: 'synthesis.missingOfPair', person: team.omar },
    ]);
    expect(await remind()).toBe(0);
    const missing =
      'query ($i: ID) { meetings(first: 50, filter: { initiative: $i, synthesisMissing: true }) { nodes { id synthesisOverdue } } }';
    for (const who of [team.ines, team.omar]) {
      const { meetings } = (await stage.read(who, missing, { i: team.initiative })) as {
        meetings: { nodes: { id: string }[] };
      };
      expect(meetings.nodes).toContainEqual({ id, synthesisOverdue: true });
    }
    const cockpit = 'query ($id: ID!) { initiative(id: $id) { contacts { held synthesesMissing synthesesOverdue } } }';
    const figures = async () =>
      (
        (await stage.read(team.paul, cockpit, { id: team.initiative }))['initiative'] as {
          contacts: Record<string, number>;
        }
      ).contacts;
    const { synthesesMissing = 0, held } = await figures();
    await team.synthesis(id);
    expect(await figures()).toMatchObject({ held, synthesesMissing: synthesesMissing - 1 });
  });

  test('C9, C10: a mail owes none, nor what did not take place', async () => {
    const target = await team.target('Sans dette');
    const mail = await team.held(target, '2026-06-10', { channel: 'MAIL' });
    const { id: planned } = await stage.does(team.ines, 'planMeeting', {
      ...key(), target, day: '2026-06-20', channel: 'PHONE',
    });
    const publish = (meeting: string) =>
      stage.refused(team.ines, 'publishSynthesis', { ...key(), meeting, texts: { summary: 'x' } });
    expect(await publish(mail)).toEqual(['C10.NOT_OWED']);
    expect(await publish(planned)).toEqual(['C10.NOT_OWED']);
  });
});

test('C9: a meeting is cancelled with its reason, which its page shows; one may do what makes sense, and the referent nothing', async () => {
  const target = await team.target('Annulable');
  const planned = { idempotencyKey: freshKey(), target, day: '2026-07-01', channel: 'PHONE' };
  const { id } = await stage.does(team.ines, 'planMeeting', planned);
  const sent = 'query ($id: ID!) { meeting(id: $id) { state cancelReason viewerMay } }';
  const seen = async (who: string) => (await stage.read(who, sent, { id }))['meeting'];
  expect(await seen(team.omar)).toEqual({
    state: 'PLANNED', cancelReason: null, viewerMay: ['holdMeeting', 'moveMeeting', 'cancelMeeting'],
  });
  expect(await seen(stage.solange)).toMatchObject({ viewerMay: [] });
  await stage.does(team.ines, 'cancelMeeting', { id, why: ' Une grève ' });
  expect(await seen(team.omar)).toEqual({ state: 'CANCELLED', cancelReason: 'Une grève', viewerMay: [] });
});

test('C3: the organisation member finds what the contact members of today’s pairs hold and owe', async () => {
  const target = await team.target('Du binôme');
  const mine = await team.held(target, '2026-06-02');
  const sent = 'query ($f: MeetingFilter) { meetings(first: 50, filter: $f) { nodes { id author { id } } } }';
  const found = async (who: string, ofMyPairs: boolean) =>
    (
      (await stage.read(who, sent, { f: { ofMyPairs, synthesisMissing: true } }))['meetings'] as {
        nodes: { id: string }[];
      }
    ).nodes.map(({ id }) => id);
  expect(await found(team.omar, true)).toContain(mine);
  expect(await found(team.omar, false)).not.toContain(mine);
  expect(await found(team.zoe, true)).not.toContain(mine);
  expect(await found(team.ines, true)).toEqual([]);
});

test('C6, P1: after all this the data hold what they must, and nothing is to be recounted', async () => {
  expect(await team.unsound()).toEqual([]);
});
