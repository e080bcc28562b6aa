import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, openBrowser, screenshot, settler, sidewaysScroll, themes, widths, type Width } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

const SMALLEST = 320;
const MOST_KILOBYTES = 130;
/** `PICTURES=1` keeps each page as a picture in test/.results, to be looked at. */
const pictures = Boolean(process.env['PICTURES']);
const RANDOM_ID = '019de2a5-0000-7000-8000-000000000000';

let browser: Browser;
let product: Product;
let empty: Product;
const ids: Record<string, string> = {};

beforeAll(async () => {
  product = await openProduct({ filled: true });
  empty = await openProduct({ filled: false });
  for (const key of ['paul', 'solange', 'tomasz', 'camille']) ids[key] = await idOf(product, key);
  ids['passerelles'] = await initiativeOf(product, 'Passerelles');
  const { pool } = product.community.house;
  const { rows } = await pool.query<{ id: string; state: string }>(
    "select distinct on (state) state, id from initiative where state in ('draft', 'proposed', 'closed') order by 1, 2",
  );
  for (const { state, id } of rows) ids[state] = id;
  const { rows: [organisation] } = await pool.query<{ id: string }>('select id from organisation limit 1');
  ids['organisation'] = organisation?.id ?? '';
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  await empty?.close();
});

/** A page, who looks at it, and where it is. */
const pages: readonly (readonly [name: string, who: string | null, path: () => string])[] = [
  ['the welcome', null, () => '/'],
  ['the home of a pilot', 'paul', () => '/'],
  ['the home of the board', 'solange', () => '/'],
  ['the list', null, () => '/initiatives'],
  ['the list without result', 'paul', () => '/initiatives?words=zzz&for=me'],
  ['an initiative as a visitor', null, () => `/initiatives/${ids['passerelles']}`],
  ['an initiative as a member', 'tomasz', () => `/initiatives/${ids['passerelles']}`],
  ['an initiative as its pilot', 'paul', () => `/initiatives/${ids['passerelles']}`],
  ['a proposal as the board', 'solange', () => `/initiatives/${ids['proposed']}`],
  ['a draft as the board', 'solange', () => `/initiatives/${ids['draft']}`],
  ['a closed initiative', 'tomasz', () => `/initiatives/${ids['closed']}`],
  ['the team as its pilot', 'paul', () => `/initiatives/${ids['passerelles']}/equipe`],
  ['the cockpit of a pilot', 'paul', () => `/initiatives/${ids['passerelles']}/tableau-de-bord`],
  ['one’s own applications', 'tomasz', () => '/mes-candidatures'],
  ['the team as a member', 'tomasz', () => `/initiatives/${ids['passerelles']}/equipe`],
  ['the form of an initiative', 'paul', () => `/initiatives/${ids['passerelles']}/modifier`],
  ['a new initiative', 'tomasz', () => '/initiatives/nouvelle'],
  ['the directory', 'tomasz', () => '/annuaire'],
  ['the organisations', 'tomasz', () => '/annuaire?of=organisations'],
  ['the directory as a visitor', null, () => '/annuaire'],
  ['a member', 'paul', () => `/membres/${ids['solange']}`],
  ['one’s own page', 'tomasz', () => `/membres/${ids['tomasz']}`],
  ['an organisation', 'paul', () => `/organisations/${ids['organisation']}`],
  ['the profile', 'paul', () => '/profil'],
  ['the devices', 'paul', () => '/appareils'],
  ['one’s dues', 'paul', () => '/profil?of=cotisation'],
  ['one’s tokens', 'paul', () => '/profil?of=jetons'],
  ['the display', 'paul', () => '/profil?of=affichage'],
  ['the notices', 'paul', () => '/notifications'],
  ['the mails that one chooses', 'paul', () => '/notifications?of=courriels'],
  ['the way in', null, () => '/connexion'],
  ['the confirmation of a mailed link', null, () => '/sign-in#a-secret-from-a-mail'],
  ['the personas', null, () => '/demo'],
  ['the charter', null, () => '/charte'],
  ['the charter to accept', 'tomasz', () => '/charte'],
  ['the tasks that failed', 'camille', () => '/taches'],
  ['the home of an administrator', 'camille', () => '/'],
  ['nothing', null, () => '/rien'],
];

type Seat = Awaited<ReturnType<typeof visit>> & { settled: () => Promise<void> };

/** One window for each person, width and community: what was fetched once is there. */
const seats = new Map<string, Promise<Seat>>();

function seatOf(which: Product, who: string | null, width: Width): Promise<Seat> {
  const key = `${which.gate.url} ${who} ${width}`;
  const known = seats.get(key);
  if (known) return known;
  const language = width === 'phone' ? 'fr' : 'en';
  const opened = visit(browser, which, who, { width, language }).then((seat) => ({ ...seat, settled: settler(seat.page) }));
  seats.set(key, opened);
  return opened;
}

/** Looks at a page in both themes, and at the smallest width: no objection, nothing beside the page, no complaint. */
async function look(which: Product, name: string, who: string | null, path: string, width: Width): Promise<void> {
  const { page, complaints, settled } = await seatOf(which, who, width);
  await page.setViewportSize({ width: widths[width], height: 900 });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled();
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await settled();
    const rules = theme === 'light' ? undefined : ['color-contrast'];
    expect(await axe(page, 'html', rules), `${name}, ${theme}`).toEqual([]);
    if (pictures) await screenshot(page, `${name.replaceAll(/\W+/g, '-')}-${width}-${theme}`);
  }
  await page.setViewportSize({ width: SMALLEST, height: 640 });
  expect(await sidewaysScroll(page), name).toBe(0);
  expect(complaints.splice(0), name).toEqual([]);
}

describe.each(Object.keys(widths) as Width[])('on a %s, in both themes', (width) => {
  test.each(pages)('%s pleases axe, stays within its width, complains of nothing', async (name, who, path) => {
    await look(product, name, who === null ? null : (ids[who] ?? null), path(), width);
  });

  test('an empty community says what to do first', async () => {
    for (const path of ['/', '/initiatives', '/charte', '/demo']) await look(empty, `empty ${path}`, null, path, width);
  });
});

test('P4: what is not there and what one may not see look alike', async () => {
  const { page, settled } = await seatOf(product, null, 'desk');
  const seen: string[] = [];
  for (const id of [ids['draft'], RANDOM_ID, 'nothing']) {
    await page.goto(`/initiatives/${id}`);
    await page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor();
    await settled();
    seen.push(await page.locator('main').innerText());
  }
  expect(new Set(seen).size).toBe(1);
});

test(`the first load fetches at most ${MOST_KILOBYTES} kB of page, script and style`, async () => {
  const { page, context } = await visit(browser, product, null);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/text\/(html|css|javascript)/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  console.log(`first load: ${kilobytes.toFixed(1)} kB in ${sizes.length} files`);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
  await context.close();
});
