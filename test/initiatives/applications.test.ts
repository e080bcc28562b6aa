import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let initiative: string;
beforeAll(async () => {
  stage = await Stage.open();
  initiative = await stage.initiative('running');
});
afterAll(() => stage.close());

const apply = (who: string | null, role: string) =>
  stage.refused(who, 'applyToRole', { idempotencyKey: freshKey(), role, word: 'Je viens.' });
const seatsOf = async (role: string) => {
  const { data } = await stage.community.ask(
    null,
    'query ($id: ID!) { role(id: $id) { seats seatsTaken initiative { seatsOpen } heldSeats { lastDay } } }',
    { id: role },
  );
  return (
    data as unknown as {
      role: { seats: number; seatsTaken: number; initiative: { seatsOpen: number }; heldSeats: { lastDay: string }[] };
    }
  ).role;
};

describe('an application', () => {
  test('I7: is made once at a time to one role, and again once it was withdrawn', async () => {
    const role = await stage.role(initiative, { seats: 2 });
    const first = await stage.apply(stage.ines, role);
    expect(await apply(stage.ines, role)).toEqual(['I7.ALREADY_APPLIED']);
    await stage.does(stage.ines, 'withdrawApplication', { id: first });
    expect(await apply(stage.ines, role)).toEqual([]);
  });

  test('I7: is not made by who holds a seat of the role', async () => {
    const role = await stage.role(initiative, { seats: 2 });
    await stage.accept(stage.paul, await stage.apply(stage.ines, role));
    expect(await apply(stage.ines, role)).toEqual(['I7.ALREADY_SEATED']);
  });

  test('M14: is made in good standing, and by somebody', async () => {
    const role = await stage.role(initiative);
    expect(await apply(stage.late, role)).toEqual(['M14.GOOD_STANDING_NEEDED']);
    expect(await apply(null, role)).toEqual(['P4.SIGN_IN']);
  });

  test.each(['proposed', 'paused', 'closed'] as const)('I7: is not made where the initiative is %s', async (state) => {
    const id = await stage.initiative('draft');
    const role = await stage.role(id);
    const { community, paul, solange } = stage;
    await community.command(paul, 'proposeInitiative', { id });
    if (state !== 'proposed') {
      await community.command(solange, 'answerProposal', { id, verdict: 'APPROVE', referent: solange });
      await community.command(paul, 'changeInitiativeState', { id, state: state.toUpperCase(), why: 'Ainsi décidé' });
    }
    const { refusals } = await community.command(stage.ines, 'applyToRole', {
      idempotencyKey: freshKey(),
      role,
      word: 'Je viens.',
    });
    expect(refusals).toMatchObject([{ rule: 'I7', code: 'NOT_RECRUITING', details: { state } }]);
  });

  test('I7: is answered by nobody who made it, the other pilot or the referent does', async () => {
    const id = await stage.initiative('running');
    const role = await stage.role(id, { seats: 2 });
    const own = await stage.apply(stage.paul, role);
    expect(await stage.refused(stage.paul, 'acceptApplication', { id: own })).toEqual(['I7.OWN_APPLICATION']);
    expect(await stage.refused(stage.paul, 'declineApplication', { id: own })).toEqual(['I7.OWN_APPLICATION']);
    await stage.accept(stage.solange, own);
  });

  test('I7: is answered once', async () => {
    const role = await stage.role(initiative, { seats: 3 });
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'declineApplication', { id, answer: 'Une autre fois.' });
    await stage.tell();
    for (const mutation of ['acceptApplication', 'declineApplication']) {
      const { refusals } = await stage.community.command(stage.paul, mutation, { id });
      expect(refusals).toMatchObject([{ code: 'ANSWERED', message: 'Cette candidature est déjà déclinée.' }]);
    }
    expect(await stage.refused(stage.ines, 'withdrawApplication', { id })).toEqual(['I7.ANSWERED']);
    expect(await seatsOf(role)).toMatchObject({ seatsTaken: 0 });
  });

  test('I3: declined or accepted, is a sign of life of its initiative', async () => {
    const id = await stage.initiative('running');
    const application = await stage.apply(stage.ines, await stage.role(id));
    stage.community.at('2026-06-15T09:20:00Z');
    await stage.does(stage.paul, 'declineApplication', { id: application });
    await stage.tell();
    stage.community.at('2026-06-15T08:00:00Z');
    const last = await stage.read(null, 'query ($id: ID!) { initiative(id: $id) { lastSignAt } }', { id });
    expect(last).toEqual({ initiative: { lastSignAt: expect.stringMatching(/^2026-06-15T09:30:00/) } });
  });

  test('I7: is withdrawn by who made it alone', async () => {
    const id = await stage.apply(stage.ines, await stage.role(initiative));
    expect(await stage.refused(stage.paul, 'withdrawApplication', { id })).toEqual(['P4.NOT_YOURS']);
    expect(await stage.refused(stage.malik, 'withdrawApplication', { id })).toEqual(['P4.NOT_THERE']);
  });

  test('I7: waits when the role is full, and is refused with the figures when it is accepted then', async () => {
    const role = await stage.role(initiative, { seats: 1 });
    const [first, second] = [await stage.apply(stage.ines, role), await stage.apply(stage.malik, role)];
    await stage.accept(stage.paul, first);
    const { refusals, noun } = await stage.community.command(stage.paul, 'acceptApplication', { id: second }, 'state');
    expect(refusals).toMatchObject([{ rule: 'I7', code: 'FULL', details: { role: 'Contact', seats: 1, taken: 1 } }]);
    expect(refusals[0]?.message).toBe('Le rôle « Contact » est complet : 1 place prise sur 1.');
    expect(noun).toMatchObject({ state: 'OPEN' });
  });
});

