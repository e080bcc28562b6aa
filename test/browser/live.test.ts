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
  const link = {
    idempotencyKey: 'live', initiative, label: 'Le carnet de bord', address: 'https://example.org/carnet',
  };
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

test('LOOK: what happens enters the feed of who looks at its beginning, marked for a while; further down it waits', async () => {
  const fresh = await openProduct({ filled: true });
  const { community, gate } = fresh;
  const initiative = await initiativeOf(fresh, TITLE);
  const paul = await idOf(fresh, 'paul');
  const addLink = async (label: string): Promise<void> => {
    const input = { idempotencyKey: label, initiative, label, address: 'https://example.org/' };
    expect(await community.command(paul, 'addLink', input)).toMatchObject({ refusals: [] });
  };
  const { page, context, complaints } = await visit(browser, fresh, await idOf(fresh, 'ines'), { width: 'phone' });
  await page.goto('/');
  const feed = page.getByRole('region', { name: 'Ce qui s’est passé' });
  const told = (label: string) => feed.getByRole('listitem').filter({ hasText: label });
  await feed.getByRole('listitem').first().waitFor();
  await eventually(() => (gate.figures().subscribers === 1 ? true : undefined), 20);
  await addLink('Le premier carnet');
  await page.locator('li.fresh', { hasText: 'Le premier carnet' }).waitFor();
  await page.clock.runFor(2_500);
  await page.locator('li.fresh').waitFor({ state: 'detached' });
  await told('Le premier carnet').waitFor();

  await page.mouse.wheel(0, 1_500);
  await page.waitForFunction(() => scrollY > 900);
  await addLink('Le deuxième carnet');
  await page.getByRole('button', { name: '1 nouveauté' }).waitFor();
  expect(await told('Le deuxième carnet').count()).toBe(0);
  await page.getByRole('button', { name: '1 nouveauté' }).click();
  await told('Le deuxième carnet').waitFor();
  await page.getByRole('button', { name: /nouveauté/ }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
  await fresh.close();
});
