import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
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

/** All that stands behind the gate. */
export interface House<Context extends GateContext = GateContext> {
  readonly schema: GraphQLSchema;
  readonly settings: GateSettings;
  /** Made once a request. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  /** Made once a subscription; without it, sockets are closed. `address` is the client's. */
  contextOfSocket?(request: IncomingMessage, address: string, requestId: string): Promise<Context>;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly log: pino.Logger;
  /** null when ready, else the sentence that says why not. */
  ready(): Promise<string | null>;
  /** SHA-256, in hexadecimal, of the web client's own documents. */
  readonly documents: ReadonlySet<string>;
  /** Where the built pages are; null while Vite serves them. */
  readonly webRoot: string | null;
  /** How often root fields may be executed. */
  readonly rates?: RateLimits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Other routes of the product: files, feeds, sign-in. */
  routes?(app: FastifyInstance): void;
}
