import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, type Stage } from '../kit/stage.ts';
import { ContactTeam } from './team.ts';

let team: ContactTeam;
let stage: Stage;
beforeAll(async () => {
  team = await ContactTeam.open({ pool: 8 });
  stage = team.stage;
  stage.community.at('2026-06-15T10:00:00Z');
});
afterAll(() => stage.close());

const QUESTION = 'Qui connaît quelqu’un au service des quais ?';
async function called(name: string, who = team.ines) {
  const target = await team.target(name, { stakes: 'Secret' });
  return {
    target,
    id: (await stage.does(who, 'callForAcquaintances', { idempotencyKey: freshKey(), target, question: QUESTION })).id,
  };
}
const call = async (who: string | null, id: string, selection = 'id') => {
  const { data } = await stage.community.ask(who, `query ($id: ID!) { acquaintanceCall(id: $id) { ${selection} } }`, {
    id,
  });
  return (data as { acquaintanceCall: Record<string, unknown> | null } | null)?.acquaintanceCall ?? null;
};
const answers = async (who: string, id: string) => {
  const found = await call(who, id, 'answers(first: 9) { nodes { closeness mayName note author { id } } }');
  return (found?.['answers'] as { nodes: object[] } | undefined)?.nodes;
};
const answer = (id: string, more: object = {}) => ({
  call: id, closeness: 'WELL', mayName: true, note: 'Ma cousine y travaille', ...more,
});

