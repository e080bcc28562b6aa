import { buildSchema, GraphQLError, print, type GraphQLSchema } from 'graphql';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { GateContext, House } from '../../../server/core/http/house.ts';
import { startHttp, type Http } from '../../../server/core/http/server.ts';

const TYPES = `
  enum Size { SMALL LARGE }
  interface Thing { id: ID! name: String  title(upper: Boolean = false): String!  owner: Person }
  type Book implements Thing {
    id: ID! name: String  title(upper: Boolean = false): String!  owner: Person
    pages: Int!  size: Size  tags: [String!]!  sequel(steps: Int = 1): Book
    broken: String  fragile: String!  refused: String  marks: [Int!]
  }
  type Person implements Thing {
    id: ID! name: String  title(upper: Boolean = false): String!  owner: Person
    books(first: Int = 2): [Book!]!  library: [Book]  favourite: Found  fragile: String!
  }
  union Found = Book | Person
  type BookPage { edges: [BookEdge!]!  total: Int! }
  type BookEdge { node: Book! }
  type Query {
    hello(to: String): String!
    book(id: ID!): Book
    thing(id: ID!): Thing
    found: [Found]
    things: [Thing!]!
    page(first: Int): BookPage!
    shelf: [Book!]!
    boom: String
    slow(ms: Int!): String
    asker: String
    search(text: String): [String!]
  }
  type Mutation { append(text: String!, wait: Int = 0): [String!]!  signIn(address: String!): Boolean  fail: Boolean }
  type Subscription { ticks(to: Int!): Int! }
`;

interface Row { __typename: string; id: string }

/** A schema of every kind of field, whose answers and failures depend only on ids. */
export function smallSchema(): GraphQLSchema {
  const schema = buildSchema(TYPES);
  const appended: string[] = [];
  const number = ({ id }: Row): number => Number(id);
  // Half of the fields answer later.
  const later = <T>(row: Row, value: T): T | Promise<T> => (number(row) % 2 === 0 ? Promise.resolve(value) : value);
  const book = (id: number): Row => ({ __typename: 'Book', id: String(id % 60) });
  const person = (id: number): Row => ({ __typename: 'Person', id: String(id % 60) });
  const thing = (id: number): Row => (id % 3 === 0 ? person(id) : book(id));
  const books = (from: number, count: number): Row[] => Array.from({ length: count }, (_, at) => book(from + at));

  const common = {
    name: (row: Row) => later(row, number(row) % 7 === 0 ? null : `n${row.id}`),
    title: (row: Row, { upper }: { upper?: boolean }) => (upper ? `TITLE ${row.id}` : `title ${row.id}`),
    owner: (row: Row) => later(row, number(row) % 5 === 0 ? null : person(number(row) + 1)),
  };
  const fields: Record<string, Record<string, unknown>> = {
    Book: {
      ...common,
      pages: (row: Row) => later(row, number(row) * 10),
      size: (row: Row) => ['SMALL', 'LARGE', null][number(row) % 3],
      tags: (row: Row) => later(row, [`t${row.id}`, 'all']),
      sequel: (row: Row, { steps }: { steps: number | null }) => later(row, book(number(row) + (steps ?? 7))),
      broken: (row: Row) => broken(number(row)),
      // Always later: graphql-js leaves a rejection unhandled where one item of a list throws and another rejects.
      fragile: async (row: Row) => fragile(number(row)),
      refused: () => { throw new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN' } }); },
      marks: (row: Row) => (number(row) % 4 === 0 ? [1, null, 3] : [1, 2, 3]),
    },
    Person: {
      ...common,
      books: (row: Row, { first }: { first: number | null }) => later(row, books(number(row), first ?? 1)),
      library: (row: Row) => [book(number(row)), null, Promise.resolve(book(number(row) + 2))],
      fragile: (row: Row) => fragile(number(row)),
      favourite: (row: Row) => later(row, thing(number(row) + 1)),
    },
    BookEdge: { node: (row: Row) => row },
    BookPage: { edges: (page: { count: number }) => books(1, page.count), total: () => 60 },
    Query: {
      hello: (_: unknown, { to }: { to?: string | null }) => `hello ${to ?? 'you'}`,
      book: (_: unknown, { id }: Row) => book(Number(id)),
      thing: async (_: unknown, { id }: Row) => thing(Number(id)),
      found: () => [thing(1), null, thing(3), Promise.resolve(thing(4))],
      things: () => [thing(2), thing(6), thing(8)],
      page: (_: unknown, { first }: { first?: number | null }) => ({ count: first ?? 1 }),
      shelf: () => books(1, 3),
      boom: () => { throw new Error('password is hunter2'); },
      slow: (_: unknown, { ms }: { ms: number }) => new Promise((done) => setTimeout(done, ms, 'done')),
      asker: (_: unknown, __: unknown, { asker }: GateContext) => asker.key,
      search: () => [],
    },
    Mutation: {
      append: async (_: unknown, { text, wait }: { text: string; wait: number }) => {
        await new Promise((done) => setTimeout(done, wait));
        appended.push(text);
        return appended.slice(-3);
      },
      signIn: () => true,
      fail: async () => { throw new Error('internal detail'); },
    },
  };
  for (const [type, resolvers] of Object.entries(fields)) {
    for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fieldOf(schema, type, name), { resolve });
  }
  fieldOf(schema, 'Query', 'shelf').extensions = { most: 3 };
  return schema;
}

