import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { words as portfolioEnglish } from '../../web/contacts/portfolio/words/en.ts';
import { words as portfolioFrench } from '../../web/contacts/portfolio/words/fr.ts';
import { words as english } from '../../web/contacts/words/en.ts';
import { words as french } from '../../web/contacts/words/fr.ts';
import { words as homeFrench } from '../../web/home/words/fr.ts';
import { words as commonEnglish } from '../../web/words/en.ts';
import { words as commonFrench } from '../../web/words/fr.ts';
import { axe, openBrowser, type Width } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';
import { eventually } from '../kit/wait.ts';

/** What others do appears within seconds; more of them where the machine has much to do. */
const SOON = { timeout: 15_000 };

let browser: Browser;
let product: Product;
let passerelles: string;
const opened = new Map<string, Awaited<ReturnType<typeof visit>>>();

beforeAll(async () => {
  product = await openProduct({ filled: true });
  browser = await openBrowser();
  passerelles = await initiativeOf(product, 'Passerelles');
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
afterEach(() => {
  expect([...opened.values()].flatMap(({ complaints }) => complaints.splice(0))).toEqual([]);
});

/** The window of a persona, one sign-in for all tests, at an address. */
async function as(persona: string, path: string, language: 'fr' | 'en', width: Width): Promise<Page> {
  const known = opened.get(persona) ?? await visit(browser, product, await idOf(product, persona), { language, width });
  opened.set(persona, known);
  await known.page.goto(path);
  await known.page.getByRole('heading', { level: 1 }).waitFor();
  return known.page;
}

const button = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true });

interface Found {
  readonly id: string;
  readonly name: string;
}
/** A target that a persona keeps contact with, nothing being planned with it. */
async function targetOf(persona: string, order = 'due_on, id'): Promise<Found> {
  const { rows } = await product.community.house.pool.query<Found>(
    `select t.id, t.name from target t where t.owner_id = $1 and t.state in ('assigned', 'in_touch')
        and not exists (select 1 from meeting m where m.target_id = t.id and m.state = 'planned') order by ${order} limit 1`,
    [await idOf(product, persona)]);
  return rows[0] as Found;
}

describe('a contact member plans the week, in French on a phone', () => {
  const inFrench = (path: string) => as('ines', path, 'fr', 'phone');

  /** Types a day into the field that is one, part by part, in French order. */
  async function typeDay(dialog: Locator, label: string, digits: string): Promise<void> {
    await dialog.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await dialog.page().keyboard.type(digits);
  }

  test('C6, C9: home says who is due; a meeting is planned from the target’s page, and no longer waits', async () => {
    const { id, name } = await targetOf('ines');
    await product.community.command(await idOf(product, 'ines'), 'sayDue', { id, dueOn: '2026-06-16' });
    const page = await inFrench('/');
    await page.getByRole('link', { name: `${homeFrench.waiting.dueAct} : ${name}` }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await button(page, french.target.plan).click();
    const dialog = page.getByRole('dialog', { name: french.meeting.plan });
    expect(await axe(page, '[role=dialog]')).toEqual([]);
    await button(dialog, french.save).click();
    await dialog.getByText(commonFrench.date.missing).waitFor();
    await typeDay(dialog, french.meeting.day, '18062026');
    await dialog.getByLabel(french.meeting.channel).selectOption({ label: french.channels.PHONE });
    await button(dialog, french.save).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: french.target.meetings }).waitFor();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2, name: homeFrench.waits }).waitFor();
    await page.getByRole('link', { name: `${homeFrench.waiting.dueAct} : ${name}` }).waitFor({ state: 'detached' });
  });

  test('C7: the year is moved by menu and by keyboard, and the plan respects it; an absence is declared and withdrawn', async () => {
    const page = await inFrench('/');
    await page.getByRole('button', { name: commonFrench.shell.menuOf('Inès Quintarel') }).click();
    await page.getByRole('menuitem', { name: commonFrench.shell.portfolio }).click();
    await page.getByRole('heading', { level: 1, name: portfolioFrench.title }).waitFor();
    await page.getByRole('img', { name: /rencontres en douze mois/ }).waitFor();
    const first = page.locator('[data-planned]').first();
    const [target, month] = String(await first.getAttribute('data-planned')).split('/');
    const inMonth = (one: string) => page.locator(`[data-planned="${target}/${one}"]`);
    const after = (count: number): string => {
      const [year, number] = String(month).split('-').map(Number) as [number, number];
      return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
    };
    await first.getByRole('button').click();
    await page.getByRole('menuitemradio').nth(3).click();
    await page.keyboard.press('Escape');
    await inMonth(after(3)).getByText(portfolioFrench.year.legend.moved).waitFor();
    await inMonth(after(3)).getByRole('link').press('Alt+ArrowLeft');
    await inMonth(after(2)).getByText(portfolioFrench.year.legend.moved).waitFor();
    const kept = 'select month from planned_move where target_id = $1';
    await expect
      .poll(async () => (await product.community.house.pool.query(kept, [target])).rows)
      .toEqual([{ month: after(2) }]);

    await button(page, portfolioFrench.absence.declare).click();
    const dialog = page.getByRole('dialog', { name: portfolioFrench.absence.declare });
    await typeDay(dialog, portfolioFrench.absence.first, '01082026');
    await typeDay(dialog, portfolioFrench.absence.last, '31082026');
    expect(await axe(page, '[role=dialog]')).toEqual([]);
    await button(dialog, portfolioFrench.save).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(portfolioFrench.year.away(31)).waitFor();
    await page.getByRole('button', { name: /^Retirer l’absence/ }).click();
    await page.getByText(portfolioFrench.year.away(31)).waitFor({ state: 'detached' });
  });
});

