import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as english } from '../../web/contacts/introductions/words/en.ts';
import { words as french } from '../../web/contacts/introductions/words/fr.ts';
import { axe, openBrowser, screenshot, type Width, whole } from '../kit/browser.ts';
import { idOf, openProduct, visit, type Product } from '../kit/product.ts';

const editions = [
  { language: 'fr', width: 'phone', words: french },
  { language: 'en', width: 'desk', words: english },
] as const satisfies readonly { language: 'fr' | 'en'; width: Width; words: typeof french }[];

/** `PICTURES=1` keeps each step as a picture in test/.results, to be looked at. */
const pictures = Boolean(process.env['PICTURES']);

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser?.close());

describe.each(editions)('introductions in $language on a $width', ({ language, width, words }) => {
  let product: Product;
  const tableCommune = `Cercle Table commune · ${words.form.leadBy('Nadia Benhalima')}`;
  let target: string;
  let name: string;
  const opened = new Map<string, Page>();

  beforeAll(async () => {
    product = await openProduct({ filled: true });
    const free = `select t.id, t.name from target t join member m on m.id = t.owner_id
      where m.email like 'ines@%' and t.state in ('assigned', 'in_touch')
      and exists (select 1 from target_person p where p.target_id = t.id and p.mail is not null)
      and not exists (select 1 from introduction n where n.target_id = t.id)
      and not exists (select 1 from acquaintance_call c where c.target_id = t.id) order by t.id limit 1`;
    const { rows } = await product.community.house.pool.query<{ id: string; name: string }>(free);
    [target, name] = [rows[0]?.id ?? '', rows[0]?.name ?? ''];
  });
  afterAll(() => product?.close());

  /** The window of a persona, one sign-in for all tests, at an address. */
  async function at(persona: string, path: string): Promise<Page> {
    const known =
      opened.get(persona) ?? (await visit(browser, product, await idOf(product, persona), { language, width })).page;
    opened.set(persona, known);
    await known.goto(path);
    await known.getByRole('heading', { level: 1 }).waitFor();
    return known;
  }
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  async function looked(page: Page, name: string): Promise<void> {
    if (pictures) await screenshot(page, `introductions-${name}-${width}`);
    expect(await axe(await whole(page)), name).toEqual([]);
  }

  test('C15, scenario 32: proposed from the target’s page, accepted by the circle’s lead, whose it is from then on', async () => {
    const ines = await at('ines', `/cibles/${target}`);
    await button(ines, words.form.propose).first().click();
    await ines.getByLabel(words.form.kind).selectOption('WE_SPEAK');
    await ines.getByLabel(words.form.purpose).fill('Une soirée sur les cantines');
    await ines.getByLabel(words.form.circle).selectOption({ label: tableCommune });
    await ines.getByLabel(words.form.alreadyAgreed).check();
    await looked(ines, 'propose');
    await button(ines, words.form.propose).last().click();
    await ines.getByText(words.waits.receiver('Cercle Table commune')).first().waitFor();
    await looked(ines, 'target');

    const nadia = await at('nadia', '/');
    await nadia.getByText(name).first().waitFor();
    await looked(nadia, 'home');
    await at('nadia', '/mises-en-relation');
    await looked(nadia, 'list');
    await nadia.getByRole('link', { name: `${words.open} : ${name}` }).click();
    await nadia.getByText(words.notYet).waitFor();
    await looked(nadia, 'proposed');
    await button(nadia, words.acts.accept).click();
    await nadia.getByRole('alertdialog').getByRole('button', { name: words.acts.accept }).click();
    await nadia.locator('a[href^="mailto:"]').first().waitFor();
    await looked(nadia, 'accepted');
    await button(nadia, words.acts.start).click();
    await button(nadia, words.acts.finish).click();
    await nadia.getByLabel(words.form.outcome).fill('Trente personnes');
    await nadia.getByLabel(words.outcomes.NEW_PUBLIC).check();
    await looked(nadia, 'finish');
    await button(nadia, words.acts.finish).last().click();
    await nadia.getByText(words.states.DONE, { exact: true }).waitFor();
    await looked(nadia, 'done');
    // On the page already open, without being asked.
    await ines.getByText(words.outcomes.NEW_PUBLIC).waitFor();
  });

  test('C14: the community is asked, a member answers to the team alone, and takes it back', async () => {
    const ines = await at('ines', `/cibles/${target}`);
    await button(ines, words.calls.ask).click();
    await ines.getByLabel(words.calls.question).fill('Qui connaît leur accueil ?');
    await looked(ines, 'call');
    await button(ines, words.send).click();
    await ines.getByText(words.calls.answers(0)).waitFor();

    const tomasz = await at('tomasz', '/qui-connait');
    await tomasz.getByRole('button', { name: `${words.calls.answer} : ${name}` }).click();
    await tomasz.getByLabel(words.calls.mine.WELL).check();
    await tomasz.getByLabel(words.calls.note).fill('Ma voisine');
    await looked(tomasz, 'answer');
    await button(tomasz, words.send).click();
    await tomasz.getByRole('button', { name: `${words.calls.withdraw} : ${name}` }).waitFor();
    await looked(tomasz, 'calls');
    await ines.getByText('Ma voisine').waitFor();
    await looked(ines, 'answered');

    await tomasz.getByRole('button', { name: `${words.calls.withdraw} : ${name}` }).click();
    await tomasz.getByRole('alertdialog').getByRole('button', { name: words.calls.withdraw }).click();
    await tomasz.getByRole('button', { name: `${words.calls.answer} : ${name}` }).waitFor();
    // Who knows nobody puts the call away: the team is told nothing.
    await tomasz.getByRole('button', { name: `${words.calls.mine.NOBODY} : ${name}` }).click();
    await tomasz.getByRole('button', { name: `${words.calls.withdraw} : ${name}` }).waitFor();
    await looked(tomasz, 'put-away');
    await at('ines', `/cibles/${target}`);
    await ines.getByText(words.calls.answers(0)).waitFor();
  });
});
