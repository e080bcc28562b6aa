import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretOf } from '../kit/signed-in.ts';
import { cookieName } from '../../server/core/identity/credential.ts';
import { axe, openBrowser, screenshot, sidewaysScroll, whole } from '../kit/browser.ts';
import { idOf, openProduct, visit, type Product } from '../kit/product.ts';
import { eventually } from '../kit/wait.ts';

/** Taps from the door to a published synthesis, typing aside (C9, C10). */
const MOST_TAPS = 12;
/** Milliseconds until a published synthesis stands on an open page (C12). */
const MOST_WAITING = 2_000;

let browser: Browser;
let product: Product;
let ines: string;
beforeAll(async () => {
  product = await openProduct({ filled: true });
  browser = await openBrowser();
  ines = await idOf(product, 'ines');
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const rowsOf = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await product.community.house.pool.query(text, values)).rows as T[];
const targetOf = async (member: string, at: number): Promise<string> => {
  const text = "select id from target where owner_id = $1 and state = 'in_touch' order by id offset $2 limit 1";
  return String((await rowsOf<{ id: string }>(text, [member, at]))[0]?.id);
};
let keys = 0;
const key = () => ({ idempotencyKey: `meetings-${(keys += 1)}` });

/** A meeting that took place today, and waits for its synthesis. */
async function heldMeeting(at: number): Promise<string> {
  const input = { ...key(), target: await targetOf(ines, at), day: '2026-06-15', channel: 'PHONE' };
  return String((await product.community.command(ines, 'logMeeting', input)).noun?.id);
}
const draftOf = async (meeting: string): Promise<Record<string, string>> => {
  const [row] = await rowsOf<{ text: string }>('select text from synthesis_draft where meeting_id = $1', [meeting]);
  return row ? JSON.parse(row.text) as Record<string, string> : {};
};
/** The server has it. */
const arrives = (meeting: string, summary: string) =>
  expect.poll(async () => (await draftOf(meeting))['summary'], { timeout: 20_000 }).toBe(summary);
const writing = async (page: Page, meeting: string): Promise<void> => {
  await page.goto(`/rencontres/${meeting}/synthese`);
  await page.getByLabel('En bref').waitFor();
};
const said = (page: Page) => page.locator('main [role=status]').first();
/** The texts that a device keeps, as JSON. */
const keptBy = (page: Page) => page.evaluate(() => new Promise<string[]>((resolve) => {
  const asked = indexedDB.open('cordee', 1);
  asked.onsuccess = () => {
    const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => {
      asked.result.close();
      resolve(all.result.map((one) => JSON.stringify(one)));
    };
  };
}));
/** What was typed is on the device, without waiting for the server. */
const isKept = (page: Page, text: string) =>
  expect.poll(async () => (await keptBy(page)).join(), { timeout: 20_000 }).toContain(text);

test('C9 to C12: on a phone, from the door to a published synthesis in twelve taps, as it was planned', async () => {
  const { page, context, complaints } = await visit(browser, product, ines, { width: 'phone' });
  const planned = { ...key(), target: await targetOf(ines, 0), day: '2026-06-14', hour: '18:00', channel: 'IN_PERSON' };
  const { noun } = await product.community.command(ines, 'planMeeting', planned);
  let taps = 0;
  const tap = async (name: string | RegExp, role: 'button' | 'link' | 'textbox' = 'button'): Promise<void> => {
    taps += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await page.goto('/');
  await page.getByText('La rencontre du dimanche 14 juin a-t-elle eu lieu ?').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'dimanche 14 juin' });
  taps += 1;
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /^Rencontre avec/ }).waitFor();
  expect(await axe(await whole(page))).toEqual([]);
  await tap('La rencontre a eu lieu');
  await tap('Écrire la synthèse', 'link');
  await tap(/^En bref/, 'textbox');
  await page.keyboard.type('Ils ouvrent leur salle.');
  await tap(/^La suite/, 'textbox');
  await page.keyboard.type('Visiter la salle.');
  await tap('Nous promettons…');
  await tap(/^Quoi/, 'textbox');
  await page.keyboard.type('Envoyer le plan');
  await tap('Publier la synthèse');
  await page.waitForURL('**/syntheses/*');
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  for (const text of ['Ils ouvrent leur salle.', 'Visiter la salle.', 'Envoyer le plan', 'Lue par : L’équipe'])
    await page.getByText(text, { exact: true }).first().waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await rowsOf('select state, day::text from meeting where id = $1', [noun?.id])).toEqual([
    { state: 'held', day: '2026-06-14' },
  ]);
  expect(await draftOf(String(noun?.id))).toEqual({});
  await page.getByRole('button', { name: 'C’est fait : Envoyer le plan' }).click();
  await page.getByText('Fait le lundi 15 juin').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('C11: a draft survives the killed tab, the lost network and the expired session; sign-out wipes the device', async () => {
  const meeting = await heldMeeting(1);
  const { page: first, context } = await visit(browser, product, ines, { width: 'phone' });
  await writing(first, meeting);
  await first.getByLabel('En bref').pressSequentially('Tapé dans le métro');
  await isKept(first, 'Tapé dans le métro');
  await first.close();

  const page = await context.newPage();
  await page.clock.install({ time: '2026-06-15T16:30:00Z' });
  await writing(page, meeting);
  const summary = page.getByLabel('En bref');
  await expect.poll(() => summary.inputValue()).toBe('Tapé dans le métro');
  await arrives(meeting, 'Tapé dans le métro');
  await expect.poll(() => said(page).innerText()).toMatch(/^Enregistré à 18\sh/);

  const other = await context.newPage();
  await other.clock.install({ time: '2026-06-15T16:30:00Z' });
  await writing(other, meeting);

  await context.setOffline(true);
  await summary.pressSequentially(', puis sans réseau');
  // Another tab of the same device shows the same text.
  await expect.poll(() => other.getByLabel('En bref').inputValue()).toBe('Tapé dans le métro, puis sans réseau');
  await page.getByText(/^Gardé sur cet appareil, à jour à 18\sh/).waitFor();
  await screenshot(page, 'draft-without-network');
  await page.getByRole('button', { name: 'Publier la synthèse' }).click();
  await page.getByText('Pas de réponse du serveur').waitFor();
  expect(await summary.inputValue()).toBe('Tapé dans le métro, puis sans réseau');
  await context.setOffline(false);
  await arrives(meeting, 'Tapé dans le métro, puis sans réseau');

  await rowsOf("update session set last_seen_at = '2026-01-01' where member_id = $1", [ines]);
  await summary.pressSequentially(', et sans session');
  await page.getByText('Votre session a pris fin.').waitFor();
  await isKept(page, 'et sans session');
  await page.getByRole('main').getByRole('link', { name: 'Se connecter et continuer' }).click();
  await page.waitForURL(/connexion\?to=%2Frencontres|connexion\?to=\/rencontres/);
  await signInAgain(context);
  await writing(page, meeting);
  await expect.poll(() => summary.inputValue()).toBe('Tapé dans le métro, puis sans réseau, et sans session');
  await expect.poll(async () => (await draftOf(meeting))['summary'], { timeout: 20_000 }).toMatch(/sans session$/);

  await page.getByRole('button', { name: /^Votre menu/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await other.getByText('Le texte qui était ici n’est plus sur cet appareil.').waitFor();
  expect(await keptBy(page)).toEqual([]);
  await context.close();
});

async function signInAgain(context: BrowserContext): Promise<void> {
  const value = await secretOf(product.community, ines);
  await context.addCookies([{ name: cookieName(false), value, url: product.gate.url }]);
}

test('C11: a killed tab opens again without network, with its text, and goes on; what is typed then leaves', async () => {
  const meeting = await heldMeeting(6);
  const { page: first, context } = await visit(browser, product, ines, { width: 'phone', keepsPages: true });
  await writing(first, meeting);
  await first.getByLabel('En bref').pressSequentially('Écrit avant le tunnel');
  await isKept(first, 'Écrit avant le tunnel');
  await first.evaluate(() => navigator.serviceWorker.ready);
  await first.close();
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto('/');
  await page.getByText('Hors ligne', { exact: true }).waitFor();
  await screenshot(page, 'home-without-network');
  expect(await axe(await whole(page))).toEqual([]);
  await page.getByRole('region', { name: 'Vos textes sur cet appareil' }).getByRole('link').click();
  const summary = page.getByLabel('En bref');
  await expect.poll(() => summary.inputValue()).toBe('Écrit avant le tunnel');
  await page.reload();
  await expect.poll(() => summary.inputValue()).toBe('Écrit avant le tunnel');
  await summary.press('End');
  await page.keyboard.type(', puis dedans');
  await isKept(page, ', puis dedans');
  await page.getByText('La publication attend le retour du réseau.').waitFor();
  await page.getByRole('button', { name: 'Publier la synthèse', disabled: true }).waitFor();
  await screenshot(page, 'draft-opened-without-network');
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !/^\/(assets\/.*|index\.html|theme\.js|icon\.svg)$/.test(path))).toEqual([]);
  await context.setOffline(false);
  await arrives(meeting, 'Écrit avant le tunnel, puis dedans');
  await page.getByRole('button', { name: 'Publier la synthèse', disabled: false }).waitFor();
  expect(await summary.evaluate((field) => field === document.activeElement)).toBe(true);
  await context.close();
});

