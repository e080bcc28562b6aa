import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('P7: a text with a NUL is refused with a message by field, not an unexpected error', async () => {
  const sent = 'mutation ($input: DraftInitiativeInput!) { draftInitiative(input: $input) { initiative { id } } }';
  const input = { idempotencyKey: 'k', title: 'a\0b', summary: '' };
  const { errors } = await stage.community.ask(stage.paul, sent, { input });
  expect(errors).toMatchObject([
    { code: 'BAD_USER_INPUT', message: 'title : Ce texte contient un caractère qui ne peut pas être gardé.' },
  ]);
});
