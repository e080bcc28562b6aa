import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { askingAs, askingOf } from '../../server/access/viewer.ts';
import { sees } from '../../server/access/sees.ts';
import { charterFrom } from '../../server/charter/settings.ts';
import { Answered } from '../../server/core/read/answered.ts';
import { makeExecute, type Execute } from '../../server/core/read/execute.ts';
import type { Charter } from '../../server/core/kernel/charter.ts';
import type { SeesTable } from '../../server/core/read/permission.ts';
import { Reader } from '../../server/core/read/reader.ts';
import type { Asking } from '../../server/core/read/asking.ts';
import { makeSchema } from '../../server/schema.ts';
import { TestCommunity } from '../kit/community.ts';
import { answerNaively } from './answers.ts';
import { Chance } from './chance.ts';
import { makeWorld } from './data.ts';
import { differenceOf } from './difference.ts';
import { randomQuestion } from './generate.ts';
import { Eyes } from './oracle.ts';
import { settle, type World } from './world.ts';

/** Charters under which the same people see other things. */
const CHARTERS = [{}, {}, { 'initiatives.public': false }, { 'dues.individualCents': 0, 'dues.graceDays': 10 }];

/** Each question is asked by one or two people, with variables of their own: the second may find a plan ready. */
const ROUNDS = [['js', 'js'], ['js'], ['js', 'jit'], ['jit']] as const;

interface Viewer {
  readonly name: string;
  readonly eyes: Eyes;
  readonly asking: Asking;
  readonly charter: Charter;
}

/** What a trial found: how much was asked, and the first answer that differs, told so that it can be repeated. */
export interface Findings {
  readonly questions: number;
  readonly answers: number;
  readonly refused: number;
  readonly empty: number;
  readonly difference: string | null;
}

/** A settled world, and questions to it answered twice: by the product, and naively. */
export class Trial {
  statements = 0;
  /** How many answers PostgreSQL wrote whole. */
  answered = 0;
  readonly #schema: GraphQLSchema = makeSchema();
  readonly #jit: Execute = makeExecute(this.#schema, 'jit');

  private constructor(
    readonly seed: number,
    readonly world: World,
    readonly community: TestCommunity,
    private readonly viewers: readonly Viewer[],
  ) {}

  static async open(seed: number): Promise<Trial> {
    const community = await TestCommunity.open();
    const world = makeWorld(seed);
    await settle(world, community.house.pool, community.house.reader.house.tables);
    return new Trial(seed, world, community, await viewersOf(world, community));
  }

  viewer(name: string): Viewer {
    return this.viewers.find((one) => one.name.startsWith(`${name} `)) as Viewer;
  }

  close(): Promise<void> {
    return this.community.close();
  }

  /** A reader with another table of permission, which counts its statements. */
  reader(table: SeesTable = sees): Reader {
    const { orm, pool } = this.community.house;
    const query = (...given: Parameters<typeof pool.query>) => {
      this.statements += 1;
      return pool.query(...given);
    };
    return new Reader({ orm, pool: { query } as typeof pool, sees: table });
  }

  /** Asks so many random questions, by graphql-js and compiled, and stops at the first difference. */
  async run(reader: Reader, questions: number, from = 0): Promise<Findings> {
    const counts = { questions: 0, answers: 0, refused: 0, empty: 0 };
    for (let number = from; number < from + questions; number += 1) {
      const chance = new Chance(this.seed * 1_000_003 + number);
      const question = randomQuestion(this.#schema, this.world, chance);
      counts.questions += 1;
      for (const executor of ROUNDS[number % ROUNDS.length] ?? []) {
        const viewer = chance.pick(this.viewers);
        const variables = question.draw();
        const expected = answerNaively(viewer.eyes, question.document, variables);
        const before = this.statements;
        const told = await this.ask(reader, viewer, question.document, variables, executor);
        const fields = Object.keys(expected.data ?? told.data ?? {}).length;
        const isOneEach = fields === 0 || this.statements - before <= fields;
        const difference = differenceOf(told, expected) ?? (isOneEach ? null : 'more than one statement a question');
        counts.answers += 1;
        counts.refused += expected.errors ? 1 : 0;
        counts.empty += Object.values(expected.data ?? {}).some(Boolean) ? 0 : 1;
        if (difference === null) continue;
        const place = `seed ${this.seed}, question ${number}, ${executor}, as ${viewer.name}`;
        return { ...counts, difference: `${place}\n${question.text}\n${JSON.stringify(variables)}\n${difference}` };
      }
    }
    return { ...counts, difference: null };
  }

  /** The product's answer to one of the viewers, by graphql-js or compiled. */
  async ask(
    reader: Reader,
    viewer: Viewer,
    document: DocumentNode,
    variables: Record<string, unknown>,
    executor: 'js' | 'jit',
  ): Promise<ExecutionResult> {
    const asker = { key: 'address:test', signedIn: viewer.asking.id !== null, byToken: false };
    const context = {
      ...this.community.house.context(viewer.asking, 'fr', asker, 'test'),
      reader,
      charter: viewer.charter,
    };
    const operation = document.definitions.find(
      ({ kind }) => kind === 'OperationDefinition',
    ) as OperationDefinitionNode;
    const answer =
      executor === 'jit'
        ? this.#jit({ document, operation, operationName: undefined, variables, context })
        : execute({ schema: this.#schema, document, variableValues: variables, contextValue: context });
    const result = await answer;
    if (!(result.data instanceof Answered)) return result;
    this.answered += 1;
    return { data: result.data.toJSON() as Record<string, unknown> };
  }
}

async function viewersOf(world: World, { house }: TestCommunity): Promise<Viewer[]> {
  const people = [
    ...world.people,
    ...world
      .all('Member')
      .slice(-4)
      .map(({ id }, place) => [`member ${place}`, id] as const),
  ];
  const viewers = CHARTERS.flatMap((saved) => {
    const charter = charterFrom(saved);
    const figures = {
      publicList: saved['initiatives.public'] ?? true,
      dues: saved['dues.individualCents'] !== 0,
      graceDays: saved['dues.graceDays'] ?? 60,
    };
    return people.map(async ([name, id]) => {
      const today = house.today();
      const asking = id === null ? askingOf(undefined, charter, today) : await askingAs(house.pool, id, charter, today);
      const eyes = new Eyes(world, id, figures);
      return { name: `${name} ${JSON.stringify(saved)}`, eyes, asking: { ...asking, free: true }, charter };
    });
  });
  return Promise.all(viewers);
}
