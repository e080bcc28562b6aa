import { Client, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { makeCache } from './cache.ts';
import { socketText } from './socketText.ts';

/** The exact text that the client sends for a document, found by letting it send; the build keeps its digest. */
export async function textSentFor(document: TypedDocumentNode): Promise<string> {
  if (isOf('subscription', document)) return socketText(document);
  let text = '';
  const listen = async (_address: unknown, request: { body?: unknown } = {}): Promise<Response> => {
    text = (JSON.parse(String(request.body)) as { query: string }).query;
    return Response.json({ data: null });
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [makeCache(), fetchExchange],
    preferGetMethod: false,
    fetch: listen as typeof fetch,
  });
  await (isOf('mutation', document) ? client.mutation(document, { input: {} }) : client.query(document, {})).toPromise();
  return text;
}

function isOf(operation: 'mutation' | 'subscription', { definitions }: TypedDocumentNode): boolean {
  return definitions.some((one) => one.kind === 'OperationDefinition' && String(one.operation) === operation);
}
