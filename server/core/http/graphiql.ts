import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { gateAnswer } from './errors.ts';
import { isFree } from './graphql.ts';
import type { House } from './house.ts';
import { pathOf } from './log.ts';
import { policy } from './security.ts';
import { languageOfHeader } from './words.ts';

const ASSETS = '/graphiql/assets/';

/**
 * GraphiQL on `/graphiql`, for who may run documents of their own: everybody in development, else who sends the
 * `Authorization` of an API token; 404 for others. All its files come from here.
 */
export function graphiqlRoutes(house: House) {
  const subscriptionEndpoint = house.schema.getSubscriptionType() ? { subscriptionEndpoint: '/graphql' } : {};
  const html = ruruHTML({ staticPath: ASSETS, endpoint: '/graphql', ...subscriptionEndpoint });

  return async (app: FastifyInstance): Promise<void> => {
    app.get('/graphiql', async (request, reply) => {
      const context = await house.contextOf(request, reply);
      if (!isFree(house, context)) return reply.code(404).send(gateAnswer('NOT_FOUND', context.language));
      const nonce = randomBytes(16).toString('base64');
      return reply
        .headers({ 'content-security-policy': graphiqlPolicy(nonce), 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(html.replaceAll('<script', `<script nonce="${nonce}"`));
    });

    app.get(`${ASSETS}*`, async (request, reply) => {
      const acceptEncoding = request.headers['accept-encoding'];
      const file = await getStaticFile({ staticPath: ASSETS, urlPath: pathOf(request.url), acceptEncoding });
      const language = languageOfHeader(request.headers['accept-language']);
      if (!file) return reply.code(404).send(gateAnswer('NOT_FOUND', language));
      return reply.headers(file.headers).send(file.content);
    });
  };
}

// Its editor writes style elements and takes its workers and fonts from what it makes itself.
function graphiqlPolicy(nonce: string): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
}
