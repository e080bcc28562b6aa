import { readFile } from 'node:fs/promises';
import { EntitySchema } from '@mikro-orm/core';
import { expect, inject, test } from 'vitest';
import { missingFrom } from '../server/new-migration.ts';
import { nouns } from '../server/nouns.ts';
import { printedSchema, schemaFile } from '../server/print-schema.ts';

test('P7: schema.graphql is what the nouns say (npm run schema)', async () => {
  expect(await readFile(schemaFile, 'utf8')).toBe(printedSchema());
});

test('P10: the migrations make what the nouns say (npm run migration)', async () => {
  expect(await missingFrom(inject('cluster').url)).toBe('');
});

test('P10: what no migration makes is found', async () => {
  const planted = new EntitySchema({ name: 'Planted', properties: { id: { type: 'uuid', primary: true } } });
  expect(await missingFrom(inject('cluster').url, [...nouns, planted])).toContain('create table "planted"');
});
