import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as english } from '../../web/home/words/en.ts';
import { words as french } from '../../web/home/words/fr.ts';
import { openBrowser, type Width } from '../kit/browser.ts';
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
  { language: 'fr', width: 'phone', words: french },
  { language: 'en', width: 'desk', words: english },
] as const satisfies readonly { language: 'fr' | 'en'; width: Width; words: typeof french }[];

describe.each(editions)('in $language on a $width', ({ language, width, words }) => {
  /** Looks at a page as a persona; whatever the console complains of fails it. */
  async function as(persona: string | null, path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const member = persona === null ? null : await idOf(product, persona);
    const { page, context, complaints } = await visit(browser, product, member, { language, width });
    await page.goto(path);
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const waiting = (page: Page) => section(page, words.waits).getByRole('listitem');

  /** Who finds what waiting, and the name of its one action. */
  const rows: readonly (readonly [who: string, what: string | RegExp, act: string])[] = [
    [
      'paul', new RegExp(words.waiting.applications(3).replace('3', '\\d')),
      `${words.waiting.applicationsAct} : Passerelles`,
    ],
    ['paul', words.waiting.seats(2), `${words.waiting.teamAct} : Passerelles`],
    ['gaelle', words.waiting.ownSeatPast, `${words.waiting.seatAct} : Passerelles`],
    ['malik', words.waiting.own('Contact'), `${words.waiting.ownAct} : Passerelles`],
    ['solange', words.waiting.proposal('Tomasz Wilczarek'), words.waiting.proposalAct],
    ['malik', words.waiting.draft, words.waiting.draftAct],
    ['mireille', words.waiting.invitation('Contact'), `${words.waiting.offerAct} : Passerelles`],
  ];
  test.each(rows)('LOOK: %s finds “%s” with its one action', async (who, what, act) => {
    await as(who, '/', async (page) => {
      const row = waiting(page).filter({ hasText: what }).first();
      await row.waitFor();
      expect(await row.getByRole('link').count()).toBe(1);
      expect(await row.getByRole('link').getAttribute('aria-label')).toContain(act);
    });
  });

  test('LOOK: what waits stands in order of date, what waits longest first', async () => {
    await as('solange', '/', async (page) => {
      await waiting(page).first().waitFor();
      const more = page.getByRole('button', { name: /^(Voir|See) \d/ });
      if (await more.count()) await more.click();
      const dates = await waiting(page)
        .locator('time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
      expect(dates.length).toBeGreaterThan(2);
      expect(dates).toEqual(dates.toSorted());
    });
  });

  test('LOOK: the page of what waits is one request', async () => {
    await as('solange', '/annuaire', async (page) => {
      await page.getByRole('searchbox').first().waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        const body = request.url().endsWith('/graphql') ? request.postData() : null;
        if (body) asked.push((JSON.parse(body) as { operationName: string }).operationName);
      });
      await page.getByRole('navigation').getByRole('link').first().click();
      await waiting(page).first().waitFor();
      await section(page, words.journal).getByRole('listitem').first().waitFor();
      // Once the line is open it has asked again what was in view, and the bell with it.
      const before = new Set(['Bell', 'Members', 'SkillVocabulary']);
      expect(new Set(asked.filter((name) => !before.has(name)))).toEqual(new Set(['Home', 'Journal']));
    });
  });

  test('P1: what happened is told by day, narrowed to one’s initiatives and to oneself, and paged', async () => {
    await as('paul', '/', async (page) => {
      const entries = section(page, words.journal).getByRole('listitem');
      await entries.first().waitFor();
      const all = await entries.count();
      await page.getByRole('button', { name: language === 'fr' ? 'Voir la suite' : 'Show more' }).click();
      await expect.poll(() => entries.count()).toBeGreaterThan(all);
      await page.getByRole('radio', { name: words.feed.mine }).check();
      await page.waitForURL('**/?feed=mine');
      const link = entries.getByRole('link');
      await expect.poll(async () => new Set(await link.evaluateAll((found) =>
        found.flatMap((one) => /initiatives\/[^/]+/.exec((one as HTMLAnchorElement).href)?.[0] ?? []))).size).toBe(1);
      await page.getByRole('radio', { name: words.feed.me }).check();
      await page.waitForURL('**/?feed=me');
      await entries.filter({ hasText: 'Paul Mercadel' }).first().waitFor();
    });
  });

  test('P1: an entry leads to what it is about', async () => {
    await as('paul', '/?feed=mine', async (page) => {
      const told = section(page, words.journal).getByRole('link', { name: /Clémence Haudricelle/ }).first();
      await told.click();
      await page.waitForURL('**/equipe');
    });
  });

  test('P8: who has nothing waiting is told what to do first', async () => {
    await as('tomasz', '/', async (page) => {
      await section(page, words.waits).getByRole('link', { name: words.first.looking.act }).click();
      await page.waitForURL('**/initiatives');
    });
  });

  test('P8: a visitor finds who is here, where people are looked for, and the way in', async () => {
    await as(null, '/', async (page) => {
      await section(page, words.welcome.open).getByRole('article').first().waitFor();
      await page.getByRole('link', { name: words.welcome.demo }).click();
      await page.waitForURL('**/demo');
    });
  });
});
