import { parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Compiler } from '../../server/core/read/compiler.ts';
import { Listing } from '../../server/core/read/listing.ts';
import { Initiative } from '../../server/initiatives/initiative.ts';
import { Theme } from '../../server/members/vocabulary.ts';
import { makeSchema } from '../../server/schema.ts';
import { cursorOf, unknownTo } from './answers.ts';
import { Trial } from './trial.ts';

/* Another seed asks other questions: SEED=7 npx vitest run test/read */
const SEED = Number(process.env['SEED'] ?? 20261121);
const QUESTIONS = Number(process.env['QUESTIONS'] ?? 1000);

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open(SEED);
});
afterAll(() => trial.close());

test(
  'P4: 1,000 random questions are answered as a naive look at the whole data answers them',
  { timeout: 120_000 },
  async () => {
    const { difference, ...counts } = await trial.run(trial.reader(), QUESTIONS);
    expect(difference).toBeNull();
    // A run that asks little, or is only refused, would prove nothing.
    expect(counts.questions).toBe(QUESTIONS);
    expect(counts.refused).toBeGreaterThan(QUESTIONS / 20);
    expect(counts.empty).toBeLessThan(counts.answers / 2);
    expect(trial.answered).toBeGreaterThan(QUESTIONS / 20);
    console.log(`${trial.answered} of ${counts.answers} answers were written by PostgreSQL`);
  },
);

test('P7: the oracle knows every question, field and filter of the contract', () => {
  expect(unknownTo(trial.world, makeSchema())).toEqual([]);
});

/** The answers to one document, one after the other with these variables. */
async function answers(
  viewer: string,
  text: string,
  ...variables: Record<string, unknown>[]
): Promise<ExecutionResult[]> {
  const [reader, document] = [trial.reader(), parse(text)];
  const told: ExecutionResult[] = [];
  for (const one of variables) told.push(await trial.ask(reader, trial.viewer(viewer), document, one, 'js'));
  return JSON.parse(JSON.stringify(told)) as ExecutionResult[];
}

test('a question asked twice under one name is answered whole, whatever was left out the time before', async () => {
  const text = 'query ($all: Boolean!) { me { id } ...Rest @include(if: $all) } fragment Rest on Query { me { name } }';
  const [, second] = await answers('member', text, { all: false }, { all: true });
  expect(second).toEqual({ data: { me: { id: expect.any(String) as string, name: expect.any(String) as string } } });
});

test.each([0, -3, 101])('a page of %i rows is refused with the bounds', async (first) => {
  const [answer] = await answers('member', 'query ($first: Int!) { skills(first: $first) { nodes { id } } }', {
    first,
  });
  expect(answer?.data).toBeNull();
  expect(answer?.errors).toMatchObject([
    { message: expect.stringMatching(`${first}.*1 to 100`) as string, extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('a cursor that is none, or is of another order, is refused with a sentence', async () => {
  const [initiative] = trial.world.all('Initiative');
  const text = 'query ($after: String) { initiatives(first: 1, after: $after, order: TITLE) { nodes { id } } }';
  const wrong = ['x', 'WyJUSVRMRSJd', cursorOf('LATEST', initiative!)].map((after) => ({ after }));
  const told = await answers('member', text, ...wrong, { after: cursorOf('TITLE', initiative!) });
  expect(told.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? null)).toEqual([
    ...wrong.map(() => 'BAD_USER_INPUT'),
    null,
  ]);
  expect(told[0]?.errors?.[0]?.message).toContain('no');
});

test('P7: a value of a wrong form is refused without a word about the database', async () => {
  const text = '{ initiatives(first: 1, filter: { theme: "x" }) { nodes { id } } }';
  const [answer] = await answers('member', text, {});
  expect(answer?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(JSON.stringify(answer)).not.toMatch(/uuid|syntax|select/);
});

test('P4: what is not there and what is not seen look alike', async () => {
  const draft = trial.world.all('Initiative').find(({ state }) => state === 'draft')!.id;
  const nothing = draft.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const text = 'query ($id: ID!) { node(id: $id) { id } initiative(id: $id) { id } }';
  const told = await answers('visitor', text, { id: draft }, { id: nothing }, { id: '' });
  expect(told).toEqual(told.map(() => ({ data: { node: null, initiative: null } })));
});

test('a many-to-many relation is walked from its other side too', async () => {
  const { house } = trial.reader();
  const { asking, eyes } = trial.viewer('member');
  const compiler = new Compiler(house, { schema: makeSchema(), fragments: {}, variableValues: {} }, asking);
  const [operation] = parse('{ id }').definitions as OperationDefinitionNode[];
  const origin = { kind: 'many', to: () => Initiative, through: 'themes', order: 'TITLE' } as const;
  const list = new Listing(compiler).many(Theme, house.tables.columns(Theme, 'it'), origin, [operation!.selectionSet]);
  const values = compiler.sources.map((source) => source({}, asking, []));
  const { rows } = await trial.community.house.pool.query<{ id: string; list: { id: string }[] }>(
    `select it.id, to_json(${list}) as list from theme it`,
    values,
  );
  const about = (theme: string) =>
    trial.world
      .linked('initiative_theme')
      .filter(([, other]) => other === theme)
      .map(([id]) => id);
  for (const { id, list: told } of rows) {
    expect(told.map((row) => row.id).toSorted()).toEqual(
      about(id)
        .filter((one) => eyes.seesId(one))
        .toSorted(),
    );
  }
  expect(rows.some(({ list: told }) => told.length > 1)).toBe(true);
});
