import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as english } from '../../web/contacts/exchange/words/en.ts';
import { words as french } from '../../web/contacts/exchange/words/fr.ts';
import { words as contactsEnglish } from '../../web/contacts/words/en.ts';
import { words as contactsFrench } from '../../web/contacts/words/fr.ts';
import { axe, openBrowser, screenshot, sidewaysScroll } from '../kit/browser.ts';
import { ContactTeam } from '../contacts/team.ts';
import { productOf, visit, type Product } from '../kit/product.ts';

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
    language: 'fr', width: 'phone', words: french, contacts: contactsFrench,
    name: 'Collège des marées', place: 'Lieu : Brest',
  },
  {
    language: 'en', width: 'desk', words: english, contacts: contactsEnglish,
    name: 'Assembly of tides', place: 'Place: Brest',
  },
] as const;

test.each(editions)('C17, M20: a pilot brings a file in, in $language on a $width', async (edition) => {
  const { language, width, words, contacts, name, place } = edition;
  const { page, complaints } = await visit(browser, product, team.paul, { language, width });
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  const choose = async (text: string) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'cibles.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await button(words.file.look).click();
  };
  const looked = async (step: string) => {
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await screenshot(page, `import-${step}-${width}`);
  };

  await page.goto(`/initiatives/${team.initiative}/contacts`);
  await button(contacts.pages.more).click();
  await page.getByRole('menuitem', { name: words.importing }).click();
  await button(words.file.look).click();
  await page.getByText(words.file.missing).first().waitFor();
  await looked('file');

  await choose(`Nom;Type\n${name};Association\nSans genre;Fanfare\n`);
  await page.getByText(words.apply.refused).waitFor();
  await page.getByRole('rowheader', { name: '3 · Sans genre', exact: true }).waitFor();
  await looked('refused');

  await button(words.apply.another).click();
  await choose(`Nom;Type;Ville\n${name};Association;Brest\n${name}s;Association;Brest\n`);
  await page.getByLabel(words.apply.evenSo).check();
  await page.getByText(words.found.all, { exact: true }).click();
  await page.getByText(place).first().waitFor();
  await looked('shown');
  await button(words.apply.act(2)).click();
  await page.getByText(words.apply.done).waitFor();
  await page.reload();
  await page.getByText(words.apply.done).waitFor();
  await looked('done');

  await button(words.apply.undo).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.apply.undo }).click();
  await page.getByText(words.apply.undone).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(editions)('C17, M20: unknown headings are mapped by hand; an import that is left is found again, in $language', async (
  { language, width, words, name, place },
) => {
  const { page, context, complaints } = await visit(browser, product, team.paul, { language, width });
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  await page.goto(`/initiatives/${team.initiative}/contacts/importer`);
  const text = `Alpha;Beta;Gamma\n${name} 2;Association;Brest\n`;
  const file = { name: 'cibles.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await button(words.file.look).press('Enter');
  const column = (heading: string) => page.getByLabel(words.columns.as(heading));
  await column('Alpha').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await screenshot(page, `import-columns-${width}`);
  // A field is one column's: the one that had it before loses it.
  await column('Beta').selectOption('name');
  await column('Alpha').selectOption('name');
  expect(await column('Beta').inputValue()).toBe('');
  await column('Beta').selectOption('category');
  await column('Gamma').selectOption('place');
  await button(words.columns.again).press('Enter');
  await page.getByText(place).first().waitFor();
  expect(await axe(page)).toEqual([]);

  const { pool } = product.community.house;
  const address = page.url();
  const id = new URL(address).searchParams.get('fichier');
  const isAt = (percent: number | null) =>
    pool.query('update import set percent = $2, worked_at = $3 where id = $1', [id, percent, product.community.house.clock()]);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await isAt(40);
  await page.goto(address);
  await page.getByText(words.progress.leave).waitFor();
  expect(await page.getByRole('progressbar').getAttribute('value')).toBe('40');
  await isAt(70);
  await page.locator('progress[value="70"]').waitFor();
  await isAt(null);
  await button(words.apply.act(1)).press('Enter');
  await page.getByText(words.apply.done).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
