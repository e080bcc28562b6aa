import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, openBrowser, openPage, screenshot, sidewaysScroll, themes, widths } from '../kit/browser.ts';
import type { Visit, Width } from '../kit/browser.ts';
import { buildPages, serveSite } from '../kit/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite(await buildPages('pieces'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Visits a page under the strict policy; whatever its console complains of fails the test. */
async function visiting(path: string, visit: Visit, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, complaints } = await openPage(browser, visit);
  await page.goto(site.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page);
  await context.close();
  expect(complaints).toEqual([]);
}

/** The name, text or id of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return (
      element?.getAttribute('aria-label') ?? (element?.id === 'main' ? 'main' : (element?.textContent?.trim() ?? ''))
    );
  });

const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((element) => element === document.activeElement);

const options = async (page: Page): Promise<string[]> => {
  const texts = await page.locator('[role=listbox] [role=option]').allTextContents();
  return texts.map((text) => text.trim().replace(/\s+/g, ' '));
};

describe.each(Object.keys(widths) as Width[])('the pieces on a %s', (width) => {
  it.each(themes)('show nothing that axe objects to, in the %s theme', async (theme) => {
    await visiting('/pieces', { width, theme }, async (page) => {
      expect(await axe(page)).toEqual([]);
      await screenshot(page, `pieces-${width}-${theme}`);
    });
  });
});

describe('the pieces', () => {
  it('never make the page wider than the smallest phone', async () => {
    await visiting('/pieces', { width: 320 }, async (page) => {
      expect(await sidewaysScroll(page)).toBe(0);
    });
  });

  it('print a table as a table, without buttons, dark or not', async () => {
    await visiting('/pieces', { width: 720, theme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await screenshot(page, 'print');
      const row = page.getByRole('row').filter({ hasText: 'Paul Nguyen' }).first();
      expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('table-row');
      expect(await page.getByRole('button', { name: 'Voir la suite' }).count()).toBe(0);
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(38, 33, 25)');
    });
  });

  it('take the colours of another theme at once for who wants no motion', async () => {
    await visiting('/pieces', { theme: 'light' }, async (page) => {
      const changed = await page.getByRole('button', { name: 'Ouvrir une place' }).evaluate((button) => {
        const colour = () => getComputedStyle(button).backgroundColor;
        const before = colour();
        document.documentElement.dataset['theme'] = 'dark';
        return { before, after: colour() };
      });
      expect(changed).toEqual({ before: 'rgb(13, 90, 97)', after: 'rgb(124, 204, 209)' });
    });
  });

  it('keep the focus in a dialog, close it with Escape and give the focus back', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.getByRole('button', { name: 'Ouvrir une fenêtre' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Répondre à la candidature' });
      await dialog.waitFor();
      await expect.poll(() => hasFocus(dialog.getByLabel('Message'))).toBe(true);
      for (let tab = 0; tab < 6; tab += 1) {
        await page.keyboard.press('Tab');
        expect(await dialog.locator(':focus').count()).toBe(1);
      }
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await screenshot(page, 'dialog', false);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Ouvrir une fenêtre');
    });
  });

  it('let a menu be walked by arrows, and a dialog opened from it give the focus back to its button', async () => {
    await visiting('/pieces', { width: 'phone', theme: 'dark' }, async (page) => {
      await page.getByRole('button', { name: 'Autres actions', exact: true }).press('ArrowDown');
      await page.getByRole('menu').waitFor();
      expect(await focused(page)).toBe('Copier le lien');
      expect(await axe(page, '[role=menu]')).toEqual([]);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('Voir la personne');
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('Clore l’initiative');
      await page.keyboard.press('Enter');
      const confirm = page.getByRole('alertdialog', { name: 'Clore l’initiative ?' });
      await confirm.waitFor();
      await expect.poll(() => focused(page)).toBe('Annuler');
      expect(await axe(page, '[role=alertdialog]')).toEqual([]);
      await screenshot(page, 'confirm-phone', false);
      await page.keyboard.press('Escape');
      await confirm.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe('Autres actions');
    });
  });

  it('find an option in a combobox by typing without accents, and choose it by the keyboard', async () => {
    await visiting('/pieces', {}, async (page) => {
      const skills = page.getByRole('combobox', { name: 'Compétences' });
      await skills.focus();
      await page.keyboard.type('ene');
      await expect.poll(() => options(page)).toEqual(['Énergie']);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Retirer Énergie' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    });
  });

  it('ask for options where they are searched, and show the one chosen', async () => {
    await visiting('/pieces', {}, async (page) => {
      const circle = page.getByRole('combobox', { name: 'Groupe local' });
      await circle.click();
      await circle.pressSequentially('nan');
      await expect.poll(() => options(page)).toEqual(['Groupe de Nantes 29 membres']);
      expect(await axe(page, '[role=listbox]')).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await circle.inputValue()).toBe('Groupe de Nantes');
    });
  });

  it('take a day typed in the order of the language, or picked from the calendar', async () => {
    await visiting('/pieces', {}, async (page) => {
      const field = page.getByRole('group', { name: 'Jour de la rencontre' });
      await field.getByRole('button', { name: 'Ouvrir le calendrier' }).click();
      await page.getByRole('button', { name: /25 juin/ }).waitFor();
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await screenshot(page, 'calendar', false);
      await page.keyboard.press('Escape');
      await field.getByRole('spinbutton').first().focus();
      await page.keyboard.type('21072026');
      await expect.poll(() => field.innerText()).toMatch(/21\s*\/\s*07\s*\/\s*2026/);
    });
  });

  it('sum up the errors of a form on top, each leading to its field', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.getByRole('button', { name: 'Proposer l’initiative' }).click();
      await expect.poll(() => focused(page)).toBe('2\u00a0points à corriger');
      await page.getByRole('link', { name: 'L’adresse n’est pas complète.' }).click();
      const email = page.getByRole('textbox', { name: 'Adresse' });
      expect(await hasFocus(email)).toBe(true);
      expect(await email.getAttribute('aria-invalid')).toBe('true');
      expect(await axe(page)).toEqual([]);
    });
  });

  it('say a word in passing without a style that the policy forbids', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.getByRole('button', { name: 'Montrer un message' }).click();
      await page.getByRole('button', { name: 'Annuler' }).waitFor();
      await screenshot(page, 'toast', false);
    });
  });
});

describe('the shell', () => {
  it('is skipped by its first link, which leads to the content', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Aller au contenu');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('main');
    });
  });

  it('gives a new page the focus and announces its title', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.getByRole('link', { name: 'Ailleurs' }).click();
      await expect.poll(() => page.title()).toContain('Cette page n’existe pas');
      expect(await focused(page)).toBe('main');
      expect(await page.getByRole('status').allInnerTexts()).toContain('Cette page n’existe pas');
      expect(await axe(page)).toEqual([]);
      await screenshot(page, 'not-found', false);
    });
  });

  it('changes language without a reload, tells the browser which, and remembers', async () => {
    await visiting('/ailleurs', {}, async (page) => {
      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      await page.getByRole('button', { name: 'Langue et apparence' }).click();
      await screenshot(page, 'person-menu', false);
      await page.getByRole('menuitemradio', { name: 'English' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'This page does not exist' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
      await page.reload();
      await page.getByRole('heading', { name: 'This page does not exist' }).waitFor();
    });
  });

  it('stays in its language, and says so, when the words of the other cannot be had', async () => {
    const { page, context } = await openPage(browser);
    await page.route('**/assets/en-*.js', (route) => route.abort());
    await page.goto(`${site.url}/ailleurs`);
    await page.getByRole('button', { name: 'Langue et apparence' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByText('La langue n’a pas pu être changée').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await context.close();
  });

  it('greets who is signed in by their own menu', async () => {
    await visiting('/pieces', {}, async (page) => {
      await page.getByRole('button', { name: 'Votre menu (Élise Marchand-Duval)' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Ma fiche' }).waitFor();
      expect(await axe(page, '[role=menu]')).toEqual([]);
      await screenshot(page, 'signed-in', false);
    });
  });

  it('speaks the browser’s language to who has not chosen, French to who speaks neither', async () => {
    await visiting('/ailleurs', { language: 'en' }, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
    const { page, context } = await openPage(browser, {}, { locale: 'de-DE' });
    await page.goto(`${site.url}/ailleurs`);
    await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    await context.close();
  });

  it('keeps a chosen theme against the device’s, before the first paint of the next visit', async () => {
    await visiting('/ailleurs', { theme: 'light' }, async (page) => {
      await page.getByRole('button', { name: 'Langue et apparence' }).click();
      await page.getByRole('menuitemradio', { name: 'Sombre' }).click();
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await expect.poll(ground).toBe('rgb(25, 23, 20)');
      await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.reload({ waitUntil: 'domcontentloaded' });
      await expect.poll(ground).toBe('rgb(25, 23, 20)');
    });
  });
});
