import type { FastifyInstance } from 'fastify';
import type { House } from './house.ts';
import { gateWords, languageOfHeader } from './words.ts';

/** `/livez`: the process answers. `/readyz`: it can also serve; else 503 with the reason, as when it is stopping. */
export function healthRoutes(house: House, isStopping: () => boolean) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/livez', async () => ({ status: 'alive' }));
    app.get('/readyz', async (request, reply) => {
      const language = languageOfHeader(request.headers['accept-language']);
      const reason = isStopping() ? gateWords[language].STOPPING : await house.ready();
      if (reason === null) return { status: 'ready' };
      return reply.code(503).send({ status: 'not ready', reason });
    });
  };
}
