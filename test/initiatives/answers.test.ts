import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tellAnswers } from '../../server/initiatives/commands/telling.ts';
import { NOON } from '../kit/community.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let nadia: string;
let initiative: string;
let role: string;
beforeAll(async () => {
  stage = await Stage.open();
  nadia = await stage.community.member('Nadia Benhalima');
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.community.at(NOON);
  await stage.tell();
  initiative = await stage.initiative('running');
  role = await stage.role(initiative, { seats: 1 });
});

const FIELDS = 'state verdict tellsAt answer answeredAt answeredBy { name } offeredRole { id name } viewerMay';
interface Told {
  readonly state: string;
  readonly verdict: string | null;
  readonly tellsAt: string | null;
  readonly answer: string | null;
  readonly viewerMay: readonly string[];
}
const seenBy = async (who: string, id: string): Promise<Told> => {
  const sent = `query ($id: ID!) { node(id: $id) { ... on Application { ${FIELDS} } } }`;
  return (await stage.read(who, sent, { id }))['node'] as Told;
};
const seatsSeenBy = async (who: string | null) => {
  const sent =
    'query ($id: ID!) { role(id: $id) { seatsTaken seatsReserved heldSeats { member { name } } initiative { seatsOpen staffing { seatsOpen } } } }';
  return (await stage.read(who, sent, { id: role }))['role'];
};
const kindsReadBy = async (who: string): Promise<string[]> => {
  const sent = 'query ($id: ID!) { initiative(id: $id) { entries(first: 50) { nodes { kind } } } }';
  const { initiative: read } = (await stage.read(who, sent, { id: initiative })) as {
    initiative: { entries: { nodes: { kind: string }[] } };
  };
  return read.entries.nodes.map(({ kind }) => kind);
};
const tellAt = (instant: string) => tellAnswers(stage.community.house.round(new Date(instant)));

const nothing = {
  state: 'OPEN',
  verdict: null,
  tellsAt: null,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  offeredRole: null,
};

