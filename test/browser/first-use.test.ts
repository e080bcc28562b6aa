import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as apiEnglish } from '../../web/api/words/en.ts';
import { words as apiFrench } from '../../web/api/words/fr.ts';
import { words as english } from '../../web/initiatives/words/en.ts';
import { words as french } from '../../web/initiatives/words/fr.ts';
import { words as teamEnglish } from '../../web/initiatives/team/words/en.ts';
import { words as teamFrench } from '../../web/initiatives/team/words/fr.ts';
import { words as homeEnglish } from '../../web/home/words/en.ts';
import { words as homeFrench } from '../../web/home/words/fr.ts';
import { words as commonEnglish } from '../../web/words/en.ts';
import { words as commonFrench } from '../../web/words/fr.ts';
import { axe, openBrowser, screenshot, whole, type Width } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser?.close());

const editions = [
  {
    language: 'fr', width: 'phone',
    words: french, home: homeFrench, api: apiFrench, team: teamFrench, common: commonFrench,
  },
  {
    language: 'en', width: 'desk',
    words: english, home: homeEnglish, api: apiEnglish, team: teamEnglish, common: commonEnglish,
  },
] as const satisfies readonly {
  language: 'fr' | 'en'; width: Width;
  words: typeof french; home: typeof homeFrench; api: typeof apiFrench;
  team: typeof teamFrench; common: typeof commonFrench;
}[];