describe('seats', () => {
  test('I5, I8: a seat is held from today for the role’s months, and the open ones are counted', async () => {
    const id = await stage.initiative('running');
    const role = await stage.role(id, { seats: 3, months: 6 });
    expect(await seatsOf(role)).toMatchObject({ seats: 3, seatsTaken: 0, initiative: { seatsOpen: 3 } });
    await stage.accept(stage.paul, await stage.apply(stage.ines, role));
    expect(await seatsOf(role)).toMatchObject({
      seatsTaken: 1,
      initiative: { seatsOpen: 2 },
      heldSeats: [{ lastDay: '2026-12-14' }],
    });
  });

  test('I8, scenario 28: past its last day a seat is still held, and marked so', async () => {
    const id = await stage.initiative('running');
    const role = await stage.role(id, { months: 1 });
    await stage.accept(stage.paul, await stage.apply(stage.ines, role));
    const past = async () => {
      const { data } = await stage.community.ask(
        null,
        'query ($id: ID!) { role(id: $id) { seatsTaken heldSeats { pastItsTerm } } }',
        { id: role },
      );
      return data;
    };
    try {
      stage.community.at('2026-07-14T12:00:00Z');
      expect(await past()).toEqual({ role: { seatsTaken: 1, heldSeats: [{ pastItsTerm: false }] } });
      stage.community.at('2026-07-15T12:00:00Z');
      expect(await past()).toEqual({ role: { seatsTaken: 1, heldSeats: [{ pastItsTerm: true }] } });
    } finally {
      stage.community.at('2026-06-15T08:00:00Z');
    }
  });

  test('I14: in a programme of ambassadors nobody is committed for a time', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Voix', summary: 'Raconter', nature: 'AMBASSADOR' };
    const { id } = await stage.does(stage.paul, 'draftInitiative', input);
    const { data } = await stage.community.ask(
      stage.paul,
      'query ($id: ID!) { initiative(id: $id) { roles { heldSeats { lastDay } } } }',
      { id },
    );
    expect(data).toEqual({ initiative: { roles: [{ heldSeats: [{ lastDay: null }] }] } });
  });

  test('I6: seats can be added, and never fewer left than are taken', async () => {
    const role = await stage.role(initiative, { seats: 2 });
    await stage.accept(stage.paul, await stage.apply(stage.ines, role));
    await stage.accept(stage.paul, await stage.apply(stage.malik, role));
    const { refusals } = await stage.community.command(stage.paul, 'editRole', { id: role, version: 1, seats: 1 });
    expect(refusals).toMatchObject([
      { code: 'SEATS_TAKEN', message: '2 places sont prises : le rôle ne peut pas en avoir 1.' },
    ]);
    expect(await stage.does(stage.paul, 'editRole', { id: role, version: 1, seats: 5 }, 'seats version')).toMatchObject(
      { seats: 5, version: 2 },
    );
  });

  test('I5: a role has at least one seat', async () => {
    const role = await stage.role(initiative);
    expect(await stage.refused(stage.paul, 'editRole', { id: role, version: 1, seats: 0 })).toEqual(['I5.ONE_SEAT']);
  });
});

describe('who reads a candidate’s word', () => {
  test('I7: the candidate, the pilot and the referent; nobody else, administrators neither', async () => {
    const role = await stage.role(initiative);
    const id = await stage.apply(stage.ines, role, 'Ma raison à moi.');
    const sent = 'query ($id: ID!) { node(id: $id) { ... on Application { word } } }';
    const seen = async (who: string | null) => (await stage.community.ask(who, sent, { id })).data;
    for (const who of [stage.ines, stage.paul, stage.solange])
      expect(await seen(who)).toEqual({ node: { word: 'Ma raison à moi.' } });
    for (const who of [stage.malik, stage.camille, stage.mireille, null])
      expect(await seen(who)).toEqual({ node: null });
  });

  test('I7: lists show the same as single ones', async () => {
    const id = await stage.initiative('running', stage.paul, 'Listée');
    await stage.apply(stage.ines, await stage.role(id), 'Pour la liste.');
    const list =
      'query ($id: ID!) { initiative(id: $id) { applications(first: 10) { nodes { word } totalCount { value } } } }';
    const words = async (who: string | null) => {
      const { data } = await stage.community.ask(who, list, { id });
      return (
        data as unknown as {
          initiative: { applications: { nodes: { word: string }[]; totalCount: { value: number } } };
        }
      ).initiative.applications;
    };
    for (const who of [stage.ines, stage.paul, stage.solange])
      expect(await words(who)).toEqual({ nodes: [{ word: 'Pour la liste.' }], totalCount: { value: 1 } });
    for (const who of [stage.malik, stage.camille, null])
      expect(await words(who)).toEqual({ nodes: [], totalCount: { value: 0 } });
  });
});
