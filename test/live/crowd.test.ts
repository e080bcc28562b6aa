import {
  execute, GraphQLObjectType, GraphQLSchema, Kind, parse, print, validate,
  type DocumentNode, type ExecutionResult, type FieldNode, type OperationDefinitionNode,
} from 'graphql';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sees } from '../../server/access/sees.ts';
import { askingAs } from '../../server/access/viewer.ts';
import { crowdPlan } from '../../server/core/journal/crowd.ts';
import { Group } from '../../server/core/journal/group.ts';
import type { Listener } from '../../server/core/journal/listener.ts';
import { questionOf } from '../../server/core/journal/question.ts';
import type { Right } from '../../server/core/kernel/rights.ts';
import type { Columns, SqlViewer } from '../../server/core/noun/registry.ts';
import { makeSchema } from '../../server/schema.ts';
import { Chance } from '../read/chance.ts';
import { randomQuestion } from '../read/generate.ts';
import { Trial } from '../read/trial.ts';
import { newsSubscription } from '../../web/api/operations.ts';

/* Another seed asks other questions: SEED=7 npx vitest run test/live/crowd.test.ts --project serial */
const SEED = Number(process.env['SEED'] ?? 20261122);
const DOCUMENTS = Number(process.env['QUESTIONS'] ?? 30);
/** Entries told with each document. */
const ENTRIES = 5;

const schema = makeSchema();
const pagesOwn = /\{\s*news\([^)]*\) \{(.*)\}\s*\}\s*$/s.exec(print(newsSubscription))![1]!;
let trial: Trial;
let listeners: Listener[];

beforeAll(async () => {
  trial = await Trial.open(SEED);
  const { house } = trial.community;
  listeners = await Promise.all(trial.world.all('Member').map(async ({ id }): Promise<Listener> => {
    const asking = { ...await askingAs(house.pool, id, house.charter, house.today()), free: true };
    return { via: id, kind: 'session', member: id, language: 'fr', asking };
  }));
});
afterAll(() => trial.close());

/** Questions to one entry, of any shape. */
const entry = schema.getType('Entry') as GraphQLObjectType;
const node = { ...schema.getQueryType()!.toConfig().fields['node']!, type: entry };
const others = schema.toConfig().types.filter(({ name }) => !['Query', 'Mutation', 'Subscription', 'News'].includes(name));
const toEntries = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { node } }), types: others });

