import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CharterVersion } from '../../server/charter/version.ts';
import { words as communityEnglish } from '../../web/community/words/en.ts';
import { words as communityFrench } from '../../web/community/words/fr.ts';
import { words as english } from '../../web/identity/words/en.ts';
import { words as french } from '../../web/identity/words/fr.ts';
import { words as membersEnglish } from '../../web/members/words/en.ts';
import { words as membersFrench } from '../../web/members/words/fr.ts';
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

interface Edition {
  readonly language: 'fr' | 'en';
  readonly width: Width;
  readonly who: string;
  readonly words: typeof french;
  readonly members: typeof membersFrench;
  readonly common: typeof commonFrench;
  readonly community: typeof communityFrench;
}
const editions: readonly Edition[] = [
  {
    language: 'fr', width: 'phone', who: 'tomasz',
    words: french, members: membersFrench, common: commonFrench, community: communityFrench,
  },
  {
    language: 'en', width: 'desk', who: 'paul',
    words: english, members: membersEnglish, common: commonEnglish, community: communityEnglish,
  },
];

describe.each(editions)('in $language on a $width', ({ language, width, who, words, members, common, community }) => {
  async function as(path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, complaints } = await visit(browser, product, await idOf(product, who), { language, width });
    await page.goto(path);
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('P3: an API token is made with a scope and an end, shown once, and revoked', async () => {
    await as('/profil', async (page) => {
      await page.getByRole('tab', { name: members.profile.sides.tokens }).click();
      await page.waitForURL('**/profil?of=jetons');
      await page.getByText(words.tokens.none).waitFor();
      await button(page, words.tokens.make).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.tokens.make }).click();
      await dialog.getByRole('group').getByRole('link').first().waitFor();
      await dialog.getByRole('textbox', { name: words.tokens.name }).fill('Tableur');
      await dialog.getByRole('radio', { name: words.tokens.scopes.WRITE.text }).check();
      await dialog.getByRole('combobox').selectOption({ label: words.tokens.lengths[30] });
      await dialog.getByRole('button', { name: words.tokens.make }).click();
      const secret = await dialog.getByRole('textbox', { name: words.tokens.secret }).inputValue();
      expect(secret).toMatch(/^cordee_[\w-]{20,}$/);
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await button(page, words.tokens.kept).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('listitem').filter({ hasText: words.tokens.scopes.WRITE.label }).waitFor();
      await page.reload();
      await button(page, `${words.tokens.end} : Tableur`).waitFor();
      expect(await page.content()).not.toContain(secret);
      await button(page, `${words.tokens.end} : Tableur`).click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.tokens.end }).click();
      await page.getByText(words.tokens.none).waitFor();
    });
  });

  test('M14: one reads where one’s dues stand, and what was paid', async () => {
    await as('/profil?of=cotisation', async (page) => {
      await page.getByText(members.dues.kinds.CURRENT, { exact: true }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
    });
  });

  test('P8: the look of the pages is chosen at once, and stays', async () => {
    await as('/profil?of=affichage', async (page) => {
      await page.getByRole('radio', { name: common.shell.themes.dark }).check();
      await page.locator('html[data-theme=dark]').waitFor();
      await page.reload();
      await page.locator('html[data-theme=dark]').waitFor();
    });
  });

  test('M8: what others read of me is edited and saved', async () => {
    await as('/profil', async (page) => {
      await page.getByLabel(members.profile.headline).fill('Relit les comptes rendus');
      await button(page, members.profile.save).click();
      await page.getByText('Relit les comptes rendus').waitFor();
    });
  });

  test('M1: the charter in force is accepted on its page, once', async () => {
    const version = { number: width === 'phone' ? 90 : 91, text: '# Une autre', adopted_on: '2026-06-01' };
    await product.community.insert(CharterVersion, version);
    await as('/charte', async (page) => {
      await button(page, community.accept).click();
      await button(page, community.accept).waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await button(page, community.accept).count()).toBe(0);
    });
  });
});
