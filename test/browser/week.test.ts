import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as meetingsEnglish } from '../../web/contacts/meetings/words/en.ts';
import { words as meetingsFrench } from '../../web/contacts/meetings/words/fr.ts';
import { words as outsidersEnglish } from '../../web/contacts/outsiders/words/en.ts';
import { words as outsidersFrench } from '../../web/contacts/outsiders/words/fr.ts';
import { words as portfolioEnglish } from '../../web/contacts/portfolio/words/en.ts';
import { words as portfolioFrench } from '../../web/contacts/portfolio/words/fr.ts';
import { words as searchEnglish } from '../../web/contacts/search/words/en.ts';
import { words as searchFrench } from '../../web/contacts/search/words/fr.ts';
import { words as synthesesEnglish } from '../../web/contacts/syntheses/words/en.ts';
import { words as synthesesFrench } from '../../web/contacts/syntheses/words/fr.ts';
import { words as english } from '../../web/contacts/words/en.ts';
import { words as french } from '../../web/contacts/words/fr.ts';
import { words as commonEnglish } from '../../web/words/en.ts';
import { words as commonFrench } from '../../web/words/fr.ts';
import { axe, openBrowser, sidewaysScroll, whole } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

/* A week of those who keep contact with outside organisations, each task in both languages and at both widths. */

const editions = [
  {
    language: 'fr', width: 'phone',
    words: french, portfolio: portfolioFrench, meetings: meetingsFrench, syntheses: synthesesFrench,
    common: commonFrench, search: searchFrench, outsiders: outsidersFrench,
  },
  {
    language: 'en', width: 'desk',
    words: english, portfolio: portfolioEnglish, meetings: meetingsEnglish, syntheses: synthesesEnglish,
    common: commonEnglish, search: searchEnglish, outsiders: outsidersEnglish,
  },
] as const;

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser?.close());