test('C11: a session that its owner ends elsewhere takes the texts of that device with it', async () => {
  const meeting = await heldMeeting(7);
  const { page, context } = await visit(browser, product, ines, { width: 'phone' });
  await writing(page, meeting);
  await page.getByLabel('En bref').fill('Sur un téléphone oublié');
  await arrives(meeting, 'Sur un téléphone oublié');
  await context.setOffline(true);
  await page.getByLabel('En bref').fill('Sur un téléphone oublié dans le train');
  await isKept(page, 'dans le train');
  const laptop = await visit(browser, product, ines);
  await laptop.page.goto('/appareils');
  await laptop.page.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await laptop.page.getByText('Les autres appareils sont déconnectés').first().waitFor();
  await context.setOffline(false);
  await page.getByText('Le texte qui était ici n’est plus sur cet appareil.').waitFor();
  await expect.poll(() => keptBy(page)).toEqual([]);
  expect((await draftOf(meeting))['summary']).toBe('Sur un téléphone oublié');
  await laptop.context.close();
  await context.close();
});

test('C11: two devices write one text: both versions stand side by side, and the choice loses nothing', async () => {
  const meeting = await heldMeeting(2);
  const phone = await visit(browser, product, ines, { width: 'phone' });
  const desk = await visit(browser, product, ines, { width: 'desk' });
  await writing(phone.page, meeting);
  await writing(desk.page, meeting);
  await phone.page.getByLabel('En bref').fill('Au téléphone');
  await phone.page.getByLabel('Sa position').fill('Pour');
  await expect.poll(async () => (await draftOf(meeting))['position'], { timeout: 20_000 }).toBe('Pour');
  await desk.page.getByLabel('En bref').fill('À l’ordinateur');
  await desk.page.getByText('Deux versions d’un même passage').waitFor();
  expect(await desk.page.getByLabel('En bref').first().inputValue()).toBe('À l’ordinateur');
  // What one device alone wrote is taken over without a question.
  await expect.poll(() => desk.page.getByLabel('Sa position').inputValue()).toBe('Pour');
  expect(await desk.page.getByRole('button', { name: 'Publier la synthèse' }).isDisabled()).toBe(true);
  expect(await axe(await whole(desk.page))).toEqual([]);
  await screenshot(desk.page, 'draft-two-versions');
  await desk.page.getByRole('button', { name: 'Garder les deux (En bref)' }).click();
  await expect.poll(() => desk.page.getByLabel('En bref').first().inputValue()).toBe('À l’ordinateur\n\nAu téléphone');
  await desk.page.getByRole('button', { name: 'Publier la synthèse' }).click();
  await desk.page.waitForURL('**/syntheses/*');
  // The other device finds it published, and has nothing more to say.
  await phone.page.getByLabel('Ses enjeux').fill('La salle');
  await phone.page.getByText('Cette synthèse est publiée : vous en écrivez une correction').waitFor();
  expect(await phone.page.getByLabel('En bref').first().inputValue()).toContain('Au téléphone');
  await phone.context.close();
  await desk.context.close();
});

