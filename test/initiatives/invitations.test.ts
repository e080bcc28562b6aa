import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
let initiative: string;
let role: string;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  initiative = await stage.initiative('running');
  role = await stage.role(initiative, { seats: 1 });
});

const invitation = (member: string) => ({
  idempotencyKey: freshKey(),
  role,
  member,
  word: 'Il nous manque quelqu’un.',
});
const invite = async (member: string): Promise<string> =>
  (await stage.does(stage.paul, 'inviteToSeat', invitation(member))).id;
const seen = async (who: string | null, id: string) => {
  const sent =
    'query ($id: ID!) { node(id: $id) { ... on Invitation { word state viewerMay viewerAdmission { granted because } } } }';
  return (await stage.read(who, sent, { id }))['node'];
};
const seats = async () =>
  (await stage.read(null, 'query ($id: ID!) { role(id: $id) { seatsTaken heldSeats { id } } }', { id: role }))['role'];

describe('an invitation', () => {
  test('I8: is read by who is invited, the pilot and the referent, each with what they may do; by nobody else', async () => {
    const id = await invite(stage.ines);
    const open = { word: 'Il nous manque quelqu’un.', state: 'OPEN' };
    expect(await seen(stage.ines, id)).toEqual({
      ...open,
      viewerMay: ['answerInvitation'],
      viewerAdmission: { granted: true, because: [] },
    });
    for (const who of [stage.paul, stage.solange])
      expect(await seen(who, id)).toMatchObject({ ...open, viewerMay: ['withdrawInvitation'] });
    for (const who of [stage.malik, stage.camille, stage.mireille, null]) expect(await seen(who, id)).toBeNull();
    const mine = await stage.read(
      stage.ines,
      '{ invitations(first: 5, filter: { mine: true, states: [OPEN] }) { nodes { id } } }',
    );
    expect(mine).toMatchObject({ invitations: { nodes: expect.arrayContaining([{ id }]) as unknown[] } });
  });

  test('I8: accepted, gives a seat at once; declined, none; withdrawn, it is over', async () => {
    const wide = await stage.role(initiative, { seats: 3, name: 'Large' });
    role = wide;
    const [first, second, third] = [await invite(stage.ines), await invite(stage.malik), await invite(stage.camille)];
    await stage.does(stage.ines, 'answerInvitation', { id: first, accept: true, word: 'Avec joie.' });
    await stage.does(stage.malik, 'answerInvitation', { id: second, accept: false });
    await stage.does(stage.paul, 'withdrawInvitation', { id: third });
    expect(await seats()).toMatchObject({ seatsTaken: 1, heldSeats: [{}] });
    expect(await stage.refused(stage.camille, 'answerInvitation', { id: third, accept: true })).toEqual([
      'I8.INVITATION_CLOSED',
    ]);
    expect(await stage.refused(stage.paul, 'withdrawInvitation', { id: first })).toEqual(['I8.INVITATION_CLOSED']);
  });

  test('I8: keeps no seat: accepted when the role is full it is refused with the figures, and says so before', async () => {
    const id = await invite(stage.ines);
    await stage.accept(stage.paul, await stage.apply(stage.malik, role));
    const { refusals } = await stage.community.command(stage.ines, 'answerInvitation', { id, accept: true });
    expect(refusals).toMatchObject([{ code: 'FULL', details: { seats: 1, taken: 1 } }]);
    expect(await seen(stage.ines, id)).toMatchObject({
      state: 'OPEN',
      viewerAdmission: { granted: false, because: [refusals[0]?.message] },
    });
    expect(await stage.refused(stage.paul, 'inviteToSeat', invitation(stage.camille))).toEqual(['I7.FULL']);
  });

  test('I8: is made once at a time, to a member who neither applied nor holds a seat, by a pilot or the referent', async () => {
    await invite(stage.ines);
    expect(await stage.refused(stage.solange, 'inviteToSeat', invitation(stage.ines))).toEqual(['I8.ALREADY_INVITED']);
    expect(await stage.refused(stage.ines, 'applyToRole', { idempotencyKey: freshKey(), role, word: 'Moi.' })).toEqual([
      'I8.INVITED',
    ]);
    await stage.apply(stage.malik, role);
    expect(await stage.refused(stage.paul, 'inviteToSeat', invitation(stage.malik))).toEqual(['I8.HAS_APPLIED']);
    expect(await stage.refused(stage.paul, 'inviteToSeat', invitation(stage.paul))).toEqual(['I8.ONESELF']);
    expect(await stage.refused(stage.ines, 'inviteToSeat', invitation(stage.camille))).toEqual(['P4.NOT_YOURS']);
  });

  test('M14: is accepted in good standing; declining is always possible', async () => {
    const id = await invite(stage.late);
    expect(await stage.refused(stage.late, 'answerInvitation', { id, accept: true })).toEqual([
      'M14.GOOD_STANDING_NEEDED',
    ]);
    await stage.does(stage.late, 'answerInvitation', { id, accept: false });
  });

  test('I8: is answered by who is invited alone', async () => {
    const id = await invite(stage.ines);
    expect(await stage.refused(stage.paul, 'answerInvitation', { id, accept: true })).toEqual(['P4.NOT_YOURS']);
    expect(await stage.refused(stage.malik, 'answerInvitation', { id, accept: true })).toEqual(['P4.NOT_THERE']);
  });
});
