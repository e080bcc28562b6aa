import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeToken } from '../../server/cli/token.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
let gate: Gate;
beforeAll(async () => {
  team = await ContactTeam.open();
  stage = team.stage;
  gate = await openGate(stage.community);
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});
beforeEach(() => stage.community.at('2026-06-15T08:00:00Z'));

const MAKE =
  'mutation ($input: MakeCalendarFeedInput!) { makeCalendarFeed(input: $input) { address calendarFeed { id } refusals { code } } }';
interface Made {
  readonly address: string | null;
  readonly calendarFeed: { readonly id: string } | null;
  readonly refusals: { readonly code: string }[];
}
const asked = async (who: string, replaces: string | null): Promise<Made> =>
  (await stage.read(who, MAKE, { input: { replaces } }))['makeCalendarFeed'] as Made;
const current = async (who: string): Promise<string | null> =>
  ((await stage.read(who, '{ myCalendarFeed { id } }'))['myCalendarFeed'] as { id: string } | null)?.id ?? null;

/** A new address of somebody's calendar, on the test's gate. */
async function made(who: string): Promise<string> {
  const { address } = await asked(who, await current(who));
  return String(address).replace('http://localhost', gate.url);
}
const read = (address: string, headers: Record<string, string> = {}) => fetch(address, { headers });
const lines = async (address: string): Promise<string[]> => {
  const text = await (await read(address)).text();
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => /^(UID|SEQUENCE|DT|SUMMARY|DESCRIPTION|LAST|URL)/.test(line));
};
const plan = (target: string, more: object = {}, who = team.ines) =>
  stage.does(who, 'planMeeting', { idempotencyKey: freshKey(), target, day: '2026-07-02', channel: 'VIDEO', ...more });

