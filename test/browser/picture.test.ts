import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openBrowser, screenshot } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

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

test('I1: a pilot gives the initiative its picture, says what it shows, and a visitor sees it', async () => {
  const id = await initiativeOf(product, 'Passerelles');
  const { page, context, complaints } = await visit(browser, product, await idOf(product, 'paul'), { width: 'phone' });
  await page.goto(`/initiatives/${id}/modifier`);
  const send = page.getByRole('button', { name: 'Utiliser cette image' });
  await send.click();
  await page.getByText('Choisissez un fichier.').waitFor();
  await page.getByText('Dites en quelques mots').waitFor();

  const buffer = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#2f6f6b' } })
    .jpeg()
    .toBuffer();
  await page
    .getByLabel('Une autre image à la place')
    .setInputFiles({ name: 'pont.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('Ce qu’elle montre').fill('Un pont de bois');
  await send.click();
  await page.getByRole('img', { name: 'Un pont de bois' }).waitFor();
  // A word in passing lies over what one has scrolled to.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await axe(page)).toEqual([]);
  if (process.env['PICTURES']) await screenshot(page, 'picture-form');
  expect(complaints).toEqual([]);
  await context.close();

  const visitor = await visit(browser, product, null, { width: 'desk' });
  await visitor.page.goto(`/initiatives/${id}`);
  const picture = visitor.page.getByRole('img', { name: 'Un pont de bois' });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  if (process.env['PICTURES']) await screenshot(visitor.page, 'picture-page');
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
