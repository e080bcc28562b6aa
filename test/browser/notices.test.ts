import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Notice } from '../../server/notices/notice.ts';
import { words as english } from '../../web/notices/words/en.ts';
import { words as french } from '../../web/notices/words/fr.ts';
import { words as commonEnglish } from '../../web/words/en.ts';
import { words as commonFrench } from '../../web/words/fr.ts';
import { axe, openBrowser, type Width } from '../kit/browser.ts';
import { idOf, openProduct, visit, type Product } from '../kit/product.ts';

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
  { language: 'fr', width: 'phone', words: french, common: commonFrench },
  { language: 'en', width: 'desk', words: english, common: commonEnglish },
] as const satisfies readonly {
  language: 'fr' | 'en'; width: Width; words: typeof french; common: typeof commonFrench;
}[];

/** Tells Paul of the last three applications to Passerelles, and of nothing else. */
async function tellPaul(): Promise<string> {
  const { community } = product;
  const paul = await idOf(product, 'paul');
  await community.house.pool.query('delete from notice where member_id = $1', [paul]);
  const { rows } = await community.house.pool.query<{ id: string }>(
    `select e.id from entry e join initiative i on i.id = e.initiative_id
     where i.title = 'Passerelles' and e.kind = 'application.made' order by e.id desc limit 3`,
  );
  for (const { id } of rows) {
    await community.insert(Notice, { member_id: paul, entry_id: id, topic: 'led', pace: 'never' });
  }
  return paul;
}

describe.each(editions)('in $language on a $width', ({ language, width, words, common }) => {
  async function asPaul(path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, complaints } = await visit(browser, product, await tellPaul(), { language, width });
    await page.goto(path);
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }
  const bell = (page: Page, unread: number) =>
    page.getByRole('link', { name: common.shell.notices(unread, 99), exact: true });
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  test('P1: the bell counts what was not read, and leads to it', async () => {
    await asPaul('/', async (page) => {
      await bell(page, 3).click();
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
      await button(page, new RegExp(`^${words.read} :`)).nth(2).waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  test('P1: one notice is read by a click, or by following it', async () => {
    await asPaul('/notifications', async (page) => {
      await button(page, new RegExp(`^${words.read} :`)).first().click();
      await bell(page, 2).waitFor();
      await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
      await page.waitForURL('**/equipe');
      await bell(page, 1).waitFor();
    });
  });

  test('P1: all are read at once, and the page says what will come', async () => {
    await asPaul('/notifications', async (page) => {
      await button(page, words.readAll).click();
      await bell(page, 0).waitFor();
      await page.getByText(words.none.unread.text).waitFor();
      await page.getByRole('radio', { name: words.views.all }).check();
      await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(3);
    });
  });

  test('P1: a topic is mailed at the pace that one chooses, at once; “never” is said plainly', async () => {
    await asPaul('/notifications?of=courriels', async (page) => {
      const topics = Object.values(words.topics);
      await page.getByLabel(words.topics.TEAM, { exact: true }).selectOption({ label: words.paces.WEEKLY.label });
      await page.getByText(words.settings.saved).first().waitFor();
      for (const topic of topics) {
        await page.getByLabel(topic, { exact: true }).selectOption({ label: words.paces.NEVER.label });
        await expect.poll(() => page.getByLabel(topic, { exact: true }).inputValue()).toBe('NEVER');
      }
      await page.getByText(words.settings.all).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.reload();
      await page.getByText(words.settings.all).waitFor();
    });
  });

  test('P4: a visitor has no notices', async () => {
    const { page, context } = await visit(browser, product, null, { language, width });
    await page.goto('/notifications');
    await page.getByRole('heading', { level: 1, name: common.notFound.title }).waitFor();
    await context.close();
  });
});