describe('the calendar of what is due', () => {
  test('C17: due targets are whole days and planned meetings hours of Paris, without a session; nobody outside is named', async () => {
    const target = await team.target('Ligue; des phares, et feux');
    const person = (await stage.does(team.ines, 'addTargetPerson', {
      idempotencyKey: freshKey(), target, name: 'Claude Dehors', source: 'Site',
    })).id;
    const meeting = await plan(target, { hour: '14:30', note: 'Au café', theirs: [person] });
    await plan(await team.target('De Nadia', { owner: team.nadia }), {}, team.nadia);
    const address = await made(team.ines);
    const answer = await read(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await lines(address)).toEqual([
      `UID:due-${target}`,
      'DTSTAMP:20260615T080000Z',
      'LAST-MODIFIED:20260615T080000Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261216',
      String.raw`SUMMARY:À rencontrer d’ici là : Ligue\; des phares\, et feux`,
      `URL:http://localhost/cibles/${target}`,
      `UID:${meeting.id}`,
      'DTSTAMP:20260615T080000Z',
      'LAST-MODIFIED:20260615T080000Z',
      'SEQUENCE:1',
      'DTSTART:20260702T123000Z',
      'DTEND:20260702T133000Z',
      String.raw`SUMMARY:Visioconférence : Ligue\; des phares\, et feux`,
      'DESCRIPTION:Au café',
      `URL:http://localhost/rencontres/${meeting.id}`,
    ]);
    expect(await (await read(address)).text()).not.toContain('Claude');
  });

  test('C17: what moved keeps its name and is told as changed; what is over is there no more', async () => {
    const target = await team.target('Bougeotte', { owner: team.nadia });
    const { id } = await plan(target, {}, team.nadia);
    const address = await made(team.nadia);
    stage.community.at('2026-06-16T09:00:00Z');
    await stage.does(team.nadia, 'moveMeeting', { id, day: '2026-07-09' });
    const moved = await lines(address);
    const at = moved.indexOf(`UID:${id}`);
    expect(moved.slice(at + 2, at + 5)).toEqual([
      'LAST-MODIFIED:20260616T090000Z', 'SEQUENCE:2', 'DTSTART;VALUE=DATE:20260709',
    ]);
    stage.community.at('2026-07-09T09:00:00Z');
    await stage.does(team.nadia, 'holdMeeting', { id });
    const held = await lines(address);
    expect(held).not.toContain(`UID:${id}`);
    expect(held.slice(held.indexOf(`UID:due-${target}`)).slice(2, 5)).toEqual([
      'LAST-MODIFIED:20260709T090000Z', 'SEQUENCE:0', 'DTSTART;VALUE=DATE:20270109',
    ]);
  });

  test('C17: it speaks its owner’s language, and a program that asks again is told that nothing changed', async () => {
    await team.target('Langues', { owner: team.nadia });
    await stage.community.house.pool.query("update member set language = 'en' where id = $1", [team.nadia]);
    const address = await made(team.nadia);
    const answer = await read(address, { 'accept-language': 'fr' });
    expect(await answer.text()).toContain('SUMMARY:To be met by this day: Langues');
    const etag = answer.headers.get('etag') ?? '';
    expect((await read(address, { 'if-none-match': etag })).status).toBe(304);
    await team.target('Encore une', { owner: team.nadia });
    expect((await read(address, { 'if-none-match': etag })).status).toBe(200);
  });

  test('C17: a new address ends the one before, and one’s own alone can be ended; made in two windows, the first one stays', async () => {
    const first = await made(team.ines);
    const feed = await current(team.ines);
    expect(await asked(team.ines, null)).toMatchObject({ address: null, refusals: [{ code: 'FEED_OTHER' }] });
    expect(await stage.refused(team.nadia, 'endCalendarFeed', { id: feed })).toEqual(['P4.NOT_THERE']);
    expect((await read(first)).status).toBe(200);
    const second = await made(team.ines);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    await stage.does(team.ines, 'endCalendarFeed', { id: await current(team.ines) });
    expect([(await read(second)).status, await current(team.ines)]).toEqual([404, null]);
  });

  test('C17: an address made at the same instant in two windows is one address', async () => {
    await current(team.zoe);
    const both = await Promise.all([asked(team.zoe, null), asked(team.zoe, null)]);
    expect(both.filter(({ address }) => address).length).toBe(1);
  });

  test('C17: who left the team, or the community, is refused as an address that never was', async () => {
    const { pool } = stage.community.house;
    const address = await made(team.omar);
    expect((await read(address)).status).toBe(200);
    const never = await read(`${gate.url}/calendrier.ics?cle=${'A'.repeat(43)}`);
    const none = await read(`${gate.url}/calendrier.ics`);
    await pool.query("update member set state = 'left' where id = $1", [team.omar]);
    const gone = await read(address);
    await pool.query("update member set state = 'active' where id = $1", [team.omar]);
    await stage.does(team.omar, 'leaveSeat', { id: await team.seat(team.omar), handOver: 'Tout est dit.' });
    const former = await read(address);
    const bodies = await Promise.all([never, none, gone, former].map(async (one) => [one.status, await one.text()]));
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(404);
  });

  test('P3: a secret stands in no log and no table, and no token may make one', async () => {
    const address = await made(team.ines);
    await read(address);
    const secret = new URL(address).searchParams.get('cle') as string;
    expect(gate.lines.some((line) => line.includes('/calendrier.ics'))).toBe(true);
    expect(gate.lines.join('')).not.toContain(secret);
    const { rows } = await stage.community.house.pool.query('select secret_hash from calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(secret);
    await stage.community.house.pool.query("update member set email = 'ines@example.org' where id = $1", [team.ines]);
    const token = await makeToken(stage.community.house, { email: 'ines@example.org' });
    const byToken = await new Browser(gate, { authorization: `Bearer ${token}` }).ask(MAKE, {
      input: { replaces: null },
    });
    expect(byToken.data['makeCalendarFeed']).toEqual({
      address: null, calendarFeed: null, refusals: [{ code: 'SESSION_NEEDED' }],
    });
  });

  test('C17: it holds the hundred targets due first, however many there are', async () => {
    const { pool } = stage.community.house;
    const model = await team.target('Modèle', { owner: team.nadia });
    const copy =
      "jsonb_set(to_jsonb(t), '{id}', to_jsonb(overlay(t.id::text placing lpad(n::text, 4, '0') from 15 for 4)))";
    await pool.query(
      `insert into target select (jsonb_populate_record(null::target, ${copy})).* from target t, generate_series(1, 150) n where t.id = $1`,
      [model],
    );
    const text = await (await read(await made(team.nadia))).text();
    expect(text.split('UID:due-').length - 1).toBe(100);
  });
});