describe('an answer', () => {
  test('I7: is the leads’ to see for ten minutes; the candidate, the team and visitors see nothing of it, in no count', async () => {
    const id = await stage.apply(stage.ines, role);
    const [before, visitors] = [await seatsSeenBy(stage.ines), await seatsSeenBy(null)];
    await stage.does(stage.paul, 'acceptApplication', { id, answer: 'Bienvenue !' });
    expect(await seenBy(stage.ines, id)).toEqual({ ...nothing, viewerMay: ['withdrawApplication'] });
    expect(await seatsSeenBy(stage.ines)).toEqual(before);
    expect(await seatsSeenBy(null)).toEqual(visitors);
    expect(await kindsReadBy(stage.ines)).toEqual(expect.not.arrayContaining(['application.answered']));
    for (const who of [stage.paul, stage.solange]) {
      expect(await seenBy(who, id)).toMatchObject({
        state: 'OPEN',
        verdict: 'ACCEPTED',
        tellsAt: expect.stringMatching(/^2026-06-15T08:10:00/) as string,
        answer: 'Bienvenue !',
        viewerMay: ['takeBackAnswer'],
      });
      expect(await seatsSeenBy(who)).toMatchObject({ seatsTaken: 0, seatsReserved: 1 });
    }
  });

  test('I7: is told once the ten minutes are over, not before, and once', async () => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'acceptApplication', { id, answer: 'Bienvenue !' });
    expect(await tellAt('2026-06-15T08:09:59Z')).toBe(0);
    expect((await seenBy(stage.ines, id)).state).toBe('OPEN');
    expect(await tellAt('2026-06-15T08:10:00Z')).toBe(1);
    expect(await tellAt('2026-06-15T08:10:00Z')).toBe(0);
    expect(await seenBy(stage.ines, id)).toMatchObject({
      state: 'ACCEPTED',
      verdict: null,
      tellsAt: null,
      answer: 'Bienvenue !',
      answeredBy: { name: 'Paul Arnal' },
      viewerMay: [],
    });
    expect(await seatsSeenBy(stage.paul)).toMatchObject({
      seatsTaken: 1,
      seatsReserved: 0,
      heldSeats: [{ member: { name: 'Inès Belkacem' } }],
      initiative: { seatsOpen: 1 - 1 },
    });
    const kinds = await kindsReadBy(stage.ines);
    expect(kinds.filter((kind) => kind === 'application.accepted')).toHaveLength(1);
  });

  test('I7: is told by who wrote it: the journal names the pilot and the candidate', async () => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'declineApplication', { id, answer: 'Une autre fois.' });
    await stage.tell();
    const sent =
      'query ($id: ID!) { initiative(id: $id) { entries(first: 1) { nodes { kind actor { name } person { name } sentence } } } }';
    expect(await stage.read(stage.ines, sent, { id: initiative })).toEqual({
      initiative: {
        entries: {
          nodes: [
            {
              kind: 'application.declined',
              actor: { name: 'Paul Arnal' },
              person: { name: 'Inès Belkacem' },
              sentence: 'La candidature au rôle « Contact » a été déclinée.',
            },
          ],
        },
      },
    });
  });

  test('I7: is taken back within ten minutes: the candidate waits as before, the seat is free again', async () => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'acceptApplication', { id, answer: 'Bienvenue !' });
    stage.community.at('2026-06-15T08:09:00Z');
    await stage.does(stage.solange, 'takeBackAnswer', { id });
    expect(await seenBy(stage.paul, id)).toMatchObject({ state: 'OPEN', verdict: null, tellsAt: null, answer: null });
    expect(await seatsSeenBy(stage.paul)).toMatchObject({ seatsTaken: 0, seatsReserved: 0 });
    await stage.does(stage.paul, 'declineApplication', { id });
    expect(await tellAt('2026-06-15T09:00:00Z')).toBe(1);
    expect((await seenBy(stage.ines, id)).state).toBe('DECLINED');
  });

  test('I7: is not taken back after ten minutes, nor where there is none, nor by others; the refusals say why', async () => {
    const id = await stage.apply(stage.ines, role);
    expect(await stage.refused(stage.paul, 'takeBackAnswer', { id })).toEqual(['I7.NOTHING_TO_TAKE_BACK']);
    await stage.does(stage.paul, 'acceptApplication', { id });
    expect(await stage.refused(stage.ines, 'takeBackAnswer', { id })).toEqual(['P4.NOT_YOURS']);
    expect(await stage.refused(stage.malik, 'takeBackAnswer', { id })).toEqual(['P4.NOT_THERE']);
    stage.community.at('2026-06-15T08:10:00Z');
    const { refusals } = await stage.community.command(stage.paul, 'takeBackAnswer', { id });
    expect(refusals).toMatchObject([
      { code: 'TOLD', message: 'Une réponse se reprend pendant 10 minutes ; celle-ci est partie.' },
    ]);
    await stage.tell();
    expect(await stage.refused(stage.paul, 'takeBackAnswer', { id })).toEqual(['I7.NOTHING_TO_TAKE_BACK']);
  });

  test('I7: is given once: a second one is refused while the first waits', async () => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'declineApplication', { id });
    for (const mutation of ['acceptApplication', 'declineApplication'])
      expect(await stage.refused(stage.solange, mutation, { id })).toEqual(['I7.ANSWERED']);
  });

  test('I7: goes when the candidate withdraws before being told, and with it the seat that it kept', async () => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'acceptApplication', { id, answer: 'Bienvenue !' });
    await stage.does(stage.ines, 'withdrawApplication', { id });
    expect(await stage.tell()).toBe(0);
    expect(await seenBy(stage.paul, id)).toMatchObject({ ...nothing, state: 'WITHDRAWN' });
    expect(await seatsSeenBy(stage.paul)).toMatchObject({ seatsTaken: 0, seatsReserved: 0 });
  });

  test('I7: to a pilot’s own application tells that pilot nothing either, by whichever way', async () => {
    const id = await stage.apply(stage.paul, role);
    await stage.does(stage.solange, 'acceptApplication', { id, answer: 'Oui.' });
    expect(await seenBy(stage.paul, id)).toEqual({ ...nothing, viewerMay: ['withdrawApplication'] });
    for (const mutation of ['acceptApplication', 'declineApplication', 'takeBackAnswer'])
      expect(await stage.refused(stage.paul, mutation, { id })).toEqual(['I7.OWN_APPLICATION']);
  });

  test('I2: written before a pause is told at once with it; what had none is declined, and invitations are withdrawn', async () => {
    const wide = await stage.role(initiative, { seats: 2, name: 'Large' });
    const [ines, malik] = [await stage.apply(stage.ines, wide), await stage.apply(stage.malik, wide)];
    const input = { idempotencyKey: freshKey(), role, member: nadia, word: 'Venez.' };
    const { id: invitation } = await stage.does(stage.paul, 'inviteToSeat', input);
    await stage.does(stage.paul, 'acceptApplication', { id: ines });
    await stage.does(stage.paul, 'changeInitiativeState', { id: initiative, state: 'PAUSED', why: 'Travaux' });
    expect(await seenBy(stage.ines, ines)).toMatchObject({ state: 'ACCEPTED' });
    expect(await seenBy(stage.malik, malik)).toMatchObject({ state: 'DECLINED', answer: 'Travaux' });
    const sent = 'query ($id: ID!) { node(id: $id) { ... on Invitation { state } } }';
    expect(await stage.read(nadia, sent, { id: invitation })).toEqual({ node: { state: 'WITHDRAWN' } });
    expect(await stage.tell()).toBe(0);
  });
});