describe('a team keeps its targets, in English at a desk', () => {
  const contacts = () => `/initiatives/${passerelles}/contacts`;
  const inEnglish = (persona: string, path: string) => as(persona, path, 'en', 'desk');

  /** Hands the target that is open beside the list over to Inès, as far as it goes. */
  async function handOver(page: Page): Promise<Locator> {
    await button(page, english.target.more).click();
    await page.getByRole('menuitem', { name: english.handOver.act, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: english.handOver.title });
    await dialog.getByLabel('Inès Quintarel').check();
    await button(dialog, english.handOver.send).click();
    return dialog;
  }

  test('C3, C4, scenario 29: an organisation member hands a target over; above the figure a pilot confirms', async () => {
    const { pool } = product.community.house;
    const [ines, paul] = [await idOf(product, 'ines'), await idOf(product, 'paul')];
    const count = async () =>
      Number(
        (
          await pool.query(
            "select count(*)::int n from target where owner_id = $1 and state in ('assigned', 'in_touch')",
            [ines],
          )
        ).rows[0].n,
      );
    while ((await count()) < 24) {
      const { id } = await targetOf('gaelle', 'due_on desc, id');
      await product.community.command(paul, 'assignTarget', { id, member: ines });
    }
    const before = await count();
    const [one, other] = [await targetOf('gaelle'), await targetOf('gaelle', 'due_on desc, id')];
    const page = await inEnglish('samuel', `${contacts()}?cible=${one.id}`);
    await page.getByRole('heading', { level: 2, name: one.name }).waitFor();
    if (before < 25) {
      const dialog = await handOver(page);
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(english.handOver.done('Inès Quintarel')).first().waitFor();
    }
    await page.goto(`${contacts()}?cible=${other.id}`);
    await page.getByRole('heading', { level: 2, name: other.name }).waitFor();
    const refused = await handOver(page);
    await refused.getByRole('alert').getByRole('link', { name: /C4/ }).waitFor();
    await refused.getByText(/Paul Mercadel/).waitFor();
    expect(await axe(page, '[role=dialog]')).toEqual([]);

    const pilot = await inEnglish('paul', `${contacts()}?cible=${other.id}`);
    await pilot.getByRole('heading', { level: 2, name: other.name }).waitFor();
    const asked = await handOver(pilot);
    await button(asked, english.handOver.anyway).click();
    await asked.waitFor({ state: 'detached' });
    await pilot.getByText(english.handOver.done('Inès Quintarel')).first().waitFor();
    expect(await count()).toBe(26);
  });

  test('C2: two people order the list: by hand, by menu, with Alt and the arrows; the other one sees it, marked', async () => {
    const [paul, samuel] = [await inEnglish('paul', contacts()), await inEnglish('samuel', contacts())];
    const names = async (page: Page): Promise<string[]> => {
      const lines = page.getByRole('list', { name: english.list.label }).locator('li a');
      await lines.first().waitFor();
      return (await lines.allInnerTexts()).slice(0, 4);
    };
    await names(samuel);
    await eventually(() => (product.gate.figures().subscribers === opened.size ? true : undefined), 20);
    const [first = '', second = '', third = '', fourth = ''] = await names(paul);
    const line = (page: Page, name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

    const marked = samuel.locator('li.fresh', { hasText: first }).waitFor().then(() => true);
    await paul.getByRole('link', { name: first, exact: true }).press('Alt+ArrowDown');
    await expect.poll(() => names(samuel), SOON).toEqual([second, first, third, fourth]);
    expect(await marked).toBe(true);
    expect(await paul.evaluate(() => document.activeElement?.textContent?.trim())).toBe(first);

    await button(samuel, commonEnglish.ordered.menu(third)).click();
    await samuel.getByRole('menuitem', { name: commonEnglish.ordered.first }).click();
    await expect.poll(() => names(paul), SOON).toEqual([third, second, first, fourth]);

    const centre = async (on: Locator) => {
      const box = await on.boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const [from, to] = [await centre(line(paul, fourth).locator('[data-handle]')), await centre(line(paul, second))];
    await paul.mouse.move(from.x, from.y);
    await paul.mouse.down();
    await paul.mouse.move(from.x, from.y - 12, { steps: 2 });
    await paul.mouse.move(to.x, to.y, { steps: 4 });
    await paul.mouse.up();
    await expect.poll(() => names(samuel), SOON).toEqual([third, fourth, second, first]);
  });

  test('C1, C2, C5: near ones are shown while typing; a sector’s contact member is named; a stale edit shows both', async () => {
    const { name, id } = await targetOf('ines');
    const page = await inEnglish('samuel', contacts());
    await button(page, english.list.add).click();
    const dialog = page.getByRole('dialog', { name: english.form.add });
    await dialog.getByLabel(english.form.name).fill(name.toUpperCase());
    await dialog.getByText(english.form.near).waitFor();
    await dialog.getByRole('link', { name, exact: true }).waitFor();
    await button(dialog, english.form.another).waitFor();
    await dialog.getByLabel(english.form.sector).selectOption({ index: 1 });
    await dialog.getByText(/has this sector/).waitFor();
    await dialog.getByLabel(english.form.name).fill('The Lighthouse Keepers’ League');
    await button(dialog, english.form.add).click();
    await page.getByRole('heading', { level: 2, name: 'The Lighthouse Keepers’ League' }).waitFor();

    await page.goto(`${contacts()}?cible=${id}`);
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await button(page, english.target.more).click();
    await page.getByRole('menuitem', { name: english.form.edit }).click();
    const edit = page.getByRole('dialog', { name: english.form.edit });
    await edit.getByLabel(english.form.place).fill('Mine');
    const {
      rows: [{ version }],
    } = await product.community.house.pool.query('select version from target where id = $1', [id]);
    await product.community.command(await idOf(product, 'ines'), 'describeTarget', { id, version, place: 'Theirs' });
    await button(edit, english.save).click();
    await edit.getByText('Theirs').first().waitFor();
    await button(edit, english.save).click();
    await edit.waitFor({ state: 'detached' });
    await page.getByRole('definition').filter({ hasText: 'Mine' }).waitFor();
  });

  test('C1, C2: somebody is noted with the source and erased; a target rests with its reason and is reopened', async () => {
    const { name, id } = await targetOf('hugo', 'due_on desc, id');
    const page = await inEnglish('samuel', `/cibles/${id}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await button(page, english.person.add).click();
    const dialog = page.getByRole('dialog', { name: english.person.add });
    await dialog.getByLabel(english.person.name).fill('Odette Raz');
    await dialog.getByLabel(english.person.source).fill('Her card, at the forum');
    await button(dialog, english.save).click();
    await dialog.waitFor({ state: 'detached' });
    await button(page, english.person.menu('Odette Raz')).click();
    await page.getByRole('menuitem', { name: english.person.erase }).click();
    await button(page.getByRole('alertdialog'), english.person.erase).click();
    await button(page, english.person.menu('Odette Raz')).waitFor({ state: 'detached' });

    await button(page, english.target.more).click();
    await page.getByRole('menuitem', { name: english.rest.act }).click();
    const rest = page.getByRole('dialog', { name: english.rest.title });
    await rest.getByLabel(english.rest.why).fill('Elections inside');
    await button(rest, english.rest.act).click();
    await rest.waitFor({ state: 'detached' });
    await page.getByText('Elections inside', { exact: true }).waitFor();
    await button(page, english.reopen.act).click();
    await button(page.getByRole('alertdialog'), english.reopen.act).click();
    await button(page, english.target.plan).waitFor();
  });

  test('C5: a sector is given to a contact member from the team’s year', async () => {
    const page = await inEnglish('paul', `/initiatives/${passerelles}/contacts/annee`);
    const act = page.getByRole('button', { name: /^Give : / }).first();
    await act.click();
    const dialog = page.getByRole('dialog', { name: /^Give the sector/ });
    await dialog.getByLabel('Gaëlle Kervadoué').check();
    await button(dialog, portfolioEnglish.save).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Gaëlle Kervadoué has the sector/).first().waitFor();
  });
});