describe('who knows somebody there?', () => {
  test('C14: the community reads the name, the kind and the sentence; the rest is the team’s', async () => {
    const { id, target } = await called('Régie des quais');
    const seen = 'targetName targetCategory question state target { stakes }';
    expect(await call(stage.malik, id, seen)).toEqual({
      targetName: 'Régie des quais', targetCategory: 'UNION', question: QUESTION, state: 'OPEN', target: null,
    });
    const narrower = await stage.community.ask(
      stage.malik, 'query ($id: ID!) { acquaintanceCall(id: $id) { openedBy { id } answersCount } }', { id },
    );
    expect(narrower.errors.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await call(team.omar, id, 'openedBy { id } answersCount target { id }')).toEqual({
      openedBy: { id: team.ines }, answersCount: 0, target: { id: target },
    });
    for (const who of [stage.late, null]) expect(await call(who, id)).toBe(null);
    expect(await team.reads(stage.malik, target, 'id')).toBe(null);
  });

  test('C14: answers go to the team alone, on every path; their author reads their own', async () => {
    const { id, target } = await called('Comptoir des dunes');
    const { id: given } = await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id));
    const own = { closeness: 'WELL', mayName: true, note: 'Ma cousine y travaille', author: { id: stage.malik } };
    for (const who of [team.ines, team.omar, team.paul]) expect(await answers(who, id)).toEqual([own]);
    // The referent answers for the initiative and is not of the team; the board and the administrators neither.
    for (const who of [stage.solange, stage.camille, stage.mireille]) expect(await answers(who, id)).toEqual([]);
    expect(await answers(stage.malik, id)).toEqual([own]);
    const paths = `query ($given: ID!) { node(id: $given) { id }
      acquaintanceCalls(first: 9) { nodes { answers(first: 9) { nodes { note } } viewerAnswers { note } } }
      journal(first: 9) { nodes { sentence actor { id } subject { ... on AcquaintanceCall { answers(first: 9) { nodes { note } } } } } } }`;
    for (const who of [stage.camille, stage.solange]) {
      const read = JSON.stringify(await stage.read(who, paths, { given }));
      expect(read).not.toContain('cousine');
      expect(read).toContain('"node":null');
    }
    // The journal says that somebody answered, not who.
    expect(
      (await team.reads(team.omar, target, 'entries(first: 1) { nodes { kind sentence actor { id } } }'))?.['entries'],
    ).toEqual({
      nodes: [
        {
          kind: 'acquaintance.answered', sentence: 'Une réponse à l’appel sur « Comptoir des dunes » est arrivée.',
          actor: null,
        },
      ],
    });
  });

  test('C14: one answers once, takes it back, and may answer anew while the call is open; nothing is kept', async () => {
    const { id } = await called('Phare du nord');
    const { id: given } = await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id));
    expect(await stage.refused(stage.malik, 'answerAcquaintanceCall', answer(id))).toEqual(['C14.ANSWERED']);
    expect(await stage.refused(team.ines, 'withdrawAcquaintanceAnswer', { id: given })).toEqual(['P4.NOT_YOURS']);
    expect(await stage.refused(stage.camille, 'withdrawAcquaintanceAnswer', { id: given })).toEqual(['P4.NOT_THERE']);
    await stage.does(stage.malik, 'withdrawAcquaintanceAnswer', { id: given });
    expect(await answers(team.omar, id)).toEqual([]);
    await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id, { closeness: 'THROUGH', note: '' }));
    expect(await answers(team.omar, id)).toMatchObject([{ closeness: 'THROUGH', note: null }]);
    const trace = 'select count(*)::int as found from entry where actor_id = $1 and subject_id = $2';
    expect((await stage.community.house.pool.query(trace, [stage.malik, id])).rows).toEqual([{ found: 0 }]);
  });

  test('C14: who knows nobody puts the call away, and it is theirs alone: the team is told nothing', async () => {
    const { id, target } = await called('Criée du port');
    const nobody = answer(id, { closeness: 'NOBODY' });
    const { id: given } = await stage.does(stage.malik, 'answerAcquaintanceCall', nobody);
    expect(await answers(team.omar, id)).toEqual([]);
    expect(await call(team.omar, id, 'answersCount')).toEqual({ answersCount: 0 });
    expect(await answers(stage.malik, id)).toMatchObject([{ closeness: 'NOBODY', mayName: false, note: null }]);
    const told = await team.reads(team.omar, target, 'entries(first: 9) { nodes { kind } }');
    expect(JSON.stringify(told)).not.toContain('acquaintance.answered');
    expect(await stage.refused(team.ines, 'withdrawAcquaintanceAnswer', { id: given })).toEqual(['P4.NOT_THERE']);
    await stage.does(stage.malik, 'withdrawAcquaintanceAnswer', { id: given });
    await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id));
    expect(await call(team.omar, id, 'answersCount')).toEqual({ answersCount: 1 });
  });

  test('C14: a pilot or a contact member calls, one call at a time, and closes it; then the community reads it no more', async () => {
    const { id, target } = await called('Dock central', team.paul);
    const again = { idempotencyKey: freshKey(), target, question: 'Et encore ?' };
    expect(await stage.refused(team.ines, 'callForAcquaintances', again)).toEqual(['C14.CALLED']);
    expect(await stage.refused(team.omar, 'callForAcquaintances', { ...again, idempotencyKey: freshKey() })).toEqual([
      'P4.NOT_YOURS',
    ]);
    expect(await stage.refused(stage.malik, 'callForAcquaintances', { ...again, idempotencyKey: freshKey() })).toEqual([
      'P4.NOT_THERE',
    ]);
    await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id));
    expect(await stage.refused(stage.malik, 'closeAcquaintanceCall', { id })).toEqual(['P4.NOT_YOURS']);
    await stage.does(team.nadia, 'closeAcquaintanceCall', { id });
    expect(await stage.refused(team.nadia, 'closeAcquaintanceCall', { id })).toEqual(['C14.CALL_CLOSED']);
    expect([
      await call(stage.camille, id), await call(team.omar, id, 'state'), await call(stage.malik, id, 'targetName'),
    ]).toEqual([null, { state: 'CLOSED' }, { targetName: 'Dock central' }]);
    expect(await stage.refused(stage.malik, 'answerAcquaintanceCall', answer(id))).toEqual([
      'C14.CALL_CLOSED',
      'C14.ANSWERED',
    ]);
    expect(await stage.refused(stage.mireille, 'answerAcquaintanceCall', answer(id))).toEqual(['P4.NOT_THERE']);
    // What everybody was told of names nobody and nothing.
    const { rows } = await stage.community.house.pool.query(
      "select facts, actor_id as actor from entry where kind = 'acquaintance.asked' and subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ facts: {}, actor: null }]);
  });

  test('C2, C14: a target at rest is asked about no more; of two that are one, one call goes on, with all answers', async () => {
    const resting = await called('Silo');
    await stage.does(team.ines, 'restTarget', { id: resting.target, why: 'Fermé l’hiver' });
    expect(await call(team.omar, resting.id, 'state closedOn')).toEqual({ state: 'CLOSED', closedOn: '2026-06-15' });
    const [kept, other] = [await called('Halle aux grains'), await called('Marché couvert')];
    await stage.does(stage.malik, 'answerAcquaintanceCall', answer(other.id));
    await stage.does(team.omar, 'mergeTargets', { id: kept.target, merged: other.target });
    const calls = (await team.reads(team.omar, kept.target, 'calls { id state answersCount }'))?.['calls'];
    expect(calls).toEqual([
      { id: other.id, state: 'CLOSED', answersCount: 1 },
      { id: kept.id, state: 'OPEN', answersCount: 0 },
    ]);
    expect(await team.unsound()).toEqual([]);
  });

  test('C14: two answers of one person at the same instant: one is kept; two calls about one target: one is open', async () => {
    const { id } = await called('Écluse');
    const both = await Promise.all([1, 2].map(() => stage.refused(stage.malik, 'answerAcquaintanceCall', answer(id))));
    expect(both.toSorted((a, b) => a.length - b.length)).toEqual([[], ['C14.ANSWERED']]);
    const target = await team.target('Barrage');
    const calls = [team.ines, team.paul].map((who) =>
      stage.refused(who, 'callForAcquaintances', { idempotencyKey: freshKey(), target, question: QUESTION }),
    );
    expect((await Promise.all(calls)).toSorted((a, b) => a.length - b.length)).toEqual([[], ['C14.CALLED']]);
  });

  test('C14: one finds what one may still answer', async () => {
    const { id } = await called('Passerelle haute');
    const open = async (who: string) => {
      const sent =
        '{ acquaintanceCalls(first: 50, filter: { open: true, answered: false, since: "2026-06-01" }) { nodes { id } } }';
      return ((await stage.read(who, sent))['acquaintanceCalls'] as { nodes: { id: string }[] }).nodes.some(
        (one) => one.id === id,
      );
    };
    expect([await open(stage.malik), await open(stage.late)]).toEqual([true, false]);
    await stage.does(stage.malik, 'answerAcquaintanceCall', answer(id));
    expect(await open(stage.malik)).toBe(false);
  });
});
