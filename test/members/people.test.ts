import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
});
afterAll(() => stage.close());

const admission = (email: string, more: object = {}) => ({
  idempotencyKey: freshKey(),
  firstName: ' Nora ',
  lastName: 'Saïdi',
  email,
  ...more,
});

describe('admission', () => {
  test('M11: where dues are asked, an admitted person is a member once they are paid', async () => {
    const admitted = await stage.does(stage.camille, 'admitMember', admission('nora@example.org'), 'name state since');
    expect(admitted).toMatchObject({ name: 'Nora Saïdi', state: 'ADMITTED', since: null });
    const dues = {
      idempotencyKey: freshKey(),
      member: admitted.id,
      amountCents: 7500,
      paidOn: '2026-06-14',
      coversUntil: '2027-06-13',
      method: 'TRANSFER',
    };
    await stage.does(stage.mireille, 'recordPayment', dues);
    const me = await stage.read(
      admitted.id,
      '{ me { state since paidUntil standing { kind } payments(first: 5) { nodes { amountCents } } } }',
    );
    expect(me).toEqual({
      me: {
        state: 'ACTIVE',
        since: '2026-06-15',
        paidUntil: '2027-06-13',
        standing: { kind: 'CURRENT' },
        payments: { nodes: [{ amountCents: 7500 }] },
      },
    });
  });

  test('M9: a mail address is one person’s, however it is written', async () => {
    await stage.does(stage.camille, 'admitMember', admission('double@example.org'));
    expect(await stage.refused(stage.camille, 'admitMember', admission(' DOUBLE@example.org '))).toEqual([
      'M9.ADDRESS_TAKEN',
    ]);
  });

  test('M9: a mail address is one', async () => {
    for (const wrong of ['nora', '@example.org', 'a b@example.org', 'nora@']) {
      await expect(stage.community.command(stage.camille, 'admitMember', admission(wrong))).rejects.toThrow(
        'email : Une adresse électronique',
      );
    }
  });

  test('P4: is an administrator’s to give', async () => {
    for (const who of [stage.paul, stage.solange, stage.mireille]) {
      expect(await stage.refused(who, 'admitMember', admission('x@example.org'))).toEqual(['P4.NOT_YOURS']);
    }
    expect(await stage.refused(null, 'admitMember', admission('x@example.org'))).toEqual(['P4.SIGN_IN']);
  });
});

describe('dues', () => {
  const dues = (member: string, amountCents: number, coversUntil: string, paidOn = '2026-06-15') => ({
    idempotencyKey: freshKey(),
    member,
    amountCents,
    paidOn,
    coversUntil,
    method: 'CHEQUE',
  });
  const paidUntil = async (id: string) =>
    (await stage.community.house.pool.query('select paid_until::text as day from member where id = $1', [id])).rows[0]
      .day;

  test('M13: a mistake is reversed by an opposite entry, and the last day paid is what it was', async () => {
    const { id } = await stage.does(stage.camille, 'admitMember', admission('reversed@example.org'));
    await stage.does(stage.mireille, 'recordPayment', dues(id, 7500, '2026-12-31'));
    await stage.does(stage.mireille, 'recordPayment', dues(id, 7500, '2027-12-31'));
    expect(await paidUntil(id)).toBe('2027-12-31');
    await stage.does(stage.mireille, 'recordPayment', dues(id, -7500, '2027-12-31'));
    expect(await paidUntil(id)).toBe('2026-12-31');
    expect(await stage.refused(stage.mireille, 'recordPayment', dues(id, -7500, '2027-12-31'))).toEqual([
      'M13.NOTHING_TO_REVERSE',
    ]);
  });

  test('M13: a payment has an amount, and is not of a day to come', async () => {
    const { mireille, paul } = stage;
    expect(await stage.refused(mireille, 'recordPayment', dues(paul, 0, '2027-12-31', '2026-06-16'))).toEqual([
      'M13.NO_AMOUNT',
      'M13.PAID_LATER',
    ]);
  });

  test('M13: a payment is never edited nor taken away, whoever tries', async () => {
    const { id } = await stage.does(stage.mireille, 'recordPayment', dues(stage.malik, 7500, '2027-06-30'));
    const { pool } = stage.community.house;
    await expect(pool.query('update payment set amount_cents = 1 where id = $1', [id])).rejects.toThrow('kept');
    await expect(pool.query('delete from payment where id = $1', [id])).rejects.toThrow('kept');
  });

  test('M16: are recorded by the treasurer or an administrator, and seen by them and whose they are', async () => {
    expect(await stage.refused(stage.solange, 'recordPayment', dues(stage.ines, 7500, '2027-06-30'))).toEqual([
      'P4.NOT_YOURS',
    ]);
    await stage.does(stage.camille, 'recordPayment', dues(stage.ines, 7500, '2027-06-30'));
    const seen = async (who: string) =>
      (
        await stage.read(who, 'query ($id: ID!) { member(id: $id) { payments(first: 9) { totalCount { value } } } }', {
          id: stage.ines,
        })
      )['member'];
    for (const who of [stage.ines, stage.camille, stage.mireille])
      expect(await seen(who)).toEqual({ payments: { totalCount: { value: 1 } } });
    for (const who of [stage.paul, stage.solange])
      expect(await seen(who)).toEqual({ payments: { totalCount: { value: 0 } } });
  });
});

describe('mandates', () => {
  const mandate = (member: string, more: object = {}) => ({
    idempotencyKey: freshKey(),
    member,
    kind: 'ORGANISER',
    ...more,
  });

  test('P5: give their right from their first day to their last, both counted', async () => {
    const { community, camille, paul } = stage;
    await stage.does(camille, 'giveMandate', {
      ...mandate(paul, { since: '2026-06-20', until: '2026-06-22' }),
      kind: 'TREASURER',
    });
    const held = async (instant: string) => {
      community.at(instant);
      const payment = {
        idempotencyKey: freshKey(),
        member: paul,
        amountCents: 100,
        paidOn: '2026-06-01',
        coversUntil: '2027-01-01',
        method: 'CASH',
      };
      return (await stage.refused(paul, 'recordPayment', payment)).length === 0;
    };
    try {
      expect([
        await held('2026-06-19T12:00:00Z'),
        await held('2026-06-20T12:00:00Z'),
        await held('2026-06-22T12:00:00Z'),
        await held('2026-06-23T12:00:00Z'),
      ]).toEqual([false, true, true, false]);
    } finally {
      community.at('2026-06-15T08:00:00Z');
    }
  });

  test('P5: are held once at a time, end after they begin, and are a member’s', async () => {
    const { camille, ines } = stage;
    await stage.does(camille, 'giveMandate', mandate(ines, { since: '2026-06-01', until: '2026-06-30' }));
    expect(await stage.refused(camille, 'giveMandate', mandate(ines, { since: '2026-06-30' }))).toEqual([
      'P5.ALREADY_HELD',
    ]);
    await stage.does(camille, 'giveMandate', mandate(ines, { since: '2026-07-01' }));
    expect(
      await stage.refused(camille, 'giveMandate', mandate(ines, { since: '2026-05-30', until: '2026-05-01' })),
    ).toEqual(['P5.ENDS_BEFORE']);
    const admitted = await stage.does(camille, 'admitMember', admission('soon@example.org'));
    expect(await stage.refused(camille, 'giveMandate', mandate(admitted.id))).toEqual(['P5.NOT_A_MEMBER']);
    expect(await stage.refused(ines, 'giveMandate', mandate(ines))).toEqual(['P4.NOT_YOURS']);
  });
});
