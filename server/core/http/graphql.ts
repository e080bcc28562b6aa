import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { Answered } from '../read/answered.ts';
import type { Apollo, Operation } from './apollo.ts';
import { Refused, type Documents } from './documents.ts';
import { gateAnswer, internalError, logUnexpected } from './errors.ts';
import type { GateContext, House } from './house.ts';
import { GRAPHQL_RESPONSE, JSON_RESPONSE, mediaTypeFor, statusOf } from './status.ts';
import { gateWords, languageOfHeader } from './words.ts';

/** The longest body of a GraphQL request, in bytes. */
const MOST_BODY = 256 * 1024;

/** `POST /graphql`. Other methods get 405, bodies that are not JSON 415 or 400. */
export function graphqlRoute(house: House, documents: Documents, apollo: Apollo) {
  return async (app: FastifyInstance): Promise<void> => {
    // Own parser: nothing here merges the body into other objects, so its keys need no inspection.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, parseJson);
    app.post('/graphql', { bodyLimit: MOST_BODY }, (request, reply) =>
      answer(house, documents, apollo, request, reply));
    app.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) =>
        reply.code(405).header('allow', 'POST').send(gateAnswer('METHOD_NOT_ALLOWED', languageOf(request))),
    });
  };
}

/** Whether this asker may run documents of their own. */
export function isFree({ settings }: House, { asker }: GateContext): boolean {
  return asker.byToken || settings.freeDocuments || settings.development;
}

function parseJson(_request: FastifyRequest, body: string, done: (error: Error | null, value?: unknown) => void): void {
  try {
    done(null, JSON.parse(body));
  } catch {
    done(Object.assign(new Error('not JSON'), { statusCode: 400, code: 'BAD_JSON' }));
  }
}

async function answer(
  house: House, documents: Documents, apollo: Apollo, request: FastifyRequest, reply: FastifyReply,
): Promise<string> {
  const mediaType = mediaTypeFor(request.headers.accept);
  if (!mediaType) {
    reply.code(406).type(JSON_RESPONSE);
    return JSON.stringify(gateAnswer('NOT_ACCEPTABLE', languageOf(request)));
  }
  const context = await house.contextOf(request, reply);
  const result = await resultOf(house, documents, apollo, request, context);
  const status = statusOf(result, mediaType);
  reply.code(status).header('content-type', status === 200 ? mediaType : GRAPHQL_RESPONSE);
  if (status === 294) reply.raw.statusMessage = 'Partial Success';
  if (status === 429) reply.header('retry-after', result.errors?.[0]?.extensions?.['retryAfterSeconds']);
  return textOf(result);
}

// What PostgreSQL wrote is sent as it is.
function textOf(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  return data instanceof Answered ? `{"data":${data.text}}` : JSON.stringify(result);
}

async function resultOf(
  house: House, documents: Documents, apollo: Apollo, request: FastifyRequest, context: GateContext,
): Promise<FormattedExecutionResult> {
  const fault = faultOf(request.body);
  if (fault) return notWellFormed(fault, context);
  const { query, operationName, variables } = request.body as Body;
  try {
    const prepared = documents.prepare(query, isFree(house, context), context.language);
    const operation: Operation = {
      prepared, operationName: operationName || undefined, variables: variables ?? {},
    };
    request.operationName = operation.operationName ?? prepared.name;
    return await apollo.run(operation, context);
  } catch (error) {
    if (error instanceof Refused) return { errors: error.errors.map((one) => one.toJSON()) };
    logUnexpected(house.log, error, context.requestId);
    return { errors: [internalError(context).toJSON()] };
  }
}

interface Body {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

// What makes a body no GraphQL-over-HTTP request; null when it is one.
function faultOf(body: unknown): string | null {
  if (!isMap(body)) return 'body';
  if (typeof body['query'] !== 'string') return 'query';
  if (body['operationName'] != null && typeof body['operationName'] !== 'string') return 'operationName';
  if (body['variables'] != null && !isMap(body['variables'])) return 'variables';
  return body['extensions'] != null && !isMap(body['extensions']) ? 'extensions' : null;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function notWellFormed(part: string, { language }: GateContext): FormattedExecutionResult {
  const message = gateWords[language].NOT_WELL_FORMED(part);
  return { errors: [{ message, extensions: { code: 'NOT_WELL_FORMED' } }] };
}

function languageOf(request: FastifyRequest) {
  return languageOfHeader(request.headers['accept-language']);
}
