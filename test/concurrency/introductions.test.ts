import { afterAll, beforeAll, expect, test } from 'vitest';
import { askingAs } from '../../server/access/viewer.ts';
import type { Deed } from '../../server/core/command/deed.ts';
import { Refused } from '../../server/core/command/refusal.ts';
import { acceptIntroduction } from '../../server/contacts/introductions/commands/receiving.ts';
import { ContactTeam } from '../contacts/team.ts';
import { freshKey, type Stage } from '../kit/stage.ts';
import { meeting } from './meeting.ts';

let team: ContactTeam;
let stage: Stage;
let board: string;
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 12 });
  stage = team.stage;
  stage.community.at('2026-06-15T10:00:00Z');
  board = await stage.community.member('Béa Bureau', { mandates: ['board'] });
});
afterAll(() => stage.close());

/** An introduction to the board, of a target of its own. */
async function introduced(name: string, more: object = {}): Promise<string> {
  const target = await team.target(name, { evenSo: true });
  const input = { idempotencyKey: freshKey(), target, kind: 'WE_SPEAK', purpose: 'Une salle', receiving: 'BOARD', ...more };
  return (await stage.does(team.ines, 'proposeIntroduction', input)).id;
}
async function introduction(id: string): Promise<object | undefined> {
  const sent = 'query ($id: ID!) { introduction(id: $id) { state acceptedOn } }';
  return (await stage.read(team.omar, sent, { id }))['introduction'] as object | undefined;
}
const refused = (who: string, verb: string, id: string, more: object = {}) => stage.refused(who, verb, { id, ...more });

test('C15: two of the board accept: one does, the other reads that it is done', async () => {
  for (let n = 0; n < 5; n += 1) {
    const id = await introduced(`Deux accords ${n}`);
    const both = await Promise.all([board, stage.solange].map((who) => refused(who, 'acceptIntroduction', id)));
    expect(both.toSorted((a, b) => a.length - b.length)).toEqual([[], ['C15.RECEIVER_AGREED']]);
  }
});

test('C15: one accepts while the team drops: whoever comes first is believed, never both', async () => {
  for (let n = 0; n < 5; n += 1) {
    const id = await introduced(`Accord ou abandon ${n}`, { targetAgreedOn: '2026-06-15' });
    const [accepts, drops] = await Promise.all([
      refused(board, 'acceptIntroduction', id), refused(team.ines, 'dropIntroduction', id, { why: 'x' }),
    ]);
    const first = accepts?.length
      ? { accepts: ['C15.CLOSED'], drops: [], state: 'DROPPED' }
      : { accepts: [], drops: ['C15.RECEIVERS'], state: 'ACCEPTED' };
    expect({ accepts, drops, ...(await introduction(id)) }).toMatchObject(first);
  }
});

test('C15: both sides accept: it is accepted, whoever was first', async () => {
  for (let n = 0; n < 5; n += 1) {
    const id = await introduced(`Les deux ensemble ${n}`);
    await Promise.all([
      stage.does(board, 'acceptIntroduction', { id }), stage.does(team.ines, 'noteTargetAgreed', { id }),
    ]);
    expect(await introduction(id)).toEqual({ state: 'ACCEPTED', acceptedOn: '2026-06-15' });
  }
  expect(await team.unsound()).toEqual([]);
});

type Accept = typeof acceptIntroduction;

/** The same command without its locks: both have read the introduction before any goes on. */
function withoutLocks(): Accept {
  const met = meeting(2);
  return (deed, input) => {
    const lock: Deed['lock'] = async (noun, id) => {
      const seen = await deed.see(noun, id);
      await met();
      return seen;
    };
    const em = new Proxy(deed.em, {
      get: (real, name) => {
        if (name === 'findOneOrFail') return (noun: never, id: never) => real.findOneOrFail(noun, id);
        const value: unknown = Reflect.get(real, name, real);
        return typeof value === 'function' ? (value.bind(real) as unknown) : value;
      },
    });
    return acceptIntroduction({ ...deed, em, lock }, input);
  };
}

async function accepts(who: string, id: string, command: Accept): Promise<string> {
  const { house, now } = stage.community;
  const asking = await askingAs(house.pool, who, house.charter, house.today());
  try {
    await house.commander.run({ asking, charter: house.charter, now }, command, { id }, 'acceptIntroduction');
    return 'done';
  } catch (error) {
    return error instanceof Refused ? error.message : 'broken';
  }
}

const told = async (id: string): Promise<number> => {
  const text = "select count(*)::int as n from entry where subject_id = $1 and kind = 'introduction.receiverAccepted'";
  return (await stage.community.house.pool.query<{ n: number }>(text, [id])).rows[0]?.n ?? 0;
};

test('C15, negative control: of two who accept, without the locks both are believed and it is told twice', async () => {
  const both = async (name: string, command: Accept) => {
    const id = await introduced(name);
    const outcomes = await Promise.all([board, stage.solange].map((who) => accepts(who, id, command)));
    return { outcomes: outcomes.toSorted(), told: await told(id) };
  };
  expect(await both('Sans verrous', withoutLocks())).toEqual({ outcomes: ['done', 'done'], told: 2 });
  expect(await both('Avec verrous', acceptIntroduction)).toEqual({ outcomes: ['C15.RECEIVER_AGREED', 'done'], told: 1 });
});
