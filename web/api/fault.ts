import type { CombinedError } from '@urql/core';
import type { words } from './words/fr.ts';

/** What kept a question or a command from being answered; refusals under a rule are not faults. */
export interface Fault {
  readonly kind: keyof typeof words.faults;
  /** The server's own sentence, in the reader's language, where it has one. */
  readonly message?: string | undefined;
  /** What is wrong with the input, field by field. */
  readonly fields: readonly { readonly field: string; readonly message: string }[];
  /** What to tell the administrators. */
  readonly requestId?: string | undefined;
}

const kinds: Readonly<Record<string, Fault['kind']>> = {
  UNAUTHENTICATED: 'signIn',
  FORBIDDEN: 'notYours',
  BAD_USER_INPUT: 'input',
  RATE_LIMITED: 'later',
  UNKNOWN_DOCUMENT: 'outdated',
  GRAPHQL_VALIDATION_FAILED: 'outdated',
};

/** The fault behind an error of the client's: the network's, or the first of the server's. */
export function faultOf({ networkError, graphQLErrors: [error] }: CombinedError): Fault {
  if (!error) return { kind: networkError ? 'offline' : 'unexpected', fields: [] };
  const { code, fields, requestId } = error.extensions as Record<string, unknown>;
  const kind = kinds[String(code)] ?? 'unexpected';
  return {
    kind,
    message: kind === 'unexpected' ? undefined : error.message,
    fields: Array.isArray(fields) ? (fields as Fault['fields']) : [],
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}
