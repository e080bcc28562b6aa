import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { startApollo } from './apollo.ts';
import { Documents } from './documents.ts';
import { gateAnswer, internalError, logUnexpected } from './errors.ts';
import { graphiqlRoutes } from './graphiql.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import type { GateContext, House } from './house.ts';
import { logRequests, requestIds } from './log.ts';
import { commonHeaders, refuseForeign } from './security.ts';
import { serveSockets } from './socket.ts';
import { gentleStop } from './stop.ts';
import { serveWeb } from './web.ts';
import { languageOfHeader } from './words.ts';

/** How long a client may take to send a request, in milliseconds. */
const MOST_SENDING = 120_000;

/** An open gate. `stop` lets requests under way end, for at most 5 seconds. */
export interface Http {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Opens one port for GraphQL (HTTP and sockets), pages, health and the product's other routes. */
export async function startHttp<Context extends GateContext>(house: House<Context>): Promise<Http> {
  let stopping = false;
  const documents = new Documents(house.schema, house.documents);
  const nextRequestId = requestIds();
  const app = Fastify({
    logger: false,
    genReqId: nextRequestId,
    // One proxy, ours: what stands before it in X-Forwarded-For may be invented.
    trustProxy: house.settings.trustProxy && ((_address: string, hop: number) => hop === 0),
    forceCloseConnections: 'idle',
    requestTimeout: MOST_SENDING,
    http: { shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket' },
  });
  const apollo = await startApollo(house, documents);
  const common = { ...commonHeaders(house.settings), ...(house.build ? { 'x-cordee-build': house.build } : {}) };

  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(common);
    done();
  });
  app.addHook('onRequest', refuseForeign(house.settings));
  logRequests(app, house.log);
  house.observe?.(app);
  answerErrors(app, house);
  await app.register(graphqlRoute(house, documents, apollo));
  await app.register(graphiqlRoutes(house));
  await app.register(healthRoutes(house, () => stopping));
  await serveWeb(app, house);
  house.routes?.(app);
  const closeServer = gentleStop(app);
  const closeSockets = serveSockets(app.server, house, documents, nextRequestId);

  await app.listen({ host: house.settings.host, port: house.settings.port });
  const { port } = app.server.address() as AddressInfo;
  return {
    port,
    url: withPort(house.settings.publicUrl, port),
    stop: async () => {
      stopping = true;
      await closeSockets();
      await closeServer();
      await apollo.stop();
    },
  };
}

const CODE_OF_STATUS = {
  401: 'UNAUTHENTICATED',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
} as const;

function answerErrors(app: FastifyInstance, { log }: House): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const language = languageOfHeader(request.headers['accept-language']);
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const code = error.code === 'BAD_JSON' ? error.code : codeOfStatus(status);
      return reply.code(status).send(gateAnswer(code, language));
    }
    logUnexpected(log, error, request.id);
    return reply.code(500).send({ errors: [internalError({ language, requestId: request.id }).toJSON()] });
  });
}

const codeOfStatus = (status: number) =>
  status === 401 || status === 413 || status === 415 ? CODE_OF_STATUS[status] : 'BAD_REQUEST';

// Port 0 takes any free one.
function withPort(publicUrl: string, port: number): string {
  const url = new URL(publicUrl);
  if (url.port === '0') url.port = String(port);
  return url.origin;
}