function fragile(id: number): unknown {
  if (id % 5 === 0) throw new Error(`fragile ${id}`);
  if (id % 4 === 0) return null;
  return `whole ${id}`;
}

function broken(id: number): unknown {
  if (id % 3 === 0) return Promise.reject(new Error(`broken ${id}`));
  if (id % 3 === 1) throw new Error(`broken ${id}`);
  return `sound ${id}`;
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`no ${typeName}.${name}`);
  return field;
}

/** A gate before the small schema. Without other wishes: production, a visitor, free documents, no rate limit. */
export async function openGate(wishes: Wishes = {}): Promise<Gate> {
  const { settings, asker, ...others } = wishes;
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const who = { signedIn: false, byToken: false, ...asker };
  const contexts = { made: 0 };
  const http = await startHttp({
    schema: smallSchema(),
    settings: {
      host: '127.0.0.1', port: 0, publicUrl: 'https://cordee.example', secure: true, development: false,
      executor: 'jit', freeDocuments: true, trustProxy: false, ...settings,
    },
    contextOf: async ({ ip, id, headers }) => {
      contexts.made += 1;
      const language = headers['accept-language'] === 'en' ? 'en' : 'fr';
      return { asker: { key: `address:${ip}`, ...who }, language, requestId: id };
    },
    live: {
      figures: { subscribers: 0, behind: 0, groups: 0 },
      welcome: async (_request, address) => (_language, requestId) =>
        ({ asker: { key: `address:${address}`, ...who }, language: 'en', requestId }),
      subscribe: async ({ operation }, sink) => {
        const to = Number(/to: (\d+)/.exec(print(operation))?.[1]);
        for (let tick = 1; tick <= to; tick += 1) sink.next(JSON.stringify({ data: { ticks: tick } }));
        sink.complete();
        return () => undefined;
      },
    },
    pool: { query: () => { throw new Error('no database here'); } },
    log: pino({ level: 'info' }, sink),
    ready: async () => null,
    documents: new Set(),
    webRoot: null,
    ...others,
  });
  const address = `http://127.0.0.1:${http.port}`;
  return { ...http, address, lines, contexts, ask: (body, headers) => ask(address, body, headers) };
}

type Wishes = Partial<Omit<House, 'settings'>> & {
  settings?: Partial<House['settings']>;
  asker?: Partial<GateContext['asker']>;
};

export interface Gate extends Http {
  readonly address: string;
  /** What was logged. */
  readonly lines: string[];
  readonly contexts: { made: number };
  /** Posts a body, or a document alone; asks for application/graphql-response+json. */
  ask(body: string | object, headers?: Record<string, string>): Promise<Answer>;
}

interface Told {
  readonly message: string;
  readonly path?: unknown[];
  readonly extensions: Record<string, unknown>;
}

interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: { data?: Record<string, unknown> | null; errors?: Told[] };
}

async function ask(address: string, body: string | object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' && !headers['x-raw'] ? JSON.stringify({ query: body }) : asText(body),
  });
  const { status, statusText, headers: answered } = response;
  return { status, statusText, headers: answered, body: (await response.json()) as Answer['body'] };
}

const asText = (body: string | object): string => (typeof body === 'string' ? body : JSON.stringify(body));
