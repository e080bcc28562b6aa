import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import type pino from 'pino';
import type { Language } from '../kernel/words.ts';
import type { RateLimits } from './rates.ts';

/** What the gate needs of the settings. */
export interface GateSettings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly development: boolean;
  readonly executor: 'jit' | 'js';
  readonly freeDocuments: boolean;
  readonly trustProxy: boolean;
}

/** What the gate knows of a request; `asker.key` is `member:<id>` or `address:<ip>`. */
export interface GateContext {
  readonly asker: { readonly key: string; readonly signedIn: boolean; readonly byToken: boolean };
  readonly language: Language;
  readonly requestId: string;
}

/** Where the payloads of one subscription go. */
export interface Sink {
  /** Sends a payload, which is JSON already. */
  next(payload: string): void;
  /** Whether what was sent still waits to leave: nothing more should be sent for now. */
  readonly isSlow: boolean;
  /** Ends the subscription with an error. */
  fail(error: GraphQLError): void;
  /** Ends it: nothing more will come. */
  complete(): void;
  /** Closes the socket, with all that is subscribed to on it. */
  close(code: number, reason: string): void;
}

/** One subscription, admitted. */
export interface Subscription<Context extends GateContext> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** Makes the context of one subscription; the language is what the client says of itself. */
export type Guest<Context> = (language: Language | null, requestId: string) => Context;

/** Runs subscriptions, and knows who may open a socket. */
export interface Live<Context extends GateContext = GateContext> {
  /** Who opens a socket: what makes the context of each of its subscriptions, or null when nobody is let in. */
  welcome(request: IncomingMessage, address: string): Promise<Guest<Context> | null>;
  /** Begins to give payloads; what it throws refuses the subscription. Returns the way to end it. */
  subscribe(subscription: Subscription<Context>, sink: Sink): Promise<() => void>;
  /** How many are subscribed, how many of them are not up to date, in how many groups that are told the same. */
  readonly figures: { readonly subscribers: number; readonly behind: number; readonly groups: number };
}

/** All that stands behind the gate. */
export interface House<Context extends GateContext = GateContext> {
  readonly schema: GraphQLSchema;
  readonly settings: GateSettings;
  /** Made once a request. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  /** What runs subscriptions; without it, sockets are closed. */
  readonly live?: Live<Context>;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly log: pino.Logger;
  /** null when ready, else the sentence that says why not. */
  ready(): Promise<string | null>;
  /** SHA-256, in hexadecimal, of the web client's own documents. */
  readonly documents: ReadonlySet<string>;
  /** The name of the build that is served; every answer carries it. */
  readonly build?: string | null;
  /** Where the built pages are; null while Vite serves them. */
  readonly webRoot: string | null;
  /** How often root fields may be executed. */
  readonly rates?: RateLimits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Watches every request; nobody does unless it is there. */
  readonly observe?: ((app: FastifyInstance) => void) | null;
  /** Other routes of the product: files, feeds, sign-in. */
  routes?(app: FastifyInstance): void;
}
