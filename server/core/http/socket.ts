import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Language } from '../kernel/words.ts';
import { makeAdmit } from './admit.ts';
import { Conversation, MOST_SUBSCRIPTIONS, type Held } from './conversation.ts';
import { Refused, type Documents } from './documents.ts';
import { internalError, logUnexpected } from './errors.ts';
import { isFree } from './graphql.ts';
import type { GateContext, Guest, House, Live, Sink } from './house.ts';
import { pathOf } from './log.ts';
import { isForeign } from './security.ts';
import { gateWords } from './words.ts';

/** Bytes of one message, sockets of this process and of one address. */
export const MOST_SOCKETS = { payload: 64 * 1024, all: 5_000, perAddress: 200 } as const;

/** How long a client may take to answer that the socket closes, in milliseconds. */
const CLOSE_TIMEOUT = 1_000;
/** How often a client must show that it is there, in milliseconds. */
const BEAT = 25_000;
/** Service restart: come back. */
const RESTART = 1012;

/**
 * Opens graphql-transport-ws on `/graphql`, under the same rules as HTTP, for subscriptions alone. Gives the way to
 * close it, which tells the clients to come back.
 */
export function serveSockets(
  server: Server, house: House, documents: Documents, nextRequestId: () => string,
): () => Promise<void> {
  const handleProtocols = (offered: Set<string>) =>
    offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_SOCKETS.payload, handleProtocols });
  const places = new Places();
  const hold = holder(house, documents, nextRequestId);
  let isStopping = false;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refusalOf(request, house, places);
    if (refusal) return void stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    stream.once('close', places.take(addressOf(request, house)));
    letIn(request, stream, head).catch((error: unknown) => {
      logUnexpected(house.log, error, 'socket');
      stream.destroy();
    });
  });

  async function letIn(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const guest = await house.live?.welcome(request, addressOf(request, house));
    if (stream.destroyed || isStopping) return void stream.destroy();
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // ws closes by itself; what a client does wrong is no error of ours.
      socket.on('error', ({ message }) => house.log.debug({ message }, 'socket error'));
      if (guest === undefined) socket.close(CloseCode.BadRequest, 'This server has no subscriptions');
      else if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
        socket.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
      else if (guest === null) socket.close(CloseCode.Unauthorized, 'Unauthorized');
      else new Conversation(socket, hold(guest));
    });
  }

  const beat = setInterval(() => sockets.clients.forEach(beatOf), BEAT);
  return async () => {
    isStopping = true;
    clearInterval(beat);
    const closed = [...sockets.clients].map((socket) => new Promise((done) => socket.once('close', done)));
    for (const socket of sockets.clients) socket.close(RESTART, 'Service restart');
    const cut = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), CLOSE_TIMEOUT);
    await Promise.all(closed);
    clearTimeout(cut);
  };
}

const silent = new WeakSet<WebSocket>();

// A client that slept through a whole beat is gone: it comes back with its cursor.
function beatOf(socket: WebSocket): void {
  if (silent.has(socket)) return socket.terminate();
  silent.add(socket);
  socket.once('pong', () => silent.delete(socket));
  socket.ping();
}

/** How many sockets there are, in all and by address. */
class Places {
  all = 0;
  readonly #of = new Map<string, number>();

  of(address: string): number {
    return this.#of.get(address) ?? 0;
  }

  /** Takes one, and gives the way to leave it. */
  take(address: string): () => void {
    this.all += 1;
    this.#of.set(address, this.of(address) + 1);
    return () => {
      this.all -= 1;
      const left = this.of(address) - 1;
      if (left > 0) this.#of.set(address, left);
      else this.#of.delete(address);
    };
  }
}

function refusalOf(request: IncomingMessage, house: House, places: Places): string | null {
  if (pathOf(request.url ?? '') !== '/graphql') return '404 Not Found';
  if (isForeign(request.headers, house.settings)) return '403 Forbidden';
  const isFull = places.all >= MOST_SOCKETS.all || places.of(addressOf(request, house)) >= MOST_SOCKETS.perAddress;
  return isFull ? '503 Service Unavailable' : null;
}

function addressOf({ headers, socket }: IncomingMessage, { settings }: House): string {
  const forwarded = settings.trustProxy ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
  return forwarded || (socket.remoteAddress ?? '');
}

function holder(house: House, documents: Documents, nextRequestId: () => string): (guest: Guest<GateContext>) => Held {
  const admit = makeAdmit(house);

  async function subscribe(context: GateContext, payload: SubscribePayload, sink: Sink): Promise<() => void> {
    const { query, operationName, variables } = payload;
    const { document } = documents.prepare(query, isFree(house, context), context.language);
    const operation = subscriptionIn(document, operationName);
    if (!operation) throw refusal('ONLY_SUBSCRIPTIONS', gateWords[context.language].ONLY_SUBSCRIPTIONS);
    await admit(document, operation, variables ?? {}, context);
    return (house.live as Live).subscribe({ document, operation, variables: variables ?? {}, context }, sink);
  }

  return (guest) => {
    let language: Language | null = null;
    return {
      introduce: (payload) => {
        const asked = payload?.['language'];
        language = asked === 'fr' || asked === 'en' ? asked : null;
      },
      subscribe: async (payload, sink, open) => {
        const context = guest(language, nextRequestId());
        try {
          if (open > MOST_SUBSCRIPTIONS) throw tooMany();
          return await subscribe(context, payload, sink);
        } catch (error) {
          return refusals(error, house, context);
        }
      },
    };
  };
}

function subscriptionIn(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION || (name && one.name?.value !== name)) continue;
    return one.operation === 'subscription' ? one : null;
  }
  return null;
}

function refusals(error: unknown, { log }: House, context: GateContext): readonly GraphQLError[] {
  if (error instanceof Refused) return error.errors;
  if (error instanceof GraphQLError) return [error];
  logUnexpected(log, error, context.requestId);
  return [internalError(context)];
}

const refusal = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });

const tooMany = () =>
  refusal('TOO_MANY_SUBSCRIPTIONS', `at most ${MOST_SUBSCRIPTIONS} subscriptions on one socket`);
