import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/cli/table.ts';
import { checkout } from '../../server/core/checkout.ts';
import { settingsTable } from '../../server/env.ts';

const textOf = (file: string): Promise<string> => readFile(join(checkout, file), 'utf8');

test('P10: docs/operation.md holds the table of every setting as the server knows it', async () => {
  expect(await textOf('docs/operation.md')).toContain(`\n${settingsTable()}\n`);
});

test('P13: docs/operation.md names every command of the administrator’s, and no other', async () => {
  const rows = (await textOf('docs/operation.md')).matchAll(/^\| `([a-z-]+)(?: <\w+>)?` \| /gm);
  const names = [...rows].map(([, name]) => name);
  expect(names.toSorted()).toEqual(Object.keys(commands).toSorted());
});

test('P10: the settings that docker-compose.yml and docs/operation.md give are settings', async () => {
  const known = new Set([...settingsTable().matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
  const composed = [...(await textOf('docker-compose.yml')).matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name as string);
  const told = [...(await textOf('docs/operation.md')).matchAll(/\b([A-Z]{3,}(?:_[A-Z]+)*)=/g)].map(([, name]) => name as string);
  const others = [...composed, ...told].filter((name) => !known.has(name) && !name.startsWith('POSTGRES_'));
  expect(others).toEqual([]);
});
