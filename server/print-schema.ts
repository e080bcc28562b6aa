/* `npm run schema` writes the contract, schema.graphql (P7); with --check it says whether the file is fresh. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { checkout } from './core/checkout.ts';
import { makeSchema } from './schema.ts';

export const schemaFile = join(checkout, 'schema.graphql');

/** The contract as it is committed: sorted, so that a change shows alone. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
}

async function check(): Promise<void> {
  if ((await readFile(schemaFile, 'utf8')) === printedSchema()) return;
  console.error('schema.graphql is not what the nouns say: npm run schema');
  process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) {
  await (process.argv.includes('--check') ? check() : writeFile(schemaFile, printedSchema()));
}
