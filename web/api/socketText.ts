import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';

/** The exact text that the socket sends for a subscription; the build keeps its digest. */
export const socketText = (document: TypedDocumentNode): string => stringifyDocument(formatDocument(document) as never);
