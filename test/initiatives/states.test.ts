import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateNames, type InitiativeState } from '../../server/initiatives/kinds.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** I2, written out once more: what a pilot can make of what. The board opens proposals by its answer alone. */
const steps: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
  draft: [],
  proposed: [],
  launching: ['running', 'paused', 'closed'],
  running: ['paused', 'closed'],
  paused: ['running', 'closed'],
  closed: [],
};

describe.each(stateNames)('an initiative that is %s', (from) => {
  test.each(stateNames)('I2: becomes %s when the table says so, and else is refused and stays', async (to) => {
    const id = await stage.initiative(from);
    const { noun, refusals } = await stage.community.command(
      stage.paul,
      'changeInitiativeState',
      { id, state: to.toUpperCase(), why: 'Ainsi décidé' },
      'state',
    );
    if (steps[from].includes(to)) {
      expect({ noun, refusals }).toMatchObject({ noun: { state: to.toUpperCase() }, refusals: [] });
    } else {
      expect(refusals.map(({ rule, code, details }) => ({ rule, code, details }))).toEqual([
        { rule: 'I2', code: 'NO_SUCH_STEP', details: { from, to } },
      ]);
      expect(noun).toMatchObject({ state: from.toUpperCase() });
    }
  });
});

describe('a proposal', () => {
  const proposal = () => stage.initiative('proposed');
  const answer = (id: string, verdict: string, more: object = {}) =>
    stage.community.command(stage.solange, 'answerProposal', { id, verdict, ...more }, 'state referent { name }');
  const lastEntry = async (who: string | null, id: string) => {
    const { data } = await stage.community.ask(
      who,
      'query ($id: ID!) { initiative(id: $id) { entries(first: 1) { nodes { kind sentence } } } }',
      { id },
    );
    const { initiative } = data as unknown as {
      initiative: { entries: { nodes: { kind: string; sentence: string }[] } } | null;
    };
    return initiative?.entries.nodes[0];
  };

  test('I2: names what is still to be written before it can be made', async () => {
    const { id } = await stage.does(stage.paul, 'draftInitiative', {
      idempotencyKey: freshKey(),
      title: 'Vide',
      summary: '',
    });
    const { refusals } = await stage.community.command(stage.paul, 'proposeInitiative', { id });
    expect(refusals).toMatchObject([
      { code: 'INCOMPLETE', message: 'Avant de proposer, écrivez le résumé, le besoin, la description.' },
    ]);
  });

  test('I2: is its author’s to make, once', async () => {
    const id = await stage.initiative('draft');
    expect(await stage.refused(stage.solange, 'proposeInitiative', { id })).toEqual(['P4.NOT_YOURS']);
    await stage.does(stage.paul, 'proposeInitiative', { id });
    expect(await stage.refused(stage.paul, 'proposeInitiative', { id })).toEqual(['I2.NO_SUCH_STEP']);
  });

  test('I2: that the board asks about stays proposed, and the question is the author’s to read', async () => {
    const id = await proposal();
    expect(await answer(id, 'ASK', { why: 'Qui tient les clés ?' })).toMatchObject({
      noun: { state: 'PROPOSED' },
      refusals: [],
    });
    expect(await lastEntry(stage.paul, id)).toEqual({
      kind: 'initiative.asked',
      sentence: 'Le bureau demande une précision : Qui tient les clés ?',
    });
    expect(await lastEntry(stage.ines, id)).toMatchObject({ kind: 'initiative.proposed' });
  });

  test('I2: that the board declines is a draft again, and its reason is told to nobody but its author and the board', async () => {
    const id = await proposal();
    expect(await answer(id, 'DECLINE', { why: 'Un peu tôt.' })).toMatchObject({
      noun: { state: 'DRAFT' },
      refusals: [],
    });
    expect(await lastEntry(stage.paul, id)).toMatchObject({
      sentence: 'Le bureau a décliné la proposition : Un peu tôt.',
    });
    expect(await lastEntry(stage.solange, id)).toMatchObject({ kind: 'initiative.declined' });
    expect(await lastEntry(stage.ines, id)).toBeUndefined();
    await stage.does(stage.paul, 'proposeInitiative', { id });
  });

  test('I2: is neither asked about nor declined without a reason', async () => {
    const id = await proposal();
    for (const verdict of ['ASK', 'DECLINE']) {
      expect(await stage.refused(stage.solange, 'answerProposal', { id, verdict })).toEqual(['I2.REASON_NEEDED']);
    }
  });

  test('I2: is opened with a referent, who is on the board today', async () => {
    const id = await proposal();
    expect(await stage.refused(stage.solange, 'answerProposal', { id, verdict: 'APPROVE' })).toEqual([
      'I2.REFERENT_NEEDED',
    ]);
    for (const referent of [stage.ines, stage.camille, id]) {
      expect(await stage.refused(stage.solange, 'answerProposal', { id, verdict: 'APPROVE', referent })).toEqual([
        'I2.REFERENT_NOT_BOARD',
      ]);
    }
    expect(await answer(id, 'APPROVE', { referent: stage.solange })).toMatchObject({
      noun: { state: 'LAUNCHING', referent: { name: 'Solange Vidal' } },
      refusals: [],
    });
  });

  test('I2: is answered once, and by the board alone', async () => {
    const id = await proposal();
    for (const who of [stage.paul, stage.ines, stage.camille]) {
      expect(await stage.refused(who, 'answerProposal', { id, verdict: 'APPROVE', referent: stage.solange })).toEqual([
        'P4.NOT_YOURS',
      ]);
    }
    await answer(id, 'APPROVE', { referent: stage.solange });
    expect(await stage.refused(stage.solange, 'answerProposal', { id, verdict: 'DECLINE', why: 'Non' })).toEqual([
      'I2.NOT_PROPOSED',
    ]);
  });

  test('M14: a draft is begun in good standing only', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Tard', summary: 'Tard' };
    expect(await stage.refused(stage.late, 'draftInitiative', input)).toEqual(['M14.GOOD_STANDING_NEEDED']);
    expect(await stage.refused(null, 'draftInitiative', input)).toEqual(['P4.SIGN_IN']);
  });
});

