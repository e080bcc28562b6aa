import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import type pino from 'pino';

declare module 'fastify' {
  interface FastifyRequest {
    /** The GraphQL operation, for the log. */
    operationName: string | undefined;
  }
}

/** Ids of requests that no other process gives: a few random letters a process, then a number. */
export function requestIds(): () => string {
  const start = randomBytes(5).toString('base64url');
  let count = 0;
  return () => `${start}-${(count += 1).toString(36)}`;
}

/** One line a request: who asked and with what stays out, so does the query of the address, which may hold a secret. */
export function logRequests(app: FastifyInstance, log: pino.Logger): void {
  app.decorateRequest('operationName', undefined);
  if (!log.isLevelEnabled('info')) return;
  app.addHook('onResponse', (request, reply, done) => {
    log.info({
      requestId: request.id,
      method: request.method,
      path: pathOf(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      operation: request.operationName,
    }, 'request');
    done();
  });
}

/** The path of an address. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