test('scenario 31: the pair reads a synthesis within two seconds; after a cut, what was missed comes once, in order', async () => {
  const [omar] = await rowsOf<{ id: string }>(
    `select o.member_id as id from pair p join seat c on c.id = p.contact_seat_id join seat o on o.id = p.organisation_seat_id
     where p.ended_on is null and c.member_id = $1`, [ines]);
  const meetings = [await heldMeeting(3), await heldMeeting(4), await heldMeeting(5)];
  const publish = (at: number, summary: string) =>
    product.community.command(ines, 'publishSynthesis', { ...key(), meeting: meetings[at], texts: { summary } });
  const { page, context, complaints } = await visit(browser, product, String(omar?.id));
  await page.goto('/');
  const feed = page.getByRole('region', { name: 'Ce qui s’est passé' });
  const told = feed.getByRole('listitem').filter({ hasText: 'publie la synthèse' }).filter({ hasText: '15 juin' });
  await feed.getByRole('listitem').first().waitFor();
  await eventually(() => (product.gate.figures().subscribers > 0 ? true : undefined), 20);
  const before = await told.count();
  const began = performance.now();
  await publish(0, 'Première');
  await expect.poll(() => told.count(), { interval: 20, timeout: 20_000 }).toBe(before + 1);
  expect(performance.now() - began).toBeLessThan(MOST_WAITING);
  await context.setOffline(true);
  await publish(1, 'Deuxième');
  await publish(2, 'Troisième');
  await page.clock.runFor(30_000);
  expect(await told.count()).toBe(before + 1);
  await context.setOffline(false);
  await expect.poll(() => told.count(), { timeout: 20_000 }).toBe(before + 3);
  const [latest, earlier] = await told.allInnerTexts();
  const names = await rowsOf<{ name: string }>(
    'select t.name from meeting m join target t on t.id = m.target_id where m.id = any($1) order by array_position($1, m.id)',
    [meetings],
  );
  expect(latest).toContain(names[2]?.name);
  expect(earlier).toContain(names[1]?.name);
  expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(one))).toEqual([]);
  await context.close();
});

test('scenario 30: a week after a meeting without a synthesis, both of the pair read it on their home page', async () => {
  const [owed] = await rowsOf<{ author: string; organisation: string; target: string }>(
    `select m.author_id as author, o.member_id as organisation, t.name as target from meeting m
     join target t on t.id = m.target_id join seat c on c.member_id = m.author_id and c.left_on is null
     join pair p on p.contact_seat_id = c.id and p.ended_on is null join seat o on o.id = p.organisation_seat_id
     where m.synthesis_due_on < '2026-06-15' and m.synthesis_on is null limit 1`);
  for (const [who, act] of [[owed?.author, 'Écrire'], [owed?.organisation, 'Voir']] as const) {
    const { page, context } = await visit(browser, product, String(who), { width: 'phone' });
    await page.goto('/');
    await page.getByRole('link', { name: `${act} : ${owed?.target}` }).waitFor();
    await context.close();
  }
});
