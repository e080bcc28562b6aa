import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gateAnswer } from '../http/errors.ts';
import type { GateContext } from '../http/house.ts';
import type { Language } from '../kernel/words.ts';
import { MOST_BYTES } from './bytes.ts';

/** Why a file is not taken, or none is given: an HTTP status, a code, and its sentence in the reader's language. */
export interface Refusal {
  readonly status: 403 | 404 | 422 | 429;
  readonly code: string;
  readonly message: string;
}

/** A file on its way out: its name, and its lines. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** What is sent, and for what. */
export interface Sending {
  readonly kind: string;
  readonly about: string;
}

/** What stands behind the routes of imports and exports. */
export interface Exchanges<Context extends GateContext> {
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  /** Keeps a file to be imported and gives the import's id; asked first whether it may come. */
  keep(context: Context, sending: Sending & { readonly fileName: string; readonly bytes: Buffer }): Promise<string | Refusal>;
  admit(context: Context, sending: Sending): Promise<Refusal | null>;
  /** What is seen of a thing as a file, narrowed by what the address says; of nothing at all, its headings. */
  give(context: Context, sending: Sending, given: Readonly<Record<string, string>>): Promise<OutgoingFile | Refusal>;
}

interface Given {
  readonly Params: Sending;
  readonly Querystring: Readonly<Record<string, string>> & { readonly name?: string; readonly language?: Language };
  readonly Body: Buffer;
}
type Asked = FastifyRequest<Given>;

/**
 * `POST /imports/:kind/:about?name=…` takes a CSV of at most 5 MB to be imported: 201 with the import's id, or 401, 403,
 * 413, 422, 429 with a sentence. `GET /exports/:kind/:about?language=fr` gives what one sees of a thing as a CSV;
 * `/exports/:kind/template` gives its headings alone.
 */
export function exchangeRoutes<Context extends GateContext>(app: FastifyInstance, exchanges: Exchanges<Context>): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<Given>('/imports/:kind/:about', { bodyLimit: MOST_BYTES }, (request, reply) => take(exchanges, request, reply));
    scope.get<Given>('/exports/:kind/:about', (request, reply) => give(exchanges, request, reply));
  });
}

async function take<Context extends GateContext>(exchanges: Exchanges<Context>, request: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const context = await exchanges.contextOf(request, reply);
  if (!context.asker.signedIn) return reply.code(401).send(gateAnswer('UNAUTHENTICATED', context.language));
  const { kind, about } = request.params;
  const refused = await exchanges.admit(context, { kind, about });
  if (refused) return refuse(reply, refused);
  const fileName = request.query.name?.trim() || 'import.csv';
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const kept = await exchanges.keep(context, { kind, about, fileName, bytes });
  return typeof kept === 'string' ? reply.code(201).send({ id: kept }) : refuse(reply, kept);
}

async function give<Context extends GateContext>(exchanges: Exchanges<Context>, request: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const context = await exchanges.contextOf(request, reply);
  const { language, ...given } = request.query;
  const reader = language === 'fr' || language === 'en' ? { ...context, language } : context;
  if (!context.asker.signedIn) return reply.code(401).send(gateAnswer('UNAUTHENTICATED', reader.language));
  const file = await exchanges.give(reader, request.params, given);
  if ('status' in file) return refuse(reply, file);
  const disposition = `attachment; filename="${file.name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  const headers = { 'content-disposition': disposition, 'cache-control': 'no-store' };
  return reply.type('text/csv; charset=utf-8').headers(headers).send(Readable.from(file.text));
}

const refuse = (reply: FastifyReply, { status, code, message }: Refusal): FastifyReply =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });
