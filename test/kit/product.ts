import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildIfNeeded } from '../../server/build.ts';
import { checkout } from '../../server/core/checkout.ts';
import { cookieName } from '../../server/core/identity/credential.ts';
import { addressOf } from '../../server/demo/personas.ts';
import { openPage, type Visit } from './browser.ts';
import { TestCommunity } from './community.ts';
import { openGate, type Gate } from './gate.ts';
import { secretOf } from './signed-in.ts';
import { toldDemo } from './told.ts';

/** The instant at which the tests look at the demo: after the Monday of `toldDemo`. */
const LOOKED_AT = '2026-06-15T16:30:00Z';

/** How long a page may take to show what a test waits for, in milliseconds. */
const MOST_WAITING = 20_000;

const webRoot = join(checkout, 'dist/web');

/** The product as it is shipped, before a community of the test's own: its built pages, and no documents but theirs. */
export interface Product {
  readonly community: TestCommunity;
  readonly gate: Gate;
  close(): Promise<void>;
}

/** Opens the product, with the demo's community when `filled`, else with one that holds nothing yet. */
export async function openProduct({ filled }: { filled: boolean }): Promise<Product> {
  const copied = filled ? { copied: await toldDemo() } : {};
  return productOf(await TestCommunity.open({ surroundings: { demo: true }, pool: 8, ...copied }));
}

/** Opens the product before a community that a test has made. */
export async function productOf(community: TestCommunity): Promise<Product> {
  await buildIfNeeded();
  const documents = new Set(JSON.parse(await readFile(join(checkout, 'dist/documents.json'), 'utf8')) as string[]);
  community.at(LOOKED_AT);
  const settings = { demo: true, development: false, freeDocuments: false };
  const gate = await openGate(community, settings, { documents, webRoot });
  const close = async (): Promise<void> => {
    await gate.stop();
    await community.close();
  };
  return { community, gate, close };
}

/** The id of a person of the demo, by key. */
export async function idOf({ community }: Product, key: string): Promise<string> {
  const found = 'select id from member where email = $1';
  const { rows } = await community.house.pool.query<{ id: string }>(found, [addressOf(key)]);
  if (!rows[0]) throw new Error(`nobody has the key ${key}`);
  return rows[0].id;
}

/** The id of an initiative, by its title. */
export async function initiativeOf({ community }: Product, title: string): Promise<string> {
  const found = 'select id from initiative where title = $1';
  const { rows } = await community.house.pool.query<{ id: string }>(found, [title]);
  if (!rows[0]) throw new Error(`no initiative “${title}”`);
  return rows[0].id;
}

/** A browser's page as this member sees it, or a visitor when null; its clock stands where the community's does. */
export async function visit(browser: Browser, product: Product, member: string | null, options: Visit = {}) {
  const { url } = product.gate;
  const opened = await openPage(browser, options, { baseURL: url });
  opened.page.setDefaultTimeout(MOST_WAITING);
  await opened.page.clock.install({ time: LOOKED_AT });
  // As if it had been chosen here: an account's own language would win over the browser's.
  await opened.context.addInitScript(`localStorage.language ??= '${options.language ?? 'fr'}'`);
  const cookie = (value: string) => ({ name: cookieName(false), value, url });
  if (member) await opened.context.addCookies([cookie(await secretOf(product.community, member))]);
  return opened;
}
