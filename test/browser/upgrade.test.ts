import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../../server/build.ts';
import { checkout } from '../../server/core/checkout.ts';
import { openBrowser, openPage, screenshot } from '../kit/browser.ts';
import { openGate } from '../kit/gate.ts';
import { openProduct, visit, type Product } from '../kit/product.ts';

const webRoot = join(checkout, 'dist/web');

let browser: Browser;
let product: Product;
beforeAll(async () => {
  product = await openProduct({ filled: false });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** From now on the server answers as one that serves another build. */
async function upgrade(page: Awaited<ReturnType<typeof visit>>['page'], paths = /\/(graphql|livez)$/): Promise<void> {
  await page.route(paths, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'x-cordee-build': 'another' } });
  });
}

test('P12: an upgrade under an open page is told quietly, in both languages, and a reload brings it', async () => {
  for (const [language, said, reload] of [
    ['fr', 'Une nouvelle version est prête', 'Recharger'], ['en', 'A new version is ready', 'Reload'],
  ] as const) {
    const { page, context, complaints } = await visit(browser, product, null, { width: 'phone', language });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(said).count()).toBe(0);
    await upgrade(page);
    await page.getByRole('link', { name: 'Initiatives' }).first().click();
    await page.getByText(said).waitFor();
    await screenshot(page, `upgrade-${language}`, false);
    await page.unroute(/\/(graphql|livez)$/);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: reload }).click()]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(said).count()).toBe(0);
    await context.close();
    expect(complaints).toEqual([]);
  }
});

test('P12: a part of the page that an upgrade took away leads to the new version, not to a blank page', async () => {
  const { page, context } = await visit(browser, product, null);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await upgrade(page, /\/livez$/);
  // The parts of the next page are gone, until the page is loaded anew.
  await page.route(/\/assets\/.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  page.on('request', (request) => { if (request.isNavigationRequest()) void page.unroute(/\/assets\/.*\.js$/); });
  await page.getByRole('link', { name: 'Annuaire' }).first().click();
  await page.waitForURL('**/annuaire');
  await page.getByRole('heading', { level: 1, name: /Annuaire|Il faut se connecter/ }).first().waitFor();
  await context.close();
});

test('P12: a part beside the page that is gone reloads it where the build is another, once, and nowhere else', async () => {
  for (const [served, loads] of [['another', 2], [null, 1]] as const) {
    const { page, context } = await visit(browser, product, null);
    if (served) await upgrade(page, /\/livez$/);
    await page.route(/\/assets\/PersonMenu.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    let seen = 0;
    page.on('load', () => { seen += 1; });
    await page.goto('/');
    await expect.poll(() => seen).toBe(loads);
    await page.waitForLoadState('networkidle');
    expect(seen).toBe(loads);
    await context.close();
  }
});

/** The built pages as those of another build, in a folder of their own. */
async function otherBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cordee-build-'));
  await cp(webRoot, folder, { recursive: true });
  const change = async (file: string, from: RegExp, to: string): Promise<void> =>
    writeFile(join(folder, file), (await readFile(join(folder, file), 'utf8')).replaceAll(from, to));
  await change('index.html', /<html /g, '<html data-build="another" ');
  await change('sw.js', new RegExp(fingerprint(), 'g'), 'another');
  return folder;
}

test('P12: a device that keeps the pages takes a new version at the next load, then opens it without network', async () => {
  const gateOf = (root: string, port = 0) =>
    openGate(product.community, { port }, { documents: new Set(), webRoot: root });
  const { page, context } = await openPage(browser, { keepsPages: true });
  const build = () => page.evaluate(() => document.documentElement.dataset['build']);
  const kept = () => page.evaluate(() => caches.keys());
  let gate = await gateOf(webRoot);
  await page.goto(gate.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  expect([await build(), await kept()]).toEqual([undefined, [`shell-${fingerprint()}`]]);
  await gate.stop();
  const folder = await otherBuild();
  gate = await gateOf(folder, Number(new URL(gate.url).port));
  await page.reload();
  expect(await build()).toBe('another');
  await expect.poll(kept, { timeout: 20_000 }).toEqual(['shell-another']);
  await gate.stop();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await build()).toBe('another');
  await context.close();
  await rm(folder, { recursive: true });
});
