import {
  GraphQLError, Kind, subscribe, type DocumentNode, type ExecutionArgs, type OperationDefinitionNode,
} from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { makeAdmit } from './admit.ts';
import { Refused, type Documents } from './documents.ts';
import { conceal, internalError, logUnexpected } from './errors.ts';
import { isFree } from './graphql.ts';
import type { GateContext, House } from './house.ts';
import { pathOf } from './log.ts';
import { isForeign } from './security.ts';
import { gateWords } from './words.ts';

/** Bytes of one message, sockets of this process and of one address, subscriptions of one socket. */
export const MOST_SOCKETS = { payload: 64 * 1024, all: 5_000, perAddress: 200, subscriptions: 50 } as const;

/** How long a client may take to introduce itself, and to answer that the socket closes, in milliseconds. */
const INIT_TIMEOUT = 5_000;
const CLOSE_TIMEOUT = 1_000;

/** Opens graphql-ws on `/graphql`, under the same rules as HTTP, for subscriptions alone. Gives the way to close it. */
export function serveSockets(
  server: Server, house: House, documents: Documents, nextRequestId: () => string,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_SOCKETS.payload });
  const count = new Map<string, number>();
  const isOpen = Boolean(house.schema.getSubscriptionType() && house.contextOfSocket);
  const live = isOpen ? subscriptions(house, documents, nextRequestId, sockets) : null;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const address = addressOf(request, house);
    const refusal = refusalOf(request, house, sockets.clients.size, count.get(address) ?? 0);
    if (refusal) return void stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      keepCount(socket, address, count);
      if (live) sockets.emit('connection', socket, request);
      else socket.close(CloseCode.BadRequest, 'This server has no subscriptions');
      // ws closes by itself; graphql-ws would write to the standard error whatever a client does wrong.
      socket.removeAllListeners('error').on('error', ({ message }) => house.log.debug({ message }, 'socket error'));
    });
  });

  return async () => {
    const cut = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), CLOSE_TIMEOUT);
    await live?.dispose();
    clearTimeout(cut);
  };
}

function refusalOf(request: IncomingMessage, { settings }: House, all: number, ofAddress: number): string | null {
  if (pathOf(request.url ?? '') !== '/graphql') return '404 Not Found';
  if (isForeign(request.headers, settings)) return '403 Forbidden';
  return all >= MOST_SOCKETS.all || ofAddress >= MOST_SOCKETS.perAddress ? '503 Service Unavailable' : null;
}

function keepCount(socket: WebSocket, address: string, count: Map<string, number>): void {
  count.set(address, (count.get(address) ?? 0) + 1);
  socket.once('close', () => {
    const left = (count.get(address) ?? 1) - 1;
    if (left > 0) count.set(address, left);
    else count.delete(address);
  });
}

function addressOf({ headers, socket }: IncomingMessage, { settings }: House): string {
  const forwarded = settings.trustProxy ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
  return forwarded || (socket.remoteAddress ?? '');
}

function subscriptions(house: House, documents: Documents, nextRequestId: () => string, sockets: WebSocketServer) {
  const admit = makeAdmit(house);

  async function prepare({ request }: Extra, payload: SubscribePayload): Promise<ExecutionArgs> {
    const context = await house.contextOfSocket?.(request, addressOf(request, house), nextRequestId());
    if (!context) throw new Error('sockets are closed');
    const { query, operationName, variables } = payload;
    const { document } = documents.prepare(query, isFree(house, context), context.language);
    const operation = subscriptionIn(document, operationName);
    if (!operation) throw new Refused([onlySubscriptions(context)]);
    const variableValues = variables ?? {};
    await admit(document, operation, variableValues, context);
    return { schema: house.schema, document, operationName, variableValues, contextValue: context };
  }

  return useServer<Record<string, unknown>>({
    connectionInitWaitTimeout: INIT_TIMEOUT,
    isProd: true,
    subscribe,
    onSubscribe: async ({ extra, subscriptions: open }, _id, payload) => {
      if (Object.keys(open).length > MOST_SOCKETS.subscriptions) return [tooMany()];
      try {
        return await prepare(extra, payload);
      } catch (error) {
        return refusals(error, house);
      }
    },
    onNext: (_context, _id, _payload, { contextValue }, { data = null, errors }) => {
      if (!errors) return;
      const result = conceal({ data, errors }, contextValue as GateContext, house.log);
      return { data, errors: result.errors?.map((error) => error.toJSON()) ?? [] };
    },
  }, sockets);
}

function subscriptionIn(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION || (name && one.name?.value !== name)) continue;
    return one.operation === 'subscription' ? one : null;
  }
  return null;
}

function refusals(error: unknown, { log }: House): readonly GraphQLError[] {
  if (error instanceof Refused) return error.errors;
  if (error instanceof GraphQLError) return [error];
  logUnexpected(log, error, 'socket');
  return [internalError({ language: 'fr', requestId: 'socket' })];
}

function onlySubscriptions({ language }: GateContext): GraphQLError {
  return new GraphQLError(gateWords[language].ONLY_SUBSCRIPTIONS, { extensions: { code: 'ONLY_SUBSCRIPTIONS' } });
}

function tooMany(): GraphQLError {
  const message = `at most ${MOST_SOCKETS.subscriptions} subscriptions on one socket`;
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}
