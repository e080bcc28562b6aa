import { execute, type GraphQLSchema } from 'graphql';
import type pg from 'pg';
import type pino from 'pino';
import type { Context } from '../context.ts';
import { conceal } from '../http/errors.ts';
import type { Language } from '../kernel/words.ts';
import type { Asking } from '../read/asking.ts';
import { crowdPlan, readCrowds, type CrowdHouse, type CrowdPlan } from './crowd.ts';
import type { Listener, Subscriber } from './listener.ts';
import type { Here } from './news.ts';
import type { Question } from './question.ts';

/** What groups share. */
export interface Telling {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly house: CrowdHouse;
  readonly schema: GraphQLSchema;
  readonly contextOf: (asking: Asking, language: Language) => Context;
  readonly log: pino.Logger;
}

/** Payloads by the entry's id: those that a member is told. */
export type Payloads = ReadonlyMap<string, string>;

type Cursors = ReadonlyMap<string, string>;

/** Subscribers to the same, in one language, with the same rights: what does not depend on who they are is made once. */
export class Group {
  readonly subscribers = new Set<Subscriber>();
  readonly #plan: CrowdPlan;
  /** Whether a field turned out to be about who asks. */
  #isPersonal = false;

  constructor(
    readonly key: string,
    readonly question: Question,
    private asking: Asking,
    private readonly language: Language,
    private readonly telling: Telling,
  ) {
    this.#plan = crowdPlan(telling.house, question, asking);
    // Values that no statement could be asked with are refused now, not when something happens.
    this.#plan.values([], [], asking);
  }

  /** What each of these members is told of the entries, by their cursors: one statement where nobody is told apart. */
  async tell(cursors: Cursors, listeners: readonly Listener[]): Promise<(listener: Listener) => Payloads> {
    const members = new Map(listeners.map((one) => [one.member, one.asking]));
    // The same rights, of today.
    this.asking = listeners[0]?.asking ?? this.asking;
    if (!this.#plan.isShared || this.#isPersonal) return this.#tellApart(cursors, members);
    const ids = [...cursors.keys()];
    const [nobodys = none, everybodys = none] = await this.#read([[], [...members.keys()]], ids);
    const shared = await this.#shared(nobodys, cursors);
    if (!shared) return this.#tellApart(cursors, members);
    const differing = ids.filter((id) => nobodys.get(id) !== everybodys.get(id));
    if (!differing.length) return () => shared;
    const tied = await this.#tied(differing, nobodys, [...members.keys()]);
    const apart = await this.#tellApart(new Map(differing.map((id) => [id, cursors.get(id) ?? ''])), tied, members);
    return (listener) => (tied.has(listener.member) ? new Map([...shared, ...apart(listener)]) : shared);
  }

  /** Tells one subscriber where it stands. */
  here(here: Here, asking: Asking): Promise<string> {
    return this.#serialise(here, this.telling.contextOf(asking, this.language));
  }

  async #tellApart(
    cursors: Cursors, members: ReadonlyMap<string, unknown>, askings = members as ReadonlyMap<string, Asking>,
  ): Promise<(listener: Listener) => Payloads> {
    const names = [...members.keys()];
    const read = await this.#read(names.map((name) => [name]), [...cursors.keys()]);
    const told = await Promise.all(names.map(async (name, place) => {
      const context = this.telling.contextOf(askings.get(name) as Asking, this.language);
      return [name, await this.#payloads(read[place] ?? none, cursors, context)] as const;
    }));
    const payloads = new Map(told);
    return ({ member }) => payloads.get(member) ?? none;
  }

  /** Those of the members who see something else of these entries than their rights alone show: in two statements. */
  async #tied(ids: readonly string[], nobodys: Payloads, members: readonly string[]): Promise<Map<string, true>> {
    const size = Math.ceil(Math.sqrt(members.length));
    const places = Array.from({ length: Math.ceil(members.length / size) }, (_, place) => place * size);
    const crowds = places.map((place) => members.slice(place, place + size));
    const differs = (told: Payloads | undefined) => ids.some((id) => told?.get(id) !== nobodys.get(id));
    const ofCrowds = await this.#read(crowds, ids);
    const suspects = crowds.filter((_, place) => differs(ofCrowds[place])).flat();
    const ofEach = await this.#read(suspects.map((one) => [one]), ids);
    return new Map(suspects.filter((_, place) => differs(ofEach[place])).map((one) => [one, true]));
  }

  #read(crowds: readonly (readonly string[])[], ids: readonly string[]): Promise<Payloads[]> {
    return readCrowds(this.telling.pool, this.#plan, this.asking, crowds, ids);
  }

  /** The payloads of what was read for nobody; null when making them asked who it is for. */
  async #shared(read: Payloads, cursors: Cursors): Promise<Payloads | null> {
    const note = () => {
      this.#isPersonal = true;
      return null;
    };
    const nobody: Asking = Object.defineProperty({ ...this.asking }, 'id', { get: note });
    const context = this.telling.contextOf(nobody, this.language);
    for (const personal of ['asker', 'door']) Object.defineProperty(context, personal, { get: note });
    const payloads = await this.#payloads(read, cursors, context);
    return this.#isPersonal ? null : payloads;
  }

  async #payloads(read: Payloads, cursors: Cursors, context: Context): Promise<Payloads> {
    const told = [...read].map(async ([id, text]) => {
      const news = { ...(JSON.parse(text) as object), cursor: cursors.get(id) };
      return [id, await this.#serialise(news, context)] as const;
    });
    return new Map(await Promise.all(told));
  }

  async #serialise(news: object, contextValue: Context): Promise<string> {
    const { document, operationName, variables } = this.question;
    const { schema, log } = this.telling;
    const result = await execute({
      schema, document, operationName, contextValue, variableValues: { ...variables }, rootValue: { news },
    });
    return JSON.stringify(conceal(result, { language: this.language, requestId: 'news' }, log));
  }
}

const none: Payloads = new Map();
