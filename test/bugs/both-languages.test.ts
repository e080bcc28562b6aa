import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGate, type Gate } from '../kit/gate.ts';
import { freshKey, Stage } from '../kit/stage.ts';
import { cookieOf } from '../live/client.ts';

let stage: Stage;
let gate: Gate;
let cookie: string;
beforeAll(async () => {
  stage = await Stage.open();
  gate = await openGate(stage.community, { freeDocuments: true });
  cookie = await cookieOf(stage.community, stage.paul);
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});

const said = async (query: string, variables: object, language: string) => {
  await stage.community.house.pool.query('update member set language = $2 where id = $1', [stage.paul, language]);
  const headers = { 'content-type': 'application/json', 'accept-language': language, cookie };
  const sent = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
  const { errors } = (await (await fetch(`${gate.url}/graphql`, sent)).json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return errors?.map(({ message, extensions }) => `${extensions.code} ${message}`);
};

const LIST = 'query ($first: Int!, $after: String, $filter: InitiativeFilter) { initiatives(first: $first, after: $after, filter: $filter) { nodes { id } } }';
const DRAFT = 'mutation ($input: DraftInitiativeInput!) { draftInitiative(input: $input) { initiative { id } } }';

test('P8: the bounds of a page, and a cursor that is none, are told in the language of who asks', async () => {
  expect(await said(LIST, { first: 0 }, 'fr')).toEqual(['BAD_USER_INPUT `first` vaut 0 : il va de 1 à 100.']);
  expect(await said(LIST, { first: 101 }, 'en')).toEqual(['BAD_USER_INPUT `first` is 101: it goes from 1 to 100.']);
  expect(await said(LIST, { first: 1, after: 'x' }, 'fr')).toEqual(['BAD_USER_INPUT `after` n’est pas un repère d’ici.']);
});

test('P8: so is a value that is not of its form', async () => {
  const query = 'query ($first: Int!, $filter: InitiativeFilter) { initiatives(first: $first, filter: $filter) { nodes { id } } }';
  const ask = (language: string) => said(query, { first: 1, filter: { theme: 'no-id' } }, language);
  expect(await ask('fr')).toEqual(['BAD_USER_INPUT Une des valeurs données n’a pas la forme attendue.']);
  expect(await ask('en')).toEqual(['BAD_USER_INPUT One of the values given is not of the expected form.']);
});

test('P7, P8: so is an idempotency key that was used with another input', async () => {
  const idempotencyKey = freshKey();
  expect(await said(DRAFT, { input: { idempotencyKey, title: 'Un', summary: 'x' } }, 'fr')).toBeUndefined();
  const ask = (language: string) => said(DRAFT, { input: { idempotencyKey, title: 'Deux', summary: 'x' } }, language);
  expect(await ask('fr')).toEqual(['IDEMPOTENCY_KEY_REUSED Cette clé d’idempotence a déjà servi avec d’autres valeurs.']);
  expect(await ask('en')).toEqual(['IDEMPOTENCY_KEY_REUSED This idempotency key was used with another input.']);
});