describe.each(editions)('in $language on a $width', ({ language, width, words, home, api, team, common }) => {
  let product: Product;
  let passerelles: string;
  let cantines: string;

  beforeAll(async () => {
    product = await openProduct({ filled: true });
    passerelles = await initiativeOf(product, 'Passerelles');
    cantines = await initiativeOf(product, 'La cordée des cantines');
  });
  afterAll(() => product?.close());

  /** Does a task as a persona, or as a visitor; whatever the console complains of fails it. */
  async function as(persona: string | null, path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const member = persona === null ? null : await idOf(product, persona);
    const { page, context, complaints } = await visit(browser, product, member, { language, width });
    await page.goto(path);
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  const button = (page: Page, name: string, exact = true) => page.getByRole('button', { name, exact });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  test('I4: a visitor finds an initiative; “I want to help”, within one screen, leads to the way in', async () => {
    await as(null, '/', async (page) => {
      await link(page, home.welcome.all).click();
      await page.getByRole('searchbox', { name: words.list.search }).fill('passerelles');
      await page.waitForURL(/words=passerelles/);
      await page.getByRole('link', { name: 'Passerelles', exact: true }).locator('visible=true').click();
      await title(page, 'Passerelles');
      const help = link(page, words.acts.help);
      const box = await help.boundingBox();
      expect(box?.y).toBeLessThan(844);
      await help.click();
      await page.waitForURL(`**/connexion?to=/initiatives/${passerelles}`);
    });
  });

  test('I7: a member applies to a role with a word, sees that it waits, and takes it back', async () => {
    await as('tomasz', `/initiatives/${passerelles}`, async (page) => {
      await button(page, words.acts.help).click();
      const dialog = page.getByRole('dialog', { name: words.apply.title });
      await button(page, words.apply.send).click();
      await dialog.getByRole('group').getByRole('link').waitFor();
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('textbox').fill('Je viens volontiers.');
      await button(page, words.apply.send).click();
      await dialog.waitFor({ state: 'detached' });
      await button(page, words.acts.withdraw).click();
      await button(page, words.acts.withdraw).waitFor({ state: 'detached' });
      await button(page, words.acts.help).waitFor();
    });
  });

  test('I7: a pilot answers from the home page, and is told the figures when the role is full', async () => {
    await as('paul', '/', async (page) => {
      await link(page, `${home.waiting.applicationsAct} : Passerelles`).click();
      await title(page, team.title('Passerelles'));
      await button(page, team.candidate.acceptOf('Clémence Haudricelle')).click();
      await button(page, team.candidate.acceptOf('Clémence Haudricelle')).waitFor({ state: 'detached' });
      await page.getByRole('listitem').filter({ hasText: 'Clémence Haudricelle' }).first().waitFor();
      await button(page, team.candidate.acceptOf('Malik Zeroukal')).click();
      const refusal = page.getByRole('alert');
      await refusal.waitFor();
      expect(await refusal.innerText()).toMatch(/4.+4/);
      expect(await refusal.getByRole('link', { name: /I7/ }).getAttribute('href')).toBe('/charte#I7');
      expect(await axe(await whole(page))).toEqual([]);
      await screenshot(page, `full-${width}`);
      await button(page, team.candidate.declineOf('Malik Zeroukal')).click();
      await page.getByRole('dialog').getByRole('textbox').fill('Merci ; écrivez à Nadia, qui cherche quelqu’un.');
      await page.getByRole('dialog').getByRole('button', { name: team.decline.send }).click();
      await button(page, team.candidate.declineOf('Malik Zeroukal')).waitFor({ state: 'detached' });
    });
  });

  test('I5: a pilot adds a role with its seats and the skills looked for', async () => {
    await as('nadia', `/initiatives/${cantines}`, async (page) => {
      await button(page, words.acts.addRole).click();
      const drawer = page.getByRole('dialog', { name: words.acts.addRole });
      await button(page, words.save).click();
      await drawer.getByRole('group').getByRole('link').first().waitFor();
      await drawer.getByLabel(words.roleForm.name).fill('Accueil');
      await drawer.getByRole('spinbutton', { name: words.roleForm.seats }).fill('3');
      await drawer.getByRole('combobox', { name: words.role.skills }).pressSequentially('media');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await drawer.getByRole('combobox', { name: words.role.skills }).click();
      await page.keyboard.type('Cornemuse');
      await page.getByRole('option', { name: common.combobox.create('Cornemuse') }).click();
      await drawer.getByRole('button', { name: common.combobox.remove('Cornemuse') }).waitFor();
      await page.keyboard.press('Escape');
      await button(page, words.save).click();
      await drawer.waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 3, name: 'Accueil' }).waitFor();
    });
  });

  test('I2: a member drafts, is told what is missing, completes and proposes; the board opens it', async () => {
    let path = '';
    await as('tomasz', '/initiatives/nouvelle', async (page) => {
      await page.getByLabel(words.form.title).fill('Bancs publics');
      await button(page, words.form.draft).click();
      await page.waitForURL('**/modifier');
      await page.getByRole('link', { name: 'Bancs publics' }).click();
      await page.getByRole('link', { name: /I2/ }).waitFor();
      await page.getByRole('article').getByRole('link', { name: words.acts.edit }).click();
      await page.getByLabel(words.form.summary).fill('Des bancs où l’on se parle.');
      await page.getByLabel(words.form.need).fill('Des bras et des planches.');
      await page.getByRole('textbox', { name: words.form.description }).fill('## Pourquoi\n\nPour **s’asseoir**.');
      if (width === 'phone') await page.getByRole('tab').nth(1).click();
      await page.locator('.prose strong').waitFor();
      await button(page, words.save).click();
      await button(page, words.acts.propose).click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.acts.propose }).click();
      await page.getByText(words.states.PROPOSED, { exact: true }).waitFor();
      path = new URL(page.url()).pathname;
    });
    await as('solange', '/', async (page) => {
      await page.getByRole('button', { name: new RegExp(home.waitsMore(9).replace(/9\s/, '\\d+\\s')) }).click();
      await link(page, `${home.waiting.proposalAct} : Bancs publics`).click();
      await page.waitForURL(`**${path}`);
      await button(page, words.acts.answer).click();
      const dialog = page.getByRole('dialog', { name: words.answer.title });
      await dialog.getByRole('combobox', { name: words.answer.referent }).selectOption({ label: 'Solange Tréguidel' });
      await dialog.getByRole('button', { name: words.answer.send }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(words.states.LAUNCHING, { exact: true }).waitFor();
    });
  });

  test('I2: the board declines a proposal only with a reason', async () => {
    const proposed = "select id from initiative where state = 'proposed' limit 1";
    const { rows } = await product.community.house.pool.query<{ id: string }>(proposed);
    await as('solange', `/initiatives/${rows[0]?.id}`, async (page) => {
      await button(page, words.acts.answer).click();
      const dialog = page.getByRole('dialog', { name: words.answer.title });
      await dialog.getByText(words.answer.verdicts.DECLINE.label).click();
      await dialog.getByRole('button', { name: words.answer.send }).click();
      await dialog.getByRole('alert').getByRole('link', { name: /I2/ }).waitFor();
      await dialog.getByRole('textbox').fill('Pas cette année.');
      await dialog.getByRole('button', { name: words.answer.send }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(words.states.DRAFT, { exact: true }).waitFor();
    });
  });

  test('P7: who edits an older version sees both, chooses, and saves', async () => {
    const paul = await idOf(product, 'paul');
    await as('paul', `/initiatives/${passerelles}/modifier`, async (page) => {
      await page.getByLabel(words.form.summary).fill('Mon résumé.');
      const today = 'select version from initiative where id = $1';
      const { rows } = await product.community.house.pool.query<{ version: number }>(today, [passerelles]);
      const other = { id: passerelles, version: rows[0]?.version, summary: 'Leur résumé.', need: 'Leur besoin.' };
      await product.community.command(paul, 'describeInitiative', other);
      await button(page, words.save).click();
      await page.getByText('Leur résumé.').waitFor();
      expect(await page.getByLabel(words.form.need).inputValue()).toBe('Leur besoin.');
      expect(await axe(page)).toEqual([]);
      await screenshot(page, `conflict-${width}`);
      await page.getByRole('button', { name: api.conflict.take }).click();
      await button(page, words.save).click();
      await title(page, 'Passerelles');
      await page.getByText('Leur résumé.').waitFor();
    });
  });

  test('I7: a pilot accepts a candidate with the keyboard alone', async () => {
    await as('nadia', '/', async (page) => {
      const pressOn = async (name: RegExp): Promise<void> => {
        for (let tabs = 0; tabs < 60; tabs += 1) {
          await page.keyboard.press('Tab');
          const label = await page.evaluate(() => {
            const here = document.activeElement;
            return here?.getAttribute('aria-label') ?? here?.textContent ?? '';
          });
          if (name.test(label)) return page.keyboard.press('Enter');
        }
        throw new Error(`the keyboard does not reach ${String(name)}`);
      };
      await page.getByRole('link', { name: 'La cordée des cantines' }).first().waitFor();
      await pressOn(new RegExp(`^${home.waiting.applicationsAct} : La cordée des cantines`));
      await title(page, team.title('La cordée des cantines'));
      await pressOn(new RegExp(`^${team.candidate.accept} `));
      await page.getByRole('status').filter({ hasText: /./ }).first().waitFor({ state: 'attached' });
      await expect.poll(async () => (await product.community.house.pool.query(
        `select from application a join initiative i on i.id = a.initiative_id
         where i.title = 'La cordée des cantines' and a.verdict = 'accepted' and a.answered_at >= '2026-06-15T16:00:00Z'`,
      )).rowCount).toBe(1);
    });
  });
});
