import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as english } from '../../web/palette/words/en.ts';
import { words as french } from '../../web/palette/words/fr.ts';
import { axe, openBrowser, type Width } from '../kit/browser.ts';
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

const editions = [
  { language: 'fr', width: 'phone', words: french },
  { language: 'en', width: 'desk', words: english },
] as const satisfies readonly { language: 'fr' | 'en'; width: Width; words: typeof french }[];

describe.each(editions)('in $language on a $width', ({ language, width, words }) => {
  async function as(persona: string | null, path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const member = persona === null ? null : await idOf(product, persona);
    const { page, context, complaints } = await visit(browser, product, member, { language, width });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  async function openPalette(page: Page) {
    // Who is here is known once their menu, or the way in, is there.
    await page.locator('header').getByRole('button').nth(1).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: words.title }).waitFor();
    return page.getByRole('dialog', { name: words.title });
  }
  const group = (page: Page, key: keyof typeof words.groups) => page.getByRole('group', { name: words.groups[key] });

  test('LOOK: by keyboard alone to an initiative, a person, and back among what was seen', async () => {
    await as('paul', '/', async (page) => {
      const dialog = await openPalette(page);
      await page.keyboard.type('passer');
      await group(page, 'initiatives').getByRole('option', { name: /^Passerelles/ }).waitFor();
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Passerelles' }).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await openPalette(page);
      await page.keyboard.type('treguidel');
      await group(page, 'people').getByRole('option', { name: /^Solange Tréguidel/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Solange Tréguidel' }).waitFor();
      await openPalette(page);
      await group(page, 'recent').getByRole('option').nth(1).waitFor();
      const recent = await group(page, 'recent').getByRole('option').allInnerTexts();
      expect(recent[0]).toContain('Solange Tréguidel');
      expect(recent[1]).toContain('Passerelles');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  test('LOOK: one letter amiss is forgiven', async () => {
    await as('paul', '/', async (page) => {
      await openPalette(page);
      await page.keyboard.type('paserelles');
      await group(page, 'initiatives').getByRole('option', { name: /^Passerelles/ }).waitFor();
    });
  });

  test('LOOK: one request finds things of every kind, and the button opens it too', async () => {
    await as('paul', '/', async (page) => {
      await page.locator('header').getByRole('button').first().click();
      await page.getByRole('combobox', { name: words.title }).waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        const body = request.url().endsWith('/graphql') ? request.postData() : null;
        if (body) asked.push((JSON.parse(body) as { operationName: string }).operationName);
      });
      await page.keyboard.type('pas', { delay: 5 });
      await group(page, 'people').getByRole('option').first().waitFor();
      await group(page, 'initiatives').getByRole('option').first().waitFor();
      await group(page, 'organisations').getByRole('option').first().waitFor();
      expect(asked).toEqual(['Palette']);
    });
  });

  test('LOOK: pages and actions are there by their names', async () => {
    await as('paul', '/', async (page) => {
      await openPalette(page);
      await page.keyboard.type(words.places.charter);
      await group(page, 'pages').getByRole('option', { name: words.places.charter }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/charte');
      await openPalette(page);
      await page.keyboard.type(words.acts.dark);
      await group(page, 'actions').getByRole('option', { name: words.acts.dark }).click();
      await page.locator('html[data-theme=dark]').waitFor();
    });
  });

  test('P4: a visitor finds no person, and no draft', async () => {
    await as(null, '/', async (page) => {
      await openPalette(page);
      await page.keyboard.type('solange');
      await page.getByText(words.nothing('solange')).first().waitFor();
      await page.getByRole('combobox', { name: words.title }).fill('passerelles');
      await group(page, 'initiatives').getByRole('option').first().waitFor();
      expect(await group(page, 'people').count()).toBe(0);
      const pages = await page.getByRole('option').allInnerTexts();
      expect(pages.join()).not.toContain(words.places.profile);
    });
  });

  test('P4: what was seen and may no longer be seen is not shown, and no name of it was kept', async () => {
    const title = 'Tables de vallée';
    const { pool } = product.community.house;
    const { rows } = await pool.query<{ author_id: string }>('select author_id from initiative where title = $1', [
      title,
    ]);
    const draft = await initiativeOf(product, title);
    await as('lea', `/initiatives/${draft}`, async (page) => {
      const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      expect(kept).toContain(draft);
      expect(kept).not.toContain('Tables');
      const paul = await idOf(product, 'paul');
      await pool.query("update initiative set author_id = $2, state = 'draft' where id = $1", [draft, paul]);
      await pool.query('update seat set left_on = held_from where initiative_id = $1', [draft]);
      await openPalette(page);
      await group(page, 'pages').getByRole('option').first().waitFor();
      expect(await group(page, 'recent').count()).toBe(0);
    });
    await pool.query('update initiative set author_id = $2 where id = $1', [draft, rows[0]?.author_id]);
  });
});
