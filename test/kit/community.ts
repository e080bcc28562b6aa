import { graphql, type ExecutionResult } from 'graphql';
import { newId } from '../../server/core/noun/id.ts';
import { nounSpec, type NounClass } from '../../server/core/noun/registry.ts';
import type { Language } from '../../server/core/kernel/words.ts';
import { askingAs, askingOf } from '../../server/access/viewer.ts';
import { House } from '../../server/house.ts';
import { nowhere, type Surroundings } from '../../server/identity.ts';
import { Circle } from '../../server/community/circle.ts';
import { Mandate } from '../../server/members/mandate.ts';
import { Member } from '../../server/members/member.ts';
import { Skill } from '../../server/members/vocabulary.ts';
import type { MandateKind, MemberState } from '../../server/members/kinds.ts';
import { makeSchema } from '../../server/schema.ts';
import { freshDatabase } from './database.ts';

/** The instant at which a test's world stands still unless it moves its clock: a Monday in June, 10:00 in Paris. */
export const NOON = '2026-06-15T08:00:00Z';

interface Answer {
  readonly data: Record<string, never> | null;
  readonly errors: readonly { readonly message: string; readonly path?: unknown; readonly code: unknown }[];
}

/** A community of a test's own, in a database of its own, with a clock that the test moves. */
export class TestCommunity {
  now = new Date(NOON);

  private constructor(
    readonly house: House,
    private readonly drop: () => Promise<void>,
    readonly url: string,
  ) {}

  static async open(options: { pool?: number; surroundings?: Partial<Surroundings>; copied?: string } = {}): Promise<TestCommunity> {
    const { url, drop } = await freshDatabase(options.copied);
    const holder: { community?: TestCommunity } = {};
    const surroundings = { ...nowhere, ...options.surroundings };
    const house = await House.open({ url, pool: options.pool ?? 4, surroundings, clock: () => holder.community?.now ?? new Date(NOON) });
    holder.community = new TestCommunity(house, drop, url);
    return holder.community;
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.drop();
  }

  /** Moves the clock to another instant. */
  at(instant: string): void {
    this.now = new Date(instant);
  }

  /** Inserts a row with an id of its noun, everything else as the caller says, by column. */
  async insert(noun: NounClass, columns: Readonly<Record<string, unknown>>): Promise<string> {
    const id = newId(nounSpec(noun).tag, this.now);
    const table = this.house.reader.house.tables.table(noun);
    const names = ['id', ...Object.keys(columns)];
    const values = [id, ...Object.values(columns)];
    const places = values.map((_value, index) => `$${index + 1}`);
    await this.house.pool.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, values);
    return id;
  }

  /** A member, active and paid up unless said otherwise, with these roles for a time. */
  async member(name: string, options: { state?: MemberState; paidUntil?: string | null; mandates?: MandateKind[] } = {}): Promise<string> {
    const { state = 'active', paidUntil = '2027-01-01', mandates = [] } = options;
    const [firstName = name, ...rest] = name.split(' ');
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@example.org`;
    const person = { first_name: firstName, last_name: rest.join(' '), name, state, paid_until: paidUntil, email, since: '2024-01-01' };
    const id = await this.insert(Member, person);
    for (const kind of mandates) await this.insert(Mandate, { member_id: id, kind, since: '2024-01-01' });
    return id;
  }

  skill = (label: string): Promise<string> => this.insert(Skill, { label, label_en: label });
  circle = (name: string): Promise<string> => this.insert(Circle, { name, purpose: '' });

  /** Executes a document as a member, or as a visitor when null. */
  async ask(memberId: string | null, document: string, variables: Record<string, unknown> = {}, language: Language = 'fr'): Promise<Answer> {
    const { house } = this;
    const today = house.today();
    const asking = memberId === null ? askingOf(undefined, house.charter, today) : await askingAs(house.pool, memberId, house.charter, today);
    const asker = { key: memberId ? `member:${memberId}` : 'address:test', signedIn: memberId !== null, byToken: false };
    const contextValue = house.context(asking, language, asker, 'test');
    return answerOf(await graphql({ schema: makeSchema(), source: document, variableValues: variables, contextValue }));
  }

  /** Executes one mutation with an input, and returns its payload; an error is thrown. */
  async command(memberId: string | null, mutation: string, input: object, selection = ''): Promise<Payload> {
    const field = makeSchema().getMutationType()?.getFields()[mutation];
    const type = String(field?.args[0]?.type);
    const noun = String(field?.type).replace(/Payload!?$/, '').replace(/^./, (letter) => letter.toLowerCase());
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${noun} { id ${selection} } refusals { rule code message details until } } }`;
    const { data, errors } = await this.ask(memberId, document, { input });
    if (errors.length) throw new Error(`${mutation}: ${errors.map(({ message, code }) => `${String(code)} ${message}`).join(', ')}`);
    const payload = (data as unknown as Record<string, Record<string, unknown>>)[mutation] as Record<string, unknown>;
    return { noun: payload[noun] as Payload['noun'], refusals: payload['refusals'] as Payload['refusals'] };
  }
}

export interface Payload {
  readonly noun: (Record<string, unknown> & { id: string }) | null;
  readonly refusals: readonly { rule: string; code: string; message: string; details: Record<string, unknown>; until: string | null }[];
}

function answerOf({ data, errors }: ExecutionResult): Answer {
  const told = (errors ?? []).map(({ message, path, extensions }) => ({ message, path, code: extensions['code'] }));
  return { data: (data ?? null) as Answer['data'], errors: told };
}
