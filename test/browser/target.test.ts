import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as synthesesEnglish } from '../../web/contacts/syntheses/words/en.ts';
import { words as synthesesFrench } from '../../web/contacts/syntheses/words/fr.ts';
import { words as english } from '../../web/contacts/words/en.ts';
import { words as french } from '../../web/contacts/words/fr.ts';
import { words as commonEnglish } from '../../web/words/en.ts';
import { words as commonFrench } from '../../web/words/fr.ts';
import { ContactTeam } from '../contacts/team.ts';
import { axe, openBrowser, screenshot, sidewaysScroll } from '../kit/browser.ts';
import { productOf, visit, type Product } from '../kit/product.ts';
import { freshKey } from '../kit/stage.ts';

let browser: Browser;
let product: Product;
let team: ContactTeam;
beforeAll(async () => {
  browser = await openBrowser();
  team = await ContactTeam.open({ pool: 8 });
  product = await productOf(team.stage.community);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const editions = [
  {
    language: 'fr', width: 'phone', words: french, syntheses: synthesesFrench, common: commonFrench,
    names: ['Ligue des phares', 'Amis des balises'], day: /1er septembre/,
  },
  {
    language: 'en', width: 'desk', words: english, syntheses: synthesesEnglish, common: commonEnglish,
    names: ['League of lights', 'Friends of buoys'], day: /1 September/,
  },
] as const;

describe.each(editions)('one target, in $language on a $width', (edition) => {
  const { language, width, words, syntheses, common, names, day } = edition;
  const button = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true });

  async function openAs(member: string, path: string) {
    const opened = await visit(browser, product, member, { language, width });
    await opened.page.goto(path);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  }

  /** Opens one of the target's further acts by the keyboard; its dialog is sound. */
  async function ask(page: Page, act: string, title: string): Promise<Locator> {
    await button(page, words.target.more).press('Enter');
    await page.getByRole('menuitem', { name: act, exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    expect(await axe(page, '[role=dialog]')).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    return dialog;
  }

  test('C2: two targets become one: what happens is said first; the old address leads on', async () => {
    const [kept, merged] = [await team.target(names[0]), await team.target(names[1], { evenSo: true })];
    const { page, context, complaints } = await openAs(team.paul, `/cibles/${kept}`);
    const dialog = await ask(page, words.merge.menu, words.merge.title);
    await button(dialog, words.merge.act).click();
    await dialog.getByText(words.merge.missing).waitFor();
    const other = dialog.getByRole('combobox', { name: words.merge.other });
    await other.pressSequentially(names[1].slice(0, 7));
    await page.getByRole('option', { name: names[1] }).waitFor();
    await other.press('ArrowDown');
    await other.press('Enter');
    await dialog.getByText(words.merge.lines(names[1], names[0])[0] ?? '').waitFor();
    await screenshot(page, `target-merge-${width}`, false);
    await button(dialog, words.merge.act).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`/cibles/${merged}`);
    await page.getByText(words.target.merged(names[0])).waitFor();
    await page.getByRole('link', { name: words.target.goTo(names[0]) }).click();
    await page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('C9c: a target that asked to be called later says so until that day, or until that is taken back', async () => {
    const id = await team.target(`${names[0]} 2`, { evenSo: true });
    const { page, context, complaints } = await openAs(team.ines, `/cibles/${id}`);
    const dialog = await ask(page, words.later.act, words.later.title);
    await button(dialog, words.save).click();
    await dialog.getByText(common.date.missing).waitFor();
    await dialog.getByRole('group', { name: words.later.day }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01092026');
    await screenshot(page, `target-later-${width}`, false);
    await button(dialog, words.save).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const told = page.getByText(words.target.notNow, { exact: true });
    await told.waitFor();
    await page.getByText(day).first().waitFor();
    await button(await ask(page, words.later.act, words.later.title), words.later.none).press('Enter');
    await told.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('C3: a target is handed over by the keyboard, and its page names who keeps contact now', async () => {
    const id = await team.target(`${names[1]} 3`, { evenSo: true });
    const { page, context, complaints } = await openAs(team.ines, `/cibles/${id}`);
    const dialog = await ask(page, words.handOver.act, words.handOver.title);
    await dialog.getByRole('radio', { name: 'Nadia Benhalima' }).focus();
    await page.keyboard.press('Space');
    await screenshot(page, `target-hand-over-${width}`, false);
    await button(dialog, words.handOver.send).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(words.handOver.done('Nadia Benhalima')).first().waitFor();
    const { rows } = await product.community.house.pool.query('select owner_id as owner from target where id = $1', [id]);
    expect(rows).toEqual([{ owner: team.nadia }]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('C10: a promise is noted with its day; one that was noted by mistake goes with the next version', async () => {
    const target = await team.target(`${names[0]} 4`, { evenSo: true });
    const meeting = await team.stage.does(team.ines, 'logMeeting', {
      idempotencyKey: freshKey(), target, day: '2026-06-15', channel: 'PHONE',
    });
    await team.stage.does(team.ines, 'publishSynthesis', {
      idempotencyKey: freshKey(), meeting: meeting.id, texts: { summary: 'Rien de neuf' },
      commitments: [{ side: 'OURS', what: 'Une erreur', dueOn: null }],
    });
    const { page, context, complaints } = await openAs(team.ines, `/rencontres/${meeting.id}/synthese`);
    await page.getByRole('checkbox', { name: /Une erreur/ }).press('Space');
    await button(page, syntheses.promises.add.theirs).press('Enter');
    await page.getByRole('textbox', { name: syntheses.promises.what, exact: true }).pressSequentially('Le plan');
    await page.getByRole('group', { name: syntheses.promises.dueOn }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01092026');
    await button(page, syntheses.correct).press('Enter');
    await page.waitForURL('**/syntheses/*');
    await page.getByText('Le plan', { exact: true }).waitFor();
    expect(await page.getByText('Une erreur', { exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
