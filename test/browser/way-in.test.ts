import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../kit/browser.ts';
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

async function arriving(path: string, act: (page: Page) => Promise<void>, member: string | null = null): Promise<void> {
  const { page, context, complaints } = await visit(browser, product, member, { width: 'phone' });
  await page.goto(path);
  await act(page);
  await context.close();
  expect(complaints).toEqual([]);
}

/** Asks for a mail in the page, and gives what the mail says. */
async function mailFor(page: Page, email: string): Promise<string> {
  await page.getByLabel('Votre adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien et le code' }).click();
  await page.getByLabel('Le code du message').waitFor();
  const read = 'select text from mail where recipient = $1 order by created_at desc, id desc limit 1';
  const { pool } = product.community.house;
  const text = async () => (await pool.query<{ text: string }>(read, [email])).rows[0]?.text ?? '';
  await expect.poll(text).toMatch(/\w{4}-\w{4}/);
  return text();
}

const greeting = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `Bonjour ${name}` }).waitFor();

test('P3: an address, then the code of the mail, opens the page that was asked for', async () => {
  await arriving('/connexion?to=/profil', async (page) => {
    const text = await mailFor(page, 'ines@example.org');
    await page.getByLabel('Le code du message').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.getByRole('alert').getByText(/essai/).waitFor();
    await page.getByLabel('Le code du message').fill(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(text)?.[0] ?? '');
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.waitForURL('**/profil');
    await page.getByRole('heading', { level: 1, name: 'Mon profil' }).waitFor();
  });
});

test('P3: the mailed link opens nothing by being opened; one click does, once', async () => {
  let link = '';
  await arriving('/connexion', async (page) => {
    link = /\/sign-in#\S+/.exec(await mailFor(page, 'lea@example.org'))?.[0] ?? '';
  });
  await arriving(link, async (page) => {
    await page.getByRole('button', { name: 'Entrer', exact: true }).waitFor();
  });
  await arriving(link, async (page) => {
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await greeting(page, 'Léa');
  });
  await arriving(link, async (page) => {
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: /P3/ }).waitFor();
  });
});

test('the demo lets a visitor step into somebody’s shoes, and out again', async () => {
  await arriving('/', async (page) => {
    await page.getByRole('link', { name: 'Se mettre à la place de…' }).click();
    await page.getByRole('button', { name: 'Prendre sa place : Paul Mercadel' }).click();
    await greeting(page, 'Paul');
    await page.getByRole('button', { name: 'Votre menu (Paul Mercadel)' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
  });
});

test('P3: one’s devices are listed, and any other can be signed out', async () => {
  const gaelle = await idOf(product, 'gaelle');
  const other = await visit(browser, product, gaelle);
  await arriving('/appareils', async (page) => {
    await page.getByRole('button', { name: /^Déconnecter :/ }).click();
    await page.getByRole('button', { name: /^Déconnecter :/ }).waitFor({ state: 'detached' });
  }, gaelle);
  await other.page.goto('/');
  await other.page.getByRole('link', { name: 'Se connecter' }).waitFor();
  await other.context.close();
});

test('P8: the language changes at once, sentences of the journal included', async () => {
  await arriving('/', async (page) => {
    await page.getByText(/se propose pour le rôle/).first().waitFor();
    await page.getByRole('button', { name: 'Votre menu (Paul Mercadel)' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Hello Paul' }).waitFor();
    await page.getByText(/applies to the role/).first().waitFor();
  }, await idOf(product, 'paul'));
});

test('an upgrade while a page is open says so, and offers to reload', async () => {
  const { page, context } = await visit(browser, product, null);
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as { query: string };
    await route.continue({ postData: JSON.stringify({ ...body, query: `${body.query} # of yesterday` }) });
  });
  await page.goto('/initiatives');
  await page.getByRole('button', { name: 'Recharger la page' }).waitFor();
  await context.close();
});

test('without an answer the page says so, and asks again on demand', async () => {
  const { page, context } = await visit(browser, product, null);
  await page.route('**/graphql', (route) => route.abort());
  await page.goto('/initiatives');
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('link', { name: 'Passerelles' }).first().waitFor();
  await context.close();
});
