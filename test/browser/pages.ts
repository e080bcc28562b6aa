import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  axe, openBrowser, screenshot, settler, sidewaysScroll, still, themes, widths, type Width,
} from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

const SMALLEST = 320;
/** `PICTURES=1` keeps each page as a picture in test/.results, to be looked at. */
const pictures = Boolean(process.env['PICTURES']);

/** What the pages are looked at in: of this file's tests. */
export let browser: Browser;
export let product: Product;
let empty: Product;
export const ids: Record<string, string> = {};

beforeAll(async () => {
  product = await openProduct({ filled: true });
  empty = await openProduct({ filled: false });
  for (const key of ['paul', 'solange', 'tomasz', 'camille', 'ines']) ids[key] = await idOf(product, key);
  ids['passerelles'] = await initiativeOf(product, 'Passerelles');
  const { pool } = product.community.house;
  const { rows } = await pool.query<{ id: string; state: string }>(
    "select distinct on (state) state, id from initiative where state in ('draft', 'proposed', 'closed') order by 1, 2",
  );
  for (const { state, id } of rows) ids[state] = id;
  const { rows: [organisation] } = await pool.query<{ id: string }>('select id from organisation limit 1');
  ids['organisation'] = organisation?.id ?? '';
  const meeting = `select id from meeting where author_id = '${ids['ines']}'`;
  const { rows: [met] } = await pool.query<Record<string, string>>(
    `select (${meeting} and state = 'planned' limit 1) as planned, (${meeting} and synthesis_due_on is not null and synthesis_on is null limit 1) as owed,
       (select id from synthesis where confidentiality = 'community' order by id desc limit 1) as synthesis,
       (select target_id from synthesis where author_id = '${ids['ines']}' order by id desc limit 1) as target`);
  Object.assign(ids, met);
  const {
    rows: [introduced],
  } = await pool.query<{ id: string }>("select id from introduction where receiving = 'board' order by id limit 1");
  ids['introduction'] = introduced?.id ?? '';
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
  ['a meeting to come', 'ines', () => `/rencontres/${ids['planned']}`],
  ['a meeting to come as the referent', 'solange', () => `/rencontres/${ids['planned']}`],
  ['a meeting held', 'ines', () => `/rencontres/${ids['owed']}`],
  ['a synthesis being written', 'ines', () => `/rencontres/${ids['owed']}/synthese`],
  ['a synthesis', 'ines', () => `/syntheses/${ids['synthesis']}`],
  ['a synthesis as a member', 'tomasz', () => `/syntheses/${ids['synthesis']}`],
  ['the meetings of an initiative', 'ines', () => `/initiatives/${ids['passerelles']}/rencontres`],
  ['the syntheses to write', 'paul', () => `/initiatives/${ids['passerelles']}/rencontres?view=owed`],
  ['the home of a contact member', 'ines', () => '/'],
  ['the introductions that one receives', 'solange', () => '/mises-en-relation'],
  ['an introduction as the board', 'solange', () => `/mises-en-relation/${ids['introduction']}`],
  ['an introduction as the team', 'ines', () => `/mises-en-relation/${ids['introduction']}`],
  ['the calls to the community', 'tomasz', () => '/qui-connait'],
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
  ['the targets of a team', 'paul', () => `/initiatives/${ids['passerelles']}/contacts?cible=${ids['target']}`],
  ['a target', 'ines', () => `/cibles/${ids['target']}`],
  ['a portfolio', 'ines', () => '/portefeuille'],
  ['no portfolio', 'tomasz', () => '/portefeuille'],
  ['a team’s year', 'paul', () => `/initiatives/${ids['passerelles']}/contacts/annee`],
  ['the charter', null, () => '/charte'],
  ['the charter to accept', 'tomasz', () => '/charte'],
  ['the tasks that failed', 'camille', () => '/taches'],
  ['the settings of the charter', 'camille', () => '/charte/reglages'],
  ['the admission of a member', 'camille', () => '/annuaire/admettre'],
  ['the home of an administrator', 'camille', () => '/'],
  ['nothing', null, () => '/rien'],
];

type Seat = Awaited<ReturnType<typeof visit>> & { settled: () => Promise<void> };

/** One window for each person, width and community: what was fetched once is there. */
const seats = new Map<string, Promise<Seat>>();

export function seatOf(which: Product, who: string | null, width: Width): Promise<Seat> {
  const key = `${which.gate.url} ${who} ${width}`;
  const known = seats.get(key);
  if (known) return known;
  const language = width === 'phone' ? 'fr' : 'en';
  const opened = visit(browser, which, who, { width, language }).then((seat) => ({
    ...seat,
    settled: settler(seat.page),
  }));
  seats.set(key, opened);
  return opened;
}

/** Looks at a page in both themes, and at the smallest width: no objection, nothing beside the page, no complaint. */
async function look(which: Product, name: string, who: string | null, path: string, width: Width): Promise<void> {
  const { page, complaints, settled } = await seatOf(which, who, width);
  await page.setViewportSize({ width: widths[width], height: 900 });
  await page.emulateMedia({ colorScheme: themes[0] });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled();
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await still(page);
    const rules = theme === 'light' ? undefined : ['color-contrast'];
    expect(await axe(page, 'html', rules), `${name}, ${theme}`).toEqual([]);
    if (pictures) await screenshot(page, `${name.replaceAll(/\W+/g, '-')}-${width}-${theme}`);
  }
  await page.setViewportSize({ width: SMALLEST, height: 640 });
  expect(await sidewaysScroll(page), name).toBe(0);
  expect(complaints.splice(0), name).toEqual([]);
}

/** Looks at every page in one width, in both themes. */
export function lookAtAll(width: Width): void {
  describe(`on a ${width}, in both themes`, () => {
    test.each(pages)('%s pleases axe, stays within its width, complains of nothing', async (name, who, path) => {
      await look(product, name, who === null ? null : (ids[who] ?? null), path(), width);
    });

    test('an empty community says what to do first', async () => {
      for (const path of ['/', '/initiatives', '/charte', '/demo'])
        await look(empty, `empty ${path}`, null, path, width);
    });
  });
}
