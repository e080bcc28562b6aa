import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFoundingCode } from '../../server/community/founding-code.ts';
import { axe, openBrowser, screenshot, sidewaysScroll } from '../kit/browser.ts';
import { openProduct, visit, type Product } from '../kit/product.ts';

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

test('P10: the first visitor is led to the founding, whose page is whole at every width and in both languages', async () => {
  for (const width of ['phone', 'desk', 320] as const) {
    for (const [language, title] of [['fr', 'Fonder la communauté'], ['en', 'Found the community']] as const) {
      const { page, context, complaints } = await visit(browser, product, null, { width, language });
      await page.goto('/');
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await screenshot(page, `founding-${width}-${language}`);
      expect([await axe(page), await sidewaysScroll(page), complaints]).toEqual([[], 0, []]);
      await context.close();
    }
  }
});

test('P10: who follows the server’s own link founds the community and is in; nobody founds it again', async () => {
  const { community } = product;
  const code = await makeFoundingCode(community.house.pool, community.now);
  const { page, context, complaints } = await visit(browser, product, null);
  await page.goto(`/fondation#${code}`);
  await page.getByLabel('Son nom').fill('Les Relais');
  const found = page.getByRole('button', { name: 'Fonder la communauté' });
  await found.click();
  await page.getByText('Ce champ est à remplir.').first().waitFor();
  await page.getByLabel('Votre prénom').fill('Jeanne');
  await page.getByLabel('Votre nom').fill('Roux');
  await page.getByLabel('Votre adresse électronique').fill('jeanne@example.org');
  await page.getByLabel(/Une association de bénévoles/).check();
  await found.click();
  await page.getByRole('heading', { level: 1, name: 'Bonjour Jeanne' }).waitFor();
  await page.goto('/fondation');
  await page.getByText('Une communauté vit déjà ici').waitFor();
  await context.close();
  expect(complaints).toEqual([]);
});
