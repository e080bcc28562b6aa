import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gateAnswer } from '../http/errors.ts';
import type { GateContext } from '../http/house.ts';
import { MOST_BYTES, recode, type Recoded } from './recode.ts';

/** Why a picture is not taken: an HTTP status, a code, and its sentence in the reader's language. */
export interface Refusal {
  readonly status: 403 | 422 | 429;
  readonly code: string;
  readonly message: string;
}

/** What stands behind the routes of pictures. */
export interface Pictures<Context extends GateContext> {
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  /** Whether a picture may be given to the thing with that id, asked before the file is opened; null where it may. */
  admit(context: Context, id: string): Promise<Refusal | null>;
  /** Keeps a picture for the thing with that id; null where it is kept. */
  keep(context: Context, id: string, alternative: string, picture: Recoded): Promise<Refusal | null>;
  /** The bytes of a picture, if the one who asks sees it. */
  find(context: Context, id: string): Promise<Buffer | null>;
}

interface Given {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly alternative?: string };
  readonly Body: Buffer;
}

const MOST_WORDS = 200;

/**
 * `PUT /pictures/of/:id?alternative=…` takes the file of a picture of at most 10 MB, for the thing with that id: 204, or
 * 403, 413, 415, 422, 429 with a sentence. `GET /pictures/:id` gives it, as WebP, to who sees the thing; 404 to others.
 */
export function pictureRoutes<Context extends GateContext>(app: FastifyInstance, pictures: Pictures<Context>): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(/^image\//, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.put<Given>('/pictures/of/:id', { bodyLimit: MOST_BYTES }, (request, reply) => take(pictures, request, reply));
    scope.get<Given>('/pictures/:id', (request, reply) => give(pictures, request, reply));
  });
}

type Asked = FastifyRequest<Given>;

async function take<Context extends GateContext>(
  { contextOf, admit, keep }: Pictures<Context>, request: Asked, reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await contextOf(request, reply);
  const { language } = context;
  if (!context.asker.signedIn) return reply.code(401).send(gateAnswer('UNAUTHENTICATED', language));
  const alternative = (request.query.alternative ?? '').trim();
  if (!alternative || alternative.length > MOST_WORDS) return reply.code(422).send(gateAnswer('NO_ALTERNATIVE', language));
  const { id } = request.params;
  const refused = await admit(context, id);
  if (refused) return refuse(reply, refused);
  const picture = await recode(request.body);
  if (!picture) return reply.code(415).send(gateAnswer('NO_PICTURE', language));
  const refusal = await keep(context, id, alternative, picture);
  return refusal ? refuse(reply, refusal) : reply.code(204).send();
}

const refuse = (reply: FastifyReply, { status, code, message }: Refusal): FastifyReply =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

async function give<Context extends GateContext>(
  { contextOf, find }: Pictures<Context>, request: Asked, reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await contextOf(request, reply);
  const bytes = await find(context, request.params.id);
  if (!bytes) return reply.code(404).send(gateAnswer('NOT_FOUND', context.language));
  // Its address changes with it; who may see it is asked again the next day.
  return reply.type('image/webp').header('cache-control', 'private, max-age=86400').send(bytes);
}
