import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** An initiative that begins to run with Paul's seat and four of contact. */
async function beginning(): Promise<{ id: string; role: string }> {
  const id = await stage.initiative('launching');
  const role = await stage.role(id, { seats: 4 });
  await stage.does(stage.paul, 'changeInitiativeState', { id, state: 'RUNNING', why: 'Tout est prêt' });
  return { id, role };
}
const add = (initiative: string, seats: number) =>
  stage.refused(stage.paul, 'addRole', { idempotencyKey: freshKey(), initiative, kind: 'OTHER', name: 'Autre', seats });

describe('the running-in', () => {
  test('I6: until it is declared over no seat is added beyond the first staffing; seats can move between roles', async () => {
    const { id, role } = await beginning();
    expect(await add(id, 1)).toEqual(['I6.RUNNING_IN']);
    const { refusals } = await stage.community.command(stage.paul, 'editRole', { id: role, version: 1, seats: 5 });
    expect(refusals).toMatchObject([
      {
        details: { first: 5, after: 6 },
        message:
          'Le rodage n’est pas terminé : l’équipe garde ses 5 places du départ. Le pilote déclare d’abord le rodage terminé.',
      },
    ]);
    await stage.does(stage.paul, 'editRole', { id: role, version: 1, seats: 3 });
    expect(await add(id, 1)).toEqual([]);
    expect(await add(id, 1)).toEqual(['I6.RUNNING_IN']);
  });

  test('I6: is declared over by a pilot, once, dated, and the referent is told; then seats are added', async () => {
    const { id } = await beginning();
    for (const who of [stage.solange, stage.ines])
      expect(await stage.refused(who, 'endRunningIn', { id })).toEqual(['P4.NOT_YOURS']);
    const verbs = async () =>
      (
        (await stage.read(stage.paul, 'query ($id: ID!) { initiative(id: $id) { viewerMay } }', { id }))[
          'initiative'
        ] as { viewerMay: string[] }
      ).viewerMay;
    expect(await verbs()).toContain('endRunningIn');
    expect(await stage.does(stage.paul, 'endRunningIn', { id }, 'runningInEndedOn')).toMatchObject({
      runningInEndedOn: '2026-06-15',
    });
    expect(await verbs()).not.toContain('endRunningIn');
    expect(await stage.refused(stage.paul, 'endRunningIn', { id })).toEqual(['I6.RUNNING_IN_OVER']);
    expect(await add(id, 3)).toEqual([]);
    const sent = 'query ($id: ID!) { initiative(id: $id) { entries(first: 9) { nodes { sentence } } } }';
    expect(JSON.stringify(await stage.read(stage.solange, sent, { id }))).toContain(
      'Paul Arnal déclare le rodage terminé.',
    );
  });

  test('I6: is not over before the initiative runs; while it launches its seats are free to change', async () => {
    const id = await stage.initiative('launching');
    expect(await stage.refused(stage.paul, 'endRunningIn', { id })).toEqual(['I6.NOT_RUNNING']);
    expect(await add(id, 5)).toEqual([]);
  });

  test('I1: an initiative says which body or which member asked for it, and how', async () => {
    const id = await stage.initiative('draft');
    const circle = await stage.community.circle('Table commune');
    const told = { origin: 'BODY', originCircle: circle, originMember: stage.ines, originNote: 'Demandé en juin.' };
    const asked = 'origin originCircle { name } originMember { name } originNote';
    expect(await stage.does(stage.paul, 'describeInitiative', { id, version: 2, ...told }, asked)).toMatchObject({
      origin: 'BODY',
      originCircle: { name: 'Table commune' },
      originMember: { name: 'Inès Belkacem' },
      originNote: 'Demandé en juin.',
    });
    const cleared = { originCircle: null, originMember: null, originNote: '' };
    expect(await stage.does(stage.paul, 'describeInitiative', { id, version: 3, ...cleared }, asked)).toMatchObject({
      originCircle: null,
      originMember: null,
      originNote: null,
    });
  });
});