/** The same fields asked as news, and as any entry by its id; null where they cannot be. */
function bothWays(document: DocumentNode): { news: DocumentNode; alone: DocumentNode } | null {
  const [operation, ...fragments] = document.definitions as [OperationDefinitionNode, ...DocumentNode['definitions']];
  const [field, ...others] = operation.selectionSet.selections as FieldNode[];
  if (others.length || field?.kind !== Kind.FIELD || field.directives?.length || !field.selectionSet) return null;
  const rest = fragments.map(print).join(' ');
  const declared = /^query Q(\([^{]*?\))? \{/.exec(print(operation).replaceAll('\n', ' '))?.[1] ?? '';
  const selection = print(field.selectionSet);
  const asNews = `subscription Q${declared} { news ${selection} } ${rest}`.replaceAll('on Entry', 'on News');
  const known = declared ? declared.replace('(', '($entry: ID! ') : '($entry: ID!)';
  const asEntry = `query Q${known} { node(id: $entry) { ... on Entry ${selection} } } ${rest}`;
  const both = { news: parse(asNews), alone: parse(asEntry) };
  const isUsed = (one: DocumentNode) => !validate(schema, one).some(({ message }) => !message.includes('never used'));
  return isUsed(both.news) && isUsed(both.alone) ? both : null;
}

/** What an answer says, whichever way it was asked. */
function said(result: ExecutionResult, key: 'news' | 'node'): { told: unknown; codes: string[] } {
  const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as ExecutionResult;
  const told = data?.[key] as Record<string, unknown> | null;
  const codes = errors.map(({ path, extensions }) => `${path?.slice(1).join('.')} ${String(extensions?.['code'])}`);
  codes.sort();
  return { told: told && { ...told, ...('__typename' in told ? { __typename: 'Entry' } : {}) }, codes };
}

/** Sets of rights that many have at once; every member of the world is asked as holding each of them. */
const SETS: readonly (readonly Right[])[] = [
  ['signedIn', 'publicInitiatives'],
  ['signedIn', 'member', 'goodStanding'],
  ['signedIn', 'member', 'goodStanding', 'leads', 'publicInitiatives'],
  ['signedIn', 'member', 'board', 'leads'],
];

function crowdWith(held: readonly Right[]): Listener[] {
  const key = held.join('+');
  return listeners.map((one) => ({ ...one, asking: { ...one.asking, rights: new Set(held), key } }));
}

/** Those whom an entry names, and some of the others. */
function watched(crowd: readonly Listener[], ids: readonly string[], chance: Chance): Listener[] {
  const named = new Set(ids.flatMap((id) => {
    const { actor, person, initiative } = trial.world.find(id)!;
    const about = trial.world.find(initiative);
    return [actor, person, about?.['author'], about?.['referent'], about?.['pilot']];
  }));
  return [...new Set([...crowd.filter(({ member }) => named.has(member)), ...chance.some(crowd, 4)])];
}

describe('P4: in a crowd everybody is told what they would be told alone', () => {
  test('random questions about random entries, some with fields about who asks', { timeout: 120_000 }, async () => {
    const { house } = trial.community;
    const counts = { documents: 0, answers: 0, absent: 0, shared: 0, apart: 0, statements: 0, tellings: 0 };
    const query = (...given: Parameters<typeof house.pool.query>) => {
      counts.statements += 1;
      return house.pool.query(...given);
    };
    const telling = {
      pool: { query } as typeof house.pool, schema, log: pino({ level: 'silent' }),
      house: { tables: house.reader.house.tables, sees },
      contextOf: (asking: Listener['asking']) =>
        house.context(asking, 'fr', { key: 'news', signedIn: true, byToken: false }, 'news'),
    };
    for (let number = 0; counts.documents < DOCUMENTS; number += 1) {
      const chance = new Chance(SEED * 1_000_003 + number);
      const random = randomQuestion(toEntries, trial.world, chance);
      const both = bothWays(random.document);
      if (!both) continue;
      counts.documents += 1;
      const variables = random.draw();
      const ids = Array.from({ length: ENTRIES }, () => chance.pick(trial.world.all('Entry')).id);
      const cursors = new Map(ids.map((id) => [id, `cursor of ${id}`]));
      const operation = both.news.definitions[0] as OperationDefinitionNode;
      for (const held of SETS) {
        const crowd = crowdWith(held);
        const before = counts.statements;
        const payloads = await fanned(both.news, operation, variables, crowd, cursors, telling);
        if (payloads) expect(counts.statements - before).toBeLessThanOrEqual(4);
        counts.tellings += 1;
        const most = mostCommon(crowd.map((one) => payloads?.(one)));
        for (const listener of watched(crowd, ids, chance)) {
          const contextValue = telling.contextOf(listener.asking);
          const told = payloads?.(listener);
          counts[told === most ? 'shared' : 'apart'] += 1;
          for (const id of cursors.keys()) {
            const variableValues = { ...variables, entry: id };
            const alone = said(await execute({ schema, document: both.alone, variableValues, contextValue }), 'node');
            const text = told?.get(id);
            counts.answers += 1;
            counts.absent += text === undefined ? 1 : 0;
            const place = `${print(both.news)} ${JSON.stringify(variables)} ${held.join('+')} ${listener.member} ${id}`;
            if (payloads === null) expect(alone.codes.join(), place).toContain('BAD_USER_INPUT');
            else expect(text === undefined ? absent : said(JSON.parse(text), 'news'), place).toEqual(alone);
          }
        }
      }
    }
    // A run in which nobody is told apart, or everybody is, would prove nothing.
    expect(counts.shared).toBeGreaterThan(DOCUMENTS);
    expect(counts.apart).toBeGreaterThan(DOCUMENTS);
    expect(counts.absent).toBeGreaterThan(counts.answers / 40);
    console.log(`${counts.answers} answers in ${counts.tellings} tellings by ${counts.statements} statements`);
  });
});

function mostCommon<T>(all: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(all, (one) => one).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

const absent = { told: null, codes: [] as string[] };
type Tools = ConstructorParameters<typeof Group>[4];

async function fanned(
  document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>,
  members: readonly Listener[], cursors: ReadonlyMap<string, string>, telling: Tools,
) {
  try {
    const question = questionOf(schema, document, operation, variables);
    const group = new Group('', question, members[0]!.asking, 'fr', telling);
    return await group.tell(cursors, members);
  } catch (error) {
    if ((error as { extensions?: { code: string } }).extensions?.code === 'BAD_USER_INPUT') return null;
    if ((error as { code?: string }).code?.startsWith('22')) return null;
    throw error;
  }
}

describe('P4: a document is shared', () => {
  const isShared = (fields: string, seen = sees): boolean => {
    const document = parse(`subscription { news { ${fields} } }`);
    const question = questionOf(schema, document, document.definitions[0] as OperationDefinitionNode, {});
    const { tables } = trial.community.house.reader.house;
    const held = new Set<Right>(['signedIn', 'member', 'goodStanding', 'leads']);
    return crowdPlan({ tables, sees: seen }, question, { id: null, rights: held, key: '', today: '2026-06-15' }).isShared;
  };
  const replaced = (condition: string) => {
    const own = (row: Columns, viewer: SqlViewer) => condition.replace('ID', viewer.id).replace('IT', row['author']!);
    return { ...sees, Initiative: { ...sees['Initiative']!, seen: own } };
  };

  test('as the pages ask it', () => {
    expect(isShared(pagesOwn)).toBe(true);
    expect(isShared('sentence subject { ... on Initiative { title author { name } entries(first: 3) { nodes { id } } } }')).toBe(true);
  });

  test('not with a field about who asks', () => {
    expect(isShared('initiative { viewerMay }')).toBe(false);
    expect(isShared('actor { shownEmail }')).toBe(false);
  });

  test.each(['not IT = ID', 'IT <> ID', 'IT is distinct from ID', 'case when IT = ID then false else true end'])(
    'not where it is seen by `%s`', (condition) => {
      expect(isShared('initiative { id }', replaced('IT = ID'))).toBe(true);
      expect(isShared('initiative { id }', replaced(condition))).toBe(false);
    });
});