describe('another role', () => {
  let other: string;
  beforeEach(async () => {
    other = await stage.role(initiative, { kind: 'ORGANISATION', name: 'Mémoire' });
  });
  const offered = async (): Promise<string> => {
    const id = await stage.apply(stage.ines, role);
    await stage.does(stage.paul, 'offerOtherRole', { id, role: other, answer: 'Plutôt ici ?' });
    return id;
  };
  const heldBy = async (who: string) => {
    const sent = 'query ($id: ID!) { member(id: $id) { heldSeats { initiative { id } role { name } } } }';
    const { member } = (await stage.read(who, sent, { id: who })) as {
      member: { heldSeats: { initiative: { id: string }; role: { name: string } }[] };
    };
    return member.heldSeats.filter((seat) => seat.initiative.id === initiative).map((seat) => seat.role.name);
  };

  test('I7: is offered to a candidate, who takes it and joins at once', async () => {
    const id = await offered();
    expect(await seenBy(stage.ines, id)).toEqual({ ...nothing, viewerMay: ['withdrawApplication'] });
    await stage.tell();
    expect(await seenBy(stage.ines, id)).toMatchObject({
      state: 'OFFERED',
      answer: 'Plutôt ici ?',
      offeredRole: { name: 'Mémoire' },
      viewerMay: ['answerOffer'],
    });
    expect(await heldBy(stage.ines)).toEqual([]);
    await stage.does(stage.ines, 'answerOffer', { id, accept: true });
    expect(await heldBy(stage.ines)).toEqual(['Mémoire']);
    expect(await kindsReadBy(stage.malik)).toContain('application.offerAccepted');
  });

  test('I7: is refused without a word, once, and by the candidate alone', async () => {
    const id = await offered();
    expect(await stage.refused(stage.ines, 'answerOffer', { id, accept: false })).toEqual(['I7.NOT_OFFERED']);
    await stage.tell();
    expect(await stage.refused(stage.paul, 'answerOffer', { id, accept: true })).toEqual(['P4.NOT_YOURS']);
    await stage.does(stage.ines, 'answerOffer', { id, accept: false });
    expect(await seenBy(stage.paul, id)).toMatchObject({ state: 'REFUSED' });
    expect(await stage.refused(stage.ines, 'answerOffer', { id, accept: true })).toEqual(['I7.NOT_OFFERED']);
    expect(await heldBy(stage.ines)).toEqual([]);
  });

  test('I7: keeps no seat: taken too late it is refused with the figures', async () => {
    const id = await offered();
    await stage.tell();
    await stage.accept(stage.paul, await stage.apply(stage.malik, other));
    const { refusals } = await stage.community.command(stage.ines, 'answerOffer', { id, accept: true });
    expect(refusals).toMatchObject([{ code: 'FULL', details: { role: 'Mémoire', seats: 1, taken: 1 } }]);
  });

  test('I7: is one of the same initiative, another than asked for, with a seat left', async () => {
    const id = await stage.apply(stage.ines, role);
    const elsewhere = await stage.role(await stage.initiative('running', stage.paul, 'Ailleurs'));
    for (const wrong of [role, elsewhere])
      expect(await stage.refused(stage.paul, 'offerOtherRole', { id, role: wrong })).toEqual(['I7.NO_OTHER_ROLE']);
    await stage.does(stage.paul, 'acceptApplication', { id: await stage.apply(stage.malik, other) });
    expect(await stage.refused(stage.paul, 'offerOtherRole', { id, role: other })).toEqual(['I7.FULL']);
  });
});
