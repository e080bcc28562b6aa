import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Skill } from '../../server/members/vocabulary.ts';
import { freshKey, Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.found();
});
afterAll(() => stage.close());

describe('one’s own page', () => {
  test('M8: is edited by its owner, word by word, skills among them', async () => {
    const skill = await stage.community.insert(Skill, { label: 'écoute', label_en: 'listening' });
    const edited = {
      id: stage.ines,
      version: 1,
      headline: ' Presse ',
      about: '',
      offers: 'Du temps',
      language: 'EN',
      showsEmail: true,
      skills: [skill, skill],
    };
    const page = await stage.does(
      stage.ines,
      'editProfile',
      edited,
      'headline about offers seeks language showsEmail version skills { label }',
    );
    expect(page).toMatchObject({
      headline: 'Presse',
      about: null,
      offers: 'Du temps',
      seeks: null,
      language: 'en',
      showsEmail: true,
      version: 2,
      skills: [{ label: 'écoute' }],
    });
    expect(
      await stage.does(
        stage.ines,
        'editProfile',
        { id: stage.ines, version: 2, seeks: 'Rien' },
        'headline skills { label }',
      ),
    ).toMatchObject({ headline: 'Presse', skills: [{ label: 'écoute' }] });
  });

  test('P7: from an older version is refused and shown as it is', async () => {
    await stage.does(stage.malik, 'editProfile', { id: stage.malik, version: 1, headline: 'Vélo' });
    const { noun, refusals } = await stage.community.command(
      stage.malik,
      'editProfile',
      { id: stage.malik, version: 1, headline: 'Perdu' },
      'headline',
    );
    expect(refusals).toMatchObject([{ code: 'STALE' }]);
    expect(noun).toMatchObject({ headline: 'Vélo' });
  });

  test('P4: is nobody else’s to edit, an administrator’s neither', async () => {
    for (const who of [stage.paul, stage.camille]) {
      expect(await stage.refused(who, 'editProfile', { id: stage.ines, version: 1, headline: 'Autre' })).toEqual([
        'P4.NOT_YOURS',
      ]);
    }
    expect(await stage.refused(stage.late, 'editProfile', { id: stage.ines, version: 1, headline: 'Autre' })).toEqual([
      'P4.NOT_THERE',
    ]);
  });
});

describe('vocabularies', () => {
  test('I11: a skill is any member’s in good standing to add, once, whatever the case', async () => {
    const add = (label: string, labelEn?: string) => ({
      idempotencyKey: freshKey(),
      label,
      ...(labelEn ? { labelEn } : {}),
    });
    expect(
      await stage.does(stage.malik, 'addSkill', add(' Réparation de vélos ', 'bicycle repair'), 'label labelEn'),
    ).toMatchObject({ label: 'Réparation de vélos', labelEn: 'bicycle repair' });
    expect(await stage.refused(stage.paul, 'addSkill', add('réparation de VÉLOS'))).toEqual(['I11.ALREADY_THERE']);
    expect(await stage.refused(stage.paul, 'addSkill', add('R%'))).toEqual([]);
    expect(await stage.refused(stage.late, 'addSkill', add('Retard'))).toEqual(['P4.NOT_YOURS']);
    expect(await stage.refused(stage.paul, 'addTheme', add('Eau'))).toEqual(['P4.NOT_YOURS']);
  });
});
