import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TypedDocumentNode } from '@urql/core';
import type { Plugin } from 'vite';
import { textSentFor } from './texts.ts';

const web = join(import.meta.dirname, '..');

const isOperation = (value: unknown): value is TypedDocumentNode =>
  typeof value === 'object' && value !== null && 'definitions' in value
  && (value as TypedDocumentNode).definitions.some(({ kind }) => kind === 'OperationDefinition');

/** SHA-256, in hexadecimal, of each document that the rooms' `operations.ts` export, as the client sends it. */
export async function ownDocuments(): Promise<string[]> {
  const files = globSync('**/operations.ts', { cwd: web }).map((file) => pathToFileURL(join(web, file)).href);
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Record<string, unknown>>));
  const documents = modules.flatMap((module) => Object.values(module)).filter(isOperation);
  const texts = await Promise.all(documents.map(textSentFor));
  return [...new Set(texts.map((text) => createHash('sha256').update(text).digest('hex')))].sort();
}

/** Writes `dist/documents.json` beside the pages: a session may run these documents and no others. */
export const keepOwnDocuments: Plugin = {
  name: 'cordee:own-documents',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle: async ({ dir = '' }) => {
    const file = join(dirname(dir), 'documents.json');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(await ownDocuments()));
  },
};