describe.each(editions)('in $language on a $width', (edition) => {
  const { language, width, words, portfolio, meetings, syntheses, common, search, outsiders } = edition;
  let product: Product;
  let team: string;
  const windows = new Map<string, Awaited<ReturnType<typeof visit>>>();

  beforeAll(async () => {
    product = await openProduct({ filled: true });
    team = `/initiatives/${await initiativeOf(product, 'Passerelles')}`;
  });
  afterAll(() => product?.close());

  /** Does a task as a persona; nothing stands beside the page, and the console complains of nothing. */
  async function as(persona: string, path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const known =
      windows.get(persona) ?? (await visit(browser, product, await idOf(product, persona), { language, width }));
    windows.set(persona, known);
    const { page, complaints } = known;
    await page.goto(path);
    await task(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints.splice(0)).toEqual([]);
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const choose = async (page: Page, act: string) => {
    await button(page, words.target.more).click();
    await page.getByRole('menuitem', { name: act, exact: true }).click();
  };
  /** The target that somebody's pair is to meet first, but for so many. */
  async function dueOf(contact: string, skip = 0): Promise<{ id: string; name: string }> {
    const { rows } = await product.community.house.pool.query<{ id: string; name: string }>(
      `select t.id, t.name from target t where t.owner_id = $1 and t.state = 'in_touch'
        and not exists (select from meeting m where m.target_id = t.id and m.state = 'planned')
        order by t.due_on, t.id offset $2`,
      [await idOf(product, contact), skip],
    );
    return rows[0] ?? { id: '', name: '' };
  }

  let keys = 0;
  /** A target of Inès's met today, whose synthesis tells it with a promise. */
  async function told(skip: number, summary: string, what: string): Promise<{ id: string; name: string }> {
    const [target, ines] = [await dueOf('ines', skip), await idOf(product, 'ines')];
    const does = async (verb: string, input: object) =>
      (await product.community.command(ines, verb, { idempotencyKey: `week-${(keys += 1)}`, ...input })).noun;
    const meeting = await does('logMeeting', { target: target.id, day: '2026-06-15', channel: 'PHONE' });
    await does('publishSynthesis', { meeting: meeting?.id, texts: { summary }, commitments: [{ side: 'OURS', what }] });
    return target;
  }

  describe('a contact member', () => {
    test('C6, C8: reads in the portfolio whom to meet first, and opens the file', async () => {
      const { name } = await dueOf('ines');
      await as('ines', '/portefeuille', async (page) => {
        await link(page, portfolio.due.openOf(name)).click();
        await title(page, name);
        await page.getByRole('heading', { name: words.target.timeline }).waitFor();
      });
    });

    test('C9, C10, C12: notes a meeting, writes its synthesis with a promise, publishes it', async () => {
      const { id, name } = await dueOf('ines');
      await as('ines', `/cibles/${id}`, async (page) => {
        await title(page, name);
        await choose(page, words.target.log);
        await page.getByRole('dialog', { name: words.meeting.log }).getByRole('button', { name: words.save }).click();
        await title(page, syntheses.title(name));
        await page.getByLabel(syntheses.parts.summary).fill('Ils prêtent leur salle.');
        await button(page, syntheses.promises.add.theirs).click();
        await page.getByLabel(syntheses.promises.what, { exact: true }).fill('Envoyer le plan');
        await button(page, syntheses.publish).click();
        await page.waitForURL('**/syntheses/*');
        await page.getByText('Ils prêtent leur salle.').waitFor();
      });
    });

    test('C10: ticks a promise that was kept, takes it back, and ticks it', async () => {
      const { id } = await told(4, 'Une promesse est faite.', 'Tenir la porte');
      await as('ines', `/cibles/${id}`, async (page) => {
        await button(page, syntheses.promises.keepOf('Tenir la porte')).click();
        await button(page, syntheses.promises.reopenOf('Tenir la porte')).click();
        await button(page, syntheses.promises.keepOf('Tenir la porte')).click();
        await button(page, syntheses.promises.keepOf('Tenir la porte')).waitFor({ state: 'detached' });
      });
    });

    test('LOOK: prints a file with its people and its line of time, and nothing to press', async () => {
      const { rows: [told] } = await product.community.house.pool.query<{ id: string; name: string }>(
        `select t.id, p.name from target t join target_person p on p.target_id = t.id where t.owner_id = $1 limit 1`,
        [await idOf(product, 'ines')],
      );
      await as('ines', `/cibles/${told?.id}`, async (page) => {
        await page.getByText(outsiders.retention.link).waitFor();
        await page.emulateMedia({ media: 'print' });
        const main = page.getByRole('main');
        await main.getByText(told?.name ?? '').first().waitFor();
        await main.getByRole('heading', { name: words.target.timeline }).waitFor();
        const pressed = ['button', 'navigation', 'menu'] as const;
        for (const role of pressed) expect(await page.getByRole(role).count(), role).toBe(0);
        await main.getByText(outsiders.retention.link).waitFor({ state: 'hidden' });
        expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
        await page.emulateMedia({ media: null });
      });
    });

    test('C9c: notes that a target asked to be called later, and the page says to wait', async () => {
      const { id } = await dueOf('ines', 1);
      const laterOn = { id, until: '2026-09-01' };
      await product.community.command(await idOf(product, 'ines'), 'askLater', laterOn);
      await as('ines', `/cibles/${id}`, (page) => page.getByText(words.target.notNow).waitFor());
    });
  });

  describe('who searches', () => {
    test('C13: finds what was said without its accents and with a typing error, marked; who is not of the team finds nothing', async () => {
      const { name } = await told(6, 'Le bénévolat s’essouffle à l’automne.', 'Relayer l’appel');
      await as('ines', '/recherche', async (page) => {
        await title(page, search.title);
        await page.getByRole('searchbox').fill('benevolta essoufle');
        await page.locator('mark').filter({ hasText: 'bénévolat' }).first().waitFor();
        expect(await axe(await whole(page))).toEqual([]);
        await page.getByRole('main').getByRole('link', { name }).first().click();
        await title(page, syntheses.title(name));
      });
      await as('tomasz', '/recherche?words=essouffle', (page) => page.getByText(search.nothing('essouffle')).waitFor());
    });
  });

  describe('somebody outside', () => {
    test('C17: reads by a link what is noted of them, gives consent, has it erased; the link shows nothing then', async () => {
      const [{ id }, ines] = [await dueOf('ines', 7), await idOf(product, 'ines')];
      const person = { idempotencyKey: `week-${(keys += 1)}`, target: id, name: 'Claude Dehors', source: 'Une carte' };
      await product.community.command(ines, 'addTargetPerson', person);
      let link = '';
      await as('ines', `/cibles/${id}`, async (page) => {
        await button(page, words.person.menu('Claude Dehors')).click();
        await page.getByRole('menuitem', { name: outsiders.link.entry }).click();
        await button(page, outsiders.link.make).click();
        link = await page.getByLabel(outsiders.link.address).inputValue();
      });
      const { page, context, complaints } = await visit(browser, product, null, { language, width });
      await page.goto(new URL(link).pathname + new URL(link).hash);
      await title(page, outsiders.held.title);
      await page.getByText('Claude Dehors').first().waitFor();
      expect(await axe(await whole(page))).toEqual([]);
      await button(page, outsiders.held.agree).click();
      await page.getByText(outsiders.held.agreed).first().waitFor();
      await button(page, outsiders.held.erase).click();
      await page.getByRole('alertdialog').getByRole('button', { name: outsiders.held.erase }).click();
      await page.getByText(outsiders.held.erased).first().waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  describe('an organisation member', () => {
    test('C12, C16: reads what the pair wrote, from the meetings of the pair', async () => {
      const { name } = await told(5, 'Leur congrès change de ville.', 'Venir au congrès');
      await as('samuel', `${team}/rencontres?view=held&of=pairs`, async (page) => {
        await title(page, meetings.list.title('Passerelles'));
        await page.getByRole('link').filter({ hasText: name }).locator('visible=true').first().click();
        await link(page, meetings.acts.read).click();
        await page.getByText('Leur congrès change de ville.').waitFor();
      });
    });

    test('C2: says that a file still holds', async () => {
      const { id, name } = await dueOf('ines', 2);
      await as('samuel', `/cibles/${id}`, async (page) => {
        await title(page, name);
        await choose(page, words.check.act);
        await page.getByRole('alertdialog').getByRole('button', { name: words.check.act }).click();
        await page.getByText(words.check.done).first().waitFor();
      });
    });

    test('C2: puts a target at the head of the team’s list', async () => {
      const { pool } = product.community.house;
      const inOrder = `select t.name from target t join initiative i on i.id = t.initiative_id
        where i.title = 'Passerelles' and t.merged_into_id is null order by t.position, t.id limit 3`;
      const ordered = async () => (await pool.query<{ name: string }>(inOrder)).rows.map(({ name }) => name);
      const third = String((await ordered())[2]);
      await as('samuel', `${team}/contacts`, async (page) => {
        await button(page, common.ordered.menu(third)).click();
        await page.getByRole('menuitem', { name: common.ordered.first }).click();
        await expect.poll(async () => (await ordered())[0]).toBe(third);
      });
    });
  });

  describe('a pilot', () => {
    test('C4: reads the team’s contacts as sums', async () => {
      await as('paul', `${team}/contacts/annee`, async (page) => {
        await title(page, portfolio.team.title('Passerelles'));
        await page.getByText(portfolio.team.counts.dueSoon()).waitFor();
      });
    });

    test('C5: gives a sector to a contact member', async () => {
      await as('paul', `${team}/contacts/annee`, async (page) => {
        const free = page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: portfolio.team.nobody });
        await free.first().getByRole('button').click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Inès Quintarel').check();
        await dialog.getByRole('button', { name: portfolio.save }).click();
        await dialog.waitFor({ state: 'detached' });
      });
    });
  });
});
