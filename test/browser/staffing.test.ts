import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as english } from '../../web/initiatives/team/words/en.ts';
import { words as french } from '../../web/initiatives/team/words/fr.ts';
import { axe, openBrowser, whole, type Width } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

const editions = [
  { language: 'fr', width: 'phone', words: french },
  { language: 'en', width: 'desk', words: english },
] as const satisfies readonly {
  language: 'fr' | 'en'; width: Width; words: typeof french;
}[];

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser?.close());

describe.each(editions)('the board in $language on a $width', ({ language, width, words }) => {
  let product: Product;
  let passerelles: string;
  let cantines: string;
  const opened = new Map<string, Awaited<ReturnType<typeof visit>>>();

  beforeAll(async () => {
    product = await openProduct({ filled: true });
    passerelles = await initiativeOf(product, 'Passerelles');
    cantines = await initiativeOf(product, 'La cordée des cantines');
  });
  afterAll(() => product?.close());

  /** The window of a persona, one sign-in for all tests, on the board of an initiative. */
  async function boardOf(persona: string, initiative: string): Promise<Page> {
    const known =
      opened.get(persona) ?? (await visit(browser, product, await idOf(product, persona), { language, width }));
    opened.set(persona, known);
    await known.page.goto(`/initiatives/${initiative}/equipe`);
    await known.page.getByRole('heading', { level: 1 }).waitFor();
    return known.page;
  }

  const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
  const cardOf = (page: Page, name: string) => page.getByRole('listitem', { name: words.candidate.of(name) });
  const place = (page: Page, role: string) => (width === 'phone'
    ? page.locator('ul[aria-hidden] [data-drop]', { hasText: role })
    : page.locator('section', { has: page.getByRole('heading', { level: 2, name: role }) }).locator('[data-drop]'));
  const said = (page: Page) => page.locator('main p[role=status].sr-only').last();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const centreOf = async (on: Locator) => {
    const box = await on.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + Math.min(40, (box?.height ?? 0) / 2) };
  };

  /** Carries a card to a place: by mouse at a desk, by finger on a phone. */
  async function carry(page: Page, name: string, role: string, meanwhile?: () => Promise<void>): Promise<void> {
    const handle = cardOf(page, name).locator('[data-handle]');
    await handle.scrollIntoViewIfNeeded();
    const from = await centreOf(handle);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const byFinger = width === 'phone';
    const move = (to: { x: number; y: number }) => (byFinger
      ? touch('touchMove', [to]) : page.mouse.move(to.x, to.y, { steps: 3 }));
    await page.mouse.move(from.x, from.y);
    await (byFinger ? touch('touchStart', [from]) : page.mouse.down());
    await move({ x: from.x, y: from.y - 12 });
    await place(page, role).waitFor();
    await meanwhile?.();
    await move(await centreOf(place(page, role)));
    await (byFinger ? touch('touchEnd', []) : page.mouse.up());
  }

  test('I10: a pilot carries an application onto a seat, by mouse or by finger, and takes the answer back', async () => {
    const page = await boardOf('paul', passerelles);
    await carry(page, 'Malik Zeroukal', 'Contact', async () => {
      await page.locator('p[aria-hidden]', { hasText: 'Malik Zeroukal' }).waitFor();
    });
    await button(page, words.told.takeBackOf('Malik Zeroukal')).waitFor();
    await cardOf(page, 'Malik Zeroukal').waitFor({ state: 'detached' });
    await expect.poll(() => said(page).innerText()).toContain('Malik Zeroukal');
    expect(await axe(await whole(page))).toEqual([]);
    await button(page, words.told.takeBackOf('Malik Zeroukal')).click();
    await cardOf(page, 'Malik Zeroukal').waitFor();
  });

  test('I10: what another pilot or the referent does shows on the open board by itself, marked', async () => {
    const solange = await boardOf('solange', passerelles);
    await cardOf(solange, 'Clémence Haudricelle').waitFor();
    const paul = await boardOf('paul', passerelles);
    await button(paul, words.candidate.acceptOf('Clémence Haudricelle')).click();
    const given = solange.getByRole('listitem', { name: 'Clémence Haudricelle', exact: true });
    await given.waitFor();
    await expect.poll(() => given.getAttribute('class')).toMatch(/\bfresh\b/);
    await button(solange, words.told.takeBackOf('Clémence Haudricelle')).click();
    await cardOf(paul, 'Clémence Haudricelle').waitFor();
  });

  test('I10: Escape lets go of what is carried', async () => {
    const page = await boardOf('paul', passerelles);
    await cardOf(page, 'Pedro Huet').locator('[data-handle]').scrollIntoViewIfNeeded();
    const from = await centreOf(cardOf(page, 'Pedro Huet').locator('[data-handle]'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 20, { steps: 3 });
    const ghost = page.locator('p[aria-hidden]', { hasText: 'Pedro Huet' });
    await ghost.waitFor();
    await page.keyboard.press('Escape');
    await ghost.waitFor({ state: 'detached' });
    await page.mouse.up();
    await cardOf(page, 'Pedro Huet').waitFor();
  });

  test('I10: the same by keyboard: arrows from card to card, Enter opens the menu, Enter accepts', async () => {
    const page = await boardOf('paul', passerelles);
    await cardOf(page, 'Pedro Huet').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(words.candidate.of('Malik Zeroukal'));
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(words.candidate.of('Pedro Huet'));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: words.candidate.accept, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(words.candidate.of('Pedro Huet'));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: words.candidate.accept, exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await button(page, words.told.takeBackOf('Pedro Huet')).waitFor();
    // The focus is not lost with the card: the next one has it.
    await expect.poll(() => focused(page)).toBe(words.candidate.of('Malik Zeroukal'));
    await button(page, words.told.takeBackOf('Pedro Huet')).press('Enter');
    await cardOf(page, 'Pedro Huet').waitFor();
  });

  test('I11: who brings what is missing stands first, and the page says what is missing', async () => {
    const page = await boardOf('nadia', cantines);
    const first = page.getByRole('listitem', { name: new RegExp(words.candidate.of('.+')) }).first();
    await first.waitFor();
    expect(await first.getAttribute('aria-label')).toBe(words.candidate.of('Oriane Vasselande'));
    expect(await first.innerText()).toContain(words.candidate.brings);
    const skill = language === 'fr' ? 'communication interne' : 'internal communication';
    expect(await page.locator('article header p').innerText()).toContain(skill);
  });

  test('I7: a pilot offers another role; the answer waits, and can be taken back', async () => {
    const nadia = await idOf(product, 'nadia');
    const role = {
      idempotencyKey: `other-${language}`, initiative: cantines, kind: 'OTHER', name: 'Affiches', seats: 1,
    };
    await product.community.command(nadia, 'addRole', role);
    const { rows: [second] } = await product.community.house.pool.query<{ name: string }>(
      `select m.name from application a join member m on m.id = a.member_id
       where a.initiative_id = $1 and a.state = 'open' and m.name not like 'Oriane%'`, [cantines]);
    const name = second?.name ?? '';
    const page = await boardOf('nadia', cantines);
    await button(page, words.candidate.menu(name)).click();
    await page.getByRole('menuitem', { name: words.candidate.offer('Affiches') }).click();
    const dialog = page.getByRole('dialog', { name: words.offer.title });
    await dialog.getByRole('textbox').fill('Vos affiches seraient lues par tous.');
    expect(await axe(page, '[role=dialog]')).toEqual([]);
    await button(dialog, words.offer.send).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(words.told.offered('Affiches')).waitFor();
    await button(page, words.told.takeBackOf(name)).click();
    await cardOf(page, name).waitFor();
  });

  test('I9: a pilot ends a pair, forms what is missing at once, and one by hand', async () => {
    const page = await boardOf('paul', passerelles);
    const endPairOf = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).filter({ hasText: words.pairs.end }).click();
      await button(page.getByRole('alertdialog'), words.pairs.end).click();
      await button(page, words.pairs.chooseOf(name)).waitFor();
    };
    await endPairOf('Gaëlle Kervadoué');
    await button(page, words.pairs.formAll).click();
    await button(page, words.pairs.formAll).waitFor({ state: 'detached' });
    await endPairOf('Inès Quintarel');
    await button(page, words.pairs.chooseOf('Inès Quintarel')).click();
    const dialog = page.getByRole('dialog', { name: words.pairs.dialog });
    await dialog.getByLabel('Samuel Adjavon').check();
    await button(dialog, words.pairs.send).click();
    await dialog.waitFor({ state: 'detached' });
    await button(page, words.pairs.endOf('Inès Quintarel', 'Samuel Adjavon')).waitFor();
  });

  test('I8: a seat past its term is renewed; leaving asks for a note', async () => {
    const page = await boardOf('gaelle', passerelles);
    await button(page, words.seat.menu('Gaëlle Kervadoué')).click();
    await page.getByRole('menuitem', { name: words.seat.leave }).click();
    const leave = page.getByRole('dialog', { name: words.leave.title });
    await button(leave, words.leave.send).click();
    await leave.getByRole('alert').getByRole('link', { name: /I8/ }).waitFor();
    await page.keyboard.press('Escape');
    await button(page, words.seat.menu('Gaëlle Kervadoué')).click();
    await page.getByRole('menuitem', { name: words.seat.renew }).click();
    await button(page.getByRole('dialog', { name: words.renew.title }), words.renew.send).click();
    await page.getByText(words.seat.past, { exact: true }).waitFor({ state: 'detached' });
  });

  test('I8: the last pilot cannot leave; the referent takes over', async () => {
    const paul = await boardOf('paul', passerelles);
    await button(paul, words.seat.menu('Paul Mercadel')).click();
    await paul.getByRole('menuitem', { name: words.seat.leave }).click();
    const leave = paul.getByRole('dialog', { name: words.leave.title });
    await leave.getByRole('textbox').fill('Tout est dans le carnet.');
    await button(leave, words.leave.send).click();
    await leave.getByRole('alert').getByRole('link', { name: /I8/ }).waitFor();
    const page = await boardOf('solange', passerelles);
    await button(page, words.more).click();
    await page.getByRole('menuitem', { name: words.takeOver.act }).click();
    await button(page.getByRole('alertdialog'), words.takeOver.act).click();
    await page.getByRole('listitem', { name: 'Solange Tréguidel' }).waitFor();
  });

  test('I13: the cockpit says what to look after, and leads to it', async () => {
    const page = await boardOf('nadia', cantines);
    await button(page, words.more).click();
    await page.getByRole('menuitem', { name: words.cockpit.act }).click();
    await page.getByRole('heading', { level: 1, name: words.cockpit.title('La cordée des cantines') }).waitFor();
    await page.getByRole('link', { name: words.cockpit.answerTo('Oriane Vasselande') }).waitFor();
    expect(await axe(await whole(page))).toEqual([]);
    await page.getByRole('link', { name: words.cockpit.board }).click();
    await page.getByRole('heading', { level: 1, name: words.title('La cordée des cantines') }).waitFor();
  });

  test('nothing on these pages complained', () => {
    expect([...opened.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
