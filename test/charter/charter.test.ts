import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
});
afterAll(() => stage.close());

describe('the charter', () => {
  const current = async () => (await stage.read(null, '{ charter { id } }'))['charter'] as { id: string };

  test('M1: the current version is accepted, once, and for ever', async () => {
    const { id } = await current();
    const [first, again] = [
      await stage.does(stage.paul, 'acceptCharter', { version: id }),
      await stage.does(stage.paul, 'acceptCharter', { version: id }),
    ];
    expect(again.id).toBe(first.id);
    expect(await stage.read(stage.paul, '{ charter { viewerAccepted } }')).toEqual({
      charter: { viewerAccepted: true },
    });
    expect(await stage.read(stage.ines, '{ charter { viewerAccepted } }')).toEqual({
      charter: { viewerAccepted: false },
    });
    await expect(stage.community.house.pool.query('delete from charter_acceptance')).rejects.toThrow('kept');
    expect(await stage.refused(null, 'acceptCharter', { version: id })).toEqual(['P4.SIGN_IN']);
  });

  test('M2: its page is made of the settings, in the reader’s language', async () => {
    const query = '{ charterSettings { key rule unit value default least most choices sentence } }';
    const [fr, en] = [await stage.read(null, query), await stage.read(null, query, {}, 'en')];
    const find = (page: Record<string, unknown>, key: string) =>
      (page['charterSettings'] as { key: string }[]).find((one) => one.key === key);
    expect(find(fr, 'dues.graceDays')).toEqual({
      key: 'dues.graceDays',
      rule: 'M14',
      unit: 'days',
      value: 45,
      default: 60,
      least: 0,
      most: 366,
      choices: [],
      sentence: 'Une cotisation échue laisse 45 jours pour la renouveler ; d’ici là, rien n’est fermé.',
    });
    expect(find(en, 'initiatives.public')).toMatchObject({
      unit: 'yes or no',
      value: true,
      least: null,
      sentence: 'The list of initiatives is open to everybody.',
    });
  });

  test('M2: a setting is changed within its unit and bounds, and holds from the next request on', async () => {
    const { camille, community } = stage;
    const change = (key: string, value: unknown) => community.command(camille, 'changeCharterSetting', { key, value });
    const why = async (key: string, value: unknown) =>
      (await change(key, value)).refusals.map(({ code, message }) => [code, message]);
    expect(await why('dues.graceDays', 400)).toEqual([['BOUNDS', 'De 0 à 366 jours.']]);
    expect(await why('dues.graceDays', '30')).toEqual([['TYPE', 'Ce réglage est un nombre entier.']]);
    expect(await why('initiatives.public', 1)).toEqual([['TYPE', 'Ce réglage est oui ou non.']]);
    expect(await why('nothing', 1)).toEqual([['UNKNOWN', 'La charte n’a pas de réglage « nothing ».']]);
    const standing = async () => (await stage.read(stage.late, '{ me { standing { kind } } }'))['me'];
    expect(await standing()).toEqual({ standing: { kind: 'OVERDUE' } });
    expect(await why('dues.graceDays', 300)).toEqual([]);
    expect(await standing()).toEqual({ standing: { kind: 'DUE' } });
    const { nodes } = (await stage.read(camille, '{ journal(first: 20) { nodes { kind sentence } } }', {}, 'en'))[
      'journal'
    ] as { nodes: object[] };
    expect(nodes).toContainEqual({
      kind: 'charter.settingChanged',
      sentence: 'Charter setting dues.graceDays: 45 becomes 300.',
    });
    expect(await why('dues.graceDays', 45)).toEqual([]);
  });

  test('P4: its settings are an administrator’s to change', async () => {
    for (const who of [stage.paul, stage.solange])
      expect(await stage.refused(who, 'changeCharterSetting', { key: 'dues.graceDays', value: 1 })).toEqual([
        'P4.NOT_YOURS',
      ]);
  });
});
