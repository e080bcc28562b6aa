import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../server/core/command/refusal.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
});
afterAll(() => stage.close());

describe('founding', () => {
  test('P10: gives the community its charter, its settings and an administrator who can act at once', async () => {
    expect(await stage.read(null, '{ community { name preset demo } charter { number text adoptedOn } }')).toEqual({
      community: { name: 'Elvaire', preset: 'strateges', demo: false },
      charter: { number: 1, text: '# Charte', adoptedOn: '2026-06-15' },
    });
    const { rows } = await stage.community.house.pool.query(
      "select id, language from member where email = 'ada@example.org'",
    );
    expect(rows[0].language).toBe('en');
    await stage.does(rows[0].id, 'openCircle', { idempotencyKey: freshKey(), name: 'Accueil', purpose: 'Accueillir' });
    expect(stage.community.house.charter({ key: 'dues.graceDays', rule: 'M14', unit: 'days', default: 60 })).toBe(45);
  });

  test('P10: happens once', async () => {
    await expect(stage.found()).rejects.toThrow(Refused);
    await expect(stage.found()).rejects.toThrow('P10.ALREADY_FOUNDED');
  });
});

describe('circles', () => {
  test('G1: a circle’s name is its own', async () => {
    const circle = () => ({ idempotencyKey: freshKey(), name: 'Bouger', purpose: 'Venir autrement', lead: stage.paul });
    await stage.does(stage.camille, 'openCircle', circle());
    expect(await stage.refused(stage.camille, 'openCircle', circle())).toEqual(['G1.NAME_TAKEN']);
  });
});
