import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { gateAnswer } from './errors.ts';
import type { House } from './house.ts';
import { pathOf } from './log.ts';
import { pagePolicy, workerPolicy } from './security.ts';
import { languageOfHeader } from './words.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt']);

/** The service worker: under the policy of all answers it could fetch nothing. */
const WORKER = '/sw.js';

/** Vite writes what carries a hash in its name here. */
const HASHED = '/assets/';

interface Served {
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  /** Compressed at the first request that wants it. */
  readonly compressed: Map<Encoding, Promise<Buffer>> | null;
}

type Encoding = 'br' | 'gzip';

/**
 * Serves the built pages from memory, each compressed once; any other address that a person opens gets index.html, for
 * its routes are the browser's; the rest gets 404 as JSON.
 */
export async function serveWeb(app: FastifyInstance, { webRoot, settings }: House): Promise<void> {
  const files = webRoot === null ? new Map<string, Served>() : await load(webRoot, pagePolicy(settings));
  const index = files.get('/index.html');

  app.setNotFoundHandler(async (request, reply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const file = isReading ? files.get(pathOf(request.url)) ?? (wantsPage(request) ? index : undefined) : undefined;
    if (file) return send(file, request, reply);
    return reply.code(404).send(gateAnswer('NOT_FOUND', languageOfHeader(request.headers['accept-language'])));
  });
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return Boolean(headers.accept?.includes('text/html')) && !url.startsWith(HASHED);
}

async function send(file: Served, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(200).headers(file.headers);
  if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send();
  const encoding = file.compressed ? encodingFor(request.headers['accept-encoding']) : null;
  if (!encoding) return reply.send(file.plain);
  return reply.header('content-encoding', encoding).send(await compressed(file, encoding));
}

function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const text = String(accepted ?? '');
  if (text.includes('br')) return 'br';
  return text.includes('gzip') ? 'gzip' : null;
}

function compressed({ plain, compressed: kept }: Served, encoding: Encoding): Promise<Buffer> {
  const known = kept?.get(encoding);
  if (known) return known;
  const made = encoding === 'br'
    ? promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
    : promisify(gzip)(plain, { level: 9 });
  kept?.set(encoding, made);
  return made;
}

async function load(root: string, pageContentPolicy: string): Promise<Map<string, Served>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, Served]> => {
    const address = `/${relative(root, path).split(sep).join('/')}`;
    return [address, served(address, await readFile(path), pageContentPolicy)];
  })));
}

function served(address: string, plain: Buffer, pageContentPolicy: string): Served {
  const extension = extname(address);
  const isCompressible = COMPRESSIBLE.has(extension);
  const contentPolicy = extension === '.html' ? pageContentPolicy : address === WORKER && workerPolicy();
  return {
    plain,
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': address.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      ...(isCompressible ? { vary: 'accept-encoding' } : {}),
      ...(contentPolicy ? { 'content-security-policy': contentPolicy } : {}),
    },
    compressed: isCompressible ? new Map() : null,
  };
}
