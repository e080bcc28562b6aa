import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../server/core/noun/id.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ pool: 6 });
});
afterAll(() => stage.close());

const count = async (title: string): Promise<number> => {
  const { rows } = await stage.community.house.pool.query(
    'select count(*)::int as n from initiative where title = $1',
    [title],
  );
  return rows[0].n;
};
const document =
  'mutation ($input: DraftInitiativeInput!) { draftInitiative(input: $input) { initiative { id } refusals { code } } }';
const draft = (who: string, input: object) => stage.community.ask(who, document, { input });

describe('what creates, sent twice', () => {
  test('P7: with the same key is done once and answers the same', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Une fois', summary: 'x' };
    const [first, second] = [await draft(stage.paul, input), await draft(stage.paul, input)];
    expect(second).toEqual(first);
    expect(await count('Une fois')).toBe(1);
  });

  test('P7: with the same key and another input is an error, and nothing is done', async () => {
    const idempotencyKey = freshKey();
    await draft(stage.paul, { idempotencyKey, title: 'Avant', summary: 'x' });
    const { errors } = await draft(stage.paul, { idempotencyKey, title: 'Après', summary: 'x' });
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await count('Après')).toBe(0);
  });

  test('P7: with the same key at the same instant is done once', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Ensemble', summary: 'x' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => draft(stage.paul, input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.errors).toEqual([]);
    expect(await count('Ensemble')).toBe(1);
  });

  test('P7: with the same key by two people, or by one for two mutations, is done for each', async () => {
    const idempotencyKey = freshKey();
    const [id] = [await stage.initiative('draft')];
    for (const who of [stage.paul, stage.ines])
      expect((await draft(who, { idempotencyKey, title: 'Chacun', summary: 'x' })).errors).toEqual([]);
    await stage.does(stage.paul, 'addRole', { idempotencyKey, initiative: id, kind: 'OTHER', name: 'Rôle', seats: 1 });
    expect(await count('Chacun')).toBe(2);
  });

  test('P7: with the same key after a refusal is tried anew, and after 48 hours is another', async () => {
    const input = { idempotencyKey: freshKey(), title: 'Plus tard', summary: 'x' };
    expect((await draft(stage.late, input)).data).toMatchObject({
      draftInitiative: { refusals: [{ code: 'GOOD_STANDING_NEEDED' }] },
    });
    await stage.community.house.pool.query("update member set paid_until = '2027-01-01' where id = $1", [stage.late]);
    expect((await draft(stage.late, input)).data).toMatchObject({ draftInitiative: { refusals: [] } });
    stage.community.at('2026-06-17T09:00:00Z');
    await draft(stage.late, input);
    stage.community.at('2026-06-15T08:00:00Z');
    await stage.community.house.pool.query("update member set paid_until = '2026-01-31' where id = $1", [stage.late]);
    expect(await count('Plus tard')).toBe(2);
  });
});

describe('an edit from an older version', () => {
  test('P7: of an initiative is refused, and shows it as it is today', async () => {
    const id = await stage.initiative('draft');
    const first = await stage.does(stage.paul, 'describeInitiative', { id, version: 2, title: 'Deuxième' }, 'version');
    expect(first['version']).toBe(3);
    const stale = await stage.community.command(
      stage.paul,
      'describeInitiative',
      { id, version: 2, title: 'Perdu' },
      'title version',
    );
    expect(stale.refusals).toMatchObject([{ rule: 'P7', code: 'STALE', details: { seen: 2, current: 3 } }]);
    expect(stale.noun).toMatchObject({ title: 'Deuxième', version: 3 });
  });

  test('P7: of a role is refused; of two at the same instant one is done', async () => {
    const role = await stage.role(await stage.initiative('draft'));
    const edits = await Promise.all(
      ['Un', 'Deux'].map((name) => stage.community.command(stage.paul, 'editRole', { id: role, version: 1, name })),
    );
    expect(edits.map(({ refusals }) => refusals.map(({ code }) => code)).toSorted()).toEqual([[], ['STALE']]);
  });
});

describe('an input that is out of bounds', () => {
  const fault = async (language: 'fr' | 'en', input: object) => {
    const { errors } = await stage.community.ask(
      stage.paul,
      document,
      { input: { idempotencyKey: freshKey(), title: 'T', summary: 's', ...input } },
      language,
    );
    return errors.map(({ code, message }) => [code, message]);
  };

  test.each([
    ['fr', { title: '  ' }, 'title : Ce champ est à remplir.'],
    ['en', { title: '  ' }, 'title : Please fill in this field.'],
    ['fr', { summary: 'x'.repeat(281) }, 'summary : Au plus 280 caractères.'],
    [
      'en',
      { summary: 'x'.repeat(281), title: '' },
      'title : Please fill in this field. summary : At most 280 characters.',
    ],
  ] as const)('P7: is refused by field in %s: %j', async (language, input, message) => {
    expect(await fault(language, input)).toEqual([['BAD_USER_INPUT', message]]);
  });

  test('P7: is refused for figures and links as well', async () => {
    const initiative = await stage.initiative('draft');
    const role = { idempotencyKey: freshKey(), initiative, kind: 'OTHER', name: 'R' };
    const addRole = (seats: number) => stage.community.command(stage.paul, 'addRole', { ...role, seats });
    await expect(addRole(0)).rejects.toThrow('seats : Au moins 1.');
    await expect(addRole(101)).rejects.toThrow('seats : Au plus 100.');
    const link = (address: string) =>
      stage.community.command(stage.paul, 'addLink', {
        idempotencyKey: freshKey(),
        initiative,
        label: 'Lien',
        address,
      });
    for (const address of [
      'http://example.org',
      'javascript:alert(1)',
      'https://',
      'https://user@example.org/',
      'example.org',
    ]) {
      await expect(link(address)).rejects.toThrow('address : Une adresse qui commence par https://.');
    }
    expect((await link('https://example.org/carnet?page=2')).refusals).toEqual([]);
  });
});

describe('what one may not see', () => {
  test('P4: answers as what is not there: a draft of another, an id of nothing, an id of another noun, no id at all', async () => {
    const mine = await stage.initiative('draft');
    const others = { draft: mine, nothing: newId(30, new Date()), anotherNoun: stage.paul, noId: 'zzz', empty: '' };
    const asked = 'query ($id: ID!) { initiative(id: $id) { title } node(id: $id) { ... on Initiative { title } } }';
    for (const id of Object.values(others)) {
      expect(await stage.community.ask(stage.ines, asked, { id })).toEqual({
        data: { initiative: null, node: id === stage.paul ? {} : null },
        errors: [],
      });
      const commanded = await stage.community.command(stage.ines, 'proposeInitiative', { id });
      expect(commanded.refusals).toEqual([
        { rule: 'P4', code: 'NOT_THERE', message: 'Il n’y a rien ici pour vous.', details: {}, until: null },
      ]);
      expect(commanded.noun).toBeNull();
    }
  });

  test('P4: is refused alike when it is only referred to: a theme, a circle, a skill, a role', async () => {
    const id = await stage.initiative('draft');
    for (const wrong of [newId(11, new Date()), stage.paul, 'zzz']) {
      expect(await stage.refused(stage.paul, 'describeInitiative', { id, version: 2, themes: [wrong] })).toEqual([
        'P4.NOT_THERE',
      ]);
      expect(await stage.refused(stage.paul, 'describeInitiative', { id, version: 2, circle: wrong })).toEqual([
        'P4.NOT_THERE',
      ]);
      expect(
        await stage.refused(stage.paul, 'applyToRole', { idempotencyKey: freshKey(), role: wrong, word: 'x' }),
      ).toEqual(['P4.NOT_THERE']);
    }
  });

  test('P4: a refused command leaves nothing behind, in the journal neither', async () => {
    const entries = async () =>
      (await stage.community.house.pool.query('select count(*)::int as n from entry')).rows[0].n;
    const role = await stage.role(await stage.initiative('running'));
    const before = await entries();
    await stage.refused(stage.late, 'applyToRole', { idempotencyKey: freshKey(), role, word: 'x' });
    expect(await entries()).toBe(before);
  });
});
