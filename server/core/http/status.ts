import type { FormattedExecutionResult } from 'graphql';
import { Bounded } from './bounded.ts';

/**
 * Status and media type by GraphQL over HTTP, edition of September 2026, section 5. A client that accepts only
 * application/json gets the same statuses but 200 for a partial success, and that type where it succeeds.
 */
export const GRAPHQL_RESPONSE = 'application/graphql-response+json; charset=utf-8';
export const JSON_RESPONSE = 'application/json; charset=utf-8';

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  UNKNOWN_DOCUMENT: 403,
  NO_INTROSPECTION: 403,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  INTERNAL_SERVER_ERROR: 500,
};

/** 200 with data alone, 294 with data and errors, else by the first error's code; 422 is what cannot be executed. */
export function statusOf({ data, errors }: FormattedExecutionResult, mediaType: string): number {
  if (data !== undefined) return errors && mediaType === GRAPHQL_RESPONSE ? 294 : 200;
  return STATUS_OF_CODE[String(errors?.[0]?.extensions?.['code'])] ?? 422;
}

const chosen = new Bounded<string | null>(200);

/** The media type of an answer to this `Accept`: plain JSON without a preference, null when it admits neither. */
export function mediaTypeFor(accept: string | undefined): string | null {
  if (!accept || accept === '*/*') return JSON_RESPONSE;
  let type = chosen.get(accept);
  if (type === undefined) chosen.set(accept, type = accept.length < 1000 ? choose(accept) : null);
  return type;
}

const ADMITS: Readonly<Record<string, string>> = {
  'application/graphql-response+json': GRAPHQL_RESPONSE,
  'application/json': JSON_RESPONSE,
  'application/*': JSON_RESPONSE,
  '*/*': JSON_RESPONSE,
};

function choose(accept: string): string | null {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, quality: quality === undefined ? 1 : Number(quality) };
  });
  const [best] = ranges
    .filter(({ type, quality }) => ADMITS[type] && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return best ? ADMITS[best.type] ?? null : null;
}
