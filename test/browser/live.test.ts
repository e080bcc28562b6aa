import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';
import { eventually } from '../kit/wait.ts';

const TITLE = 'Passerelles';

let browser: Browser;
let product: Product;
beforeAll(async () => {
  product = await openProduct({ filled: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

test('P2: a page follows what another person does, without being asked, and says so', async () => {
  const initiative = await initiativeOf(product, TITLE);
  const paul = await idOf(product, 'paul');
  const { page, context, complaints } = await visit(browser, product, await idOf(product, 'ines'));
  await page.goto(`/initiatives/${initiative}`);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await eventually(() => (product.gate.figures().subscribers === 1 ? true : undefined), 20);
  const link = { idempotencyKey: 'live', initiative, label: 'Le carnet de bord', address: 'https://example.org/carnet' };
  expect(await product.community.command(paul, 'addLink', link)).toMatchObject({ refusals: [] });
  await page.getByRole('link', { name: 'Le carnet de bord' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'carnet de bord' }).waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await context.close();
  await eventually(() => (product.gate.figures().subscribers === 0 ? true : undefined), 20);
});

test('P11: while the server is away a page says up to when it is up to date', async () => {
  const { page, context } = await visit(browser, product, await idOf(product, 'ines'));
  await page.goto('/');
  await eventually(() => (product.gate.figures().subscribers === 1 ? true : undefined), 20);
  await product.gate.stop();
  await page.getByText(/^À jour à \d+/).waitFor();
  await context.close();
});