test('I2: each change of state is reasoned, and its reason read in the timeline', async () => {
  const id = await stage.initiative('launching');
  for (const state of ['RUNNING', 'PAUSED', 'RUNNING', 'CLOSED']) {
    for (const why of [undefined, null])
      expect(await stage.refused(stage.paul, 'changeInitiativeState', { id, state, why })).toEqual(['I2.WHY_NEEDED']);
    await stage.does(stage.paul, 'changeInitiativeState', { id, state, why: `Pour ${state}` });
  }
  const sent = 'query ($id: ID!) { initiative(id: $id) { entries(first: 4) { nodes { sentence } } } }';
  expect(await stage.read(stage.ines, sent, { id })).toEqual({
    initiative: {
      entries: {
        nodes: [
          { sentence: 'L’initiative, en cours, est maintenant close : Pour CLOSED' },
          { sentence: 'L’initiative, en pause, est maintenant en cours : Pour RUNNING' },
          { sentence: 'L’initiative, en cours, est maintenant en pause : Pour PAUSED' },
          { sentence: 'L’initiative, en lancement, est maintenant en cours : Pour RUNNING' },
        ],
      },
    },
  });
});

test('I2: pausing answers the applications that wait, with the reason given', async () => {
  const id = await stage.initiative('running');
  const role = await stage.role(id);
  const application = await stage.apply(stage.ines, role);
  await stage.does(stage.paul, 'changeInitiativeState', { id, state: 'PAUSED', why: 'Travaux' });
  const { data } = await stage.community.ask(
    stage.ines,
    'query ($id: ID!) { node(id: $id) { ... on Application { state answer answeredBy { name } } } }',
    { id: application },
  );
  expect(data).toEqual({ node: { state: 'DECLINED', answer: 'Travaux', answeredBy: { name: 'Paul Arnal' } } });
});
