import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { gateAnswer } from './errors.ts';
import type { GateSettings } from './house.ts';
import { languageOfHeader } from './words.ts';

export type Headers = Readonly<Record<string, string>>;

/** The headers of every answer: what is not a page may load nothing. Constant, so helmet works them out once. */
export function commonHeaders({ secure }: GateSettings): Headers {
  return {
    ...headersOf(helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    })),
    'content-security-policy': policy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }),
  };
}

/** The policy of the pages: nothing inline, nothing from another host. */
export function pagePolicy({ publicUrl, secure }: GateSettings): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", publicUrl.replace(/^http/, 'ws')],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  });
}

/** The policy of the service worker: it fetches what the pages are made of. */
export const workerPolicy = (): string => policy({ 'default-src': ["'none'"], 'connect-src': ["'self'"] });

/** The text of a content security policy. */
export function policy(directives: Record<string, string[]>): string {
  return headersOf(helmet.contentSecurityPolicy({ useDefaults: false, directives }))['content-security-policy'] ?? '';
}

/** A hook that refuses, with 403, what another site sends with our cookie. */
export function refuseForeign(settings: GateSettings) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const { method, headers } = request;
    if (headers.cookie === undefined || method === 'GET' || method === 'HEAD' || !isForeign(headers, settings)) done();
    else reply.code(403).send(gateAnswer('FOREIGN_ORIGIN', languageOfHeader(headers['accept-language'])));
  };
}

/** Whether a browser says that another site asks: a cookie would then come along without its owner's will. */
export function isForeign(headers: IncomingHttpHeaders, { publicUrl }: GateSettings): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none';
  // The browser writes both, so equal hosts are the same site under another of its names.
  return origin !== publicUrl && (host === undefined || origin.slice(origin.indexOf('//') + 2) !== host);
}

// Helmet sets headers on a response; this one only takes notes.
function headersOf(apply: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): Headers {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => { headers[name.toLowerCase()] = value; },
    removeHeader: () => undefined,
  };
  apply({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}
