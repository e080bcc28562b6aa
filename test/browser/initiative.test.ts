import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellAnswers } from '../../server/initiatives/commands/telling.ts';
import { words as roomEnglish } from '../../web/initiatives/words/en.ts';
import { words as roomFrench } from '../../web/initiatives/words/fr.ts';
import { words as ownEnglish } from '../../web/initiatives/own/words/en.ts';
import { words as ownFrench } from '../../web/initiatives/own/words/fr.ts';
import { words as teamEnglish } from '../../web/initiatives/team/words/en.ts';
import { words as teamFrench } from '../../web/initiatives/team/words/fr.ts';
import { axe, openBrowser, whole, type Width } from '../kit/browser.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

const editions = [
  { language: 'fr', width: 'phone', room: roomFrench, own: ownFrench, team: teamFrench },
  { language: 'en', width: 'desk', room: roomEnglish, own: ownEnglish, team: teamEnglish },
] as const satisfies readonly {
  language: 'fr' | 'en'; width: Width; room: typeof roomFrench; own: typeof ownFrench; team: typeof teamFrench;
}[];

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser?.close());

describe.each(editions)('initiatives in $language on a $width', ({ language, width, room, own, team }) => {
  let product: Product;
  let cantines: string;
  const opened = new Map<string | null, Awaited<ReturnType<typeof visit>>>();

  beforeAll(async () => {
    product = await openProduct({ filled: true });
    cantines = await initiativeOf(product, 'La cordée des cantines');
  });
  afterAll(() => product?.close());

  /** The window of a persona, or a visitor's when null: one sign-in for all tests. */
  async function as(persona: string | null, path: string): Promise<Page> {
    const member = persona === null ? null : await idOf(product, persona);
    const known = opened.get(persona) ?? await visit(browser, product, member, { language, width });
    opened.set(persona, known);
    await known.page.goto(path);
    await known.page.getByRole('heading', { level: 1 }).waitFor();
    return known.page;
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('I3: what the list is narrowed by stands in the address, and the way back undoes it', async () => {
    const page = await as(null, '/initiatives');
    const link = page.getByRole('link', { name: 'Passerelles', exact: true }).locator('visible=true');
    await link.waitFor();
    await page.getByLabel(room.list.state).selectOption({ label: room.states.LAUNCHING });
    await page.waitForURL('**/initiatives?state=launching');
    await link.waitFor({ state: 'detached' });
    await page.getByLabel(room.list.open).selectOption({ label: room.list.openSeats });
    await page.waitForURL('**/initiatives?state=launching&seats=open');
    await page.getByRole('link', { name: 'La cordée des cantines', exact: true }).locator('visible=true').click();
    await page.getByRole('heading', { level: 1, name: 'La cordée des cantines' }).waitFor();
    await page.goBack();
    await page.waitForURL('**/initiatives?state=launching&seats=open');
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/initiatives');
    await link.waitFor();
    expect(await page.getByRole('columnheader', { name: room.list.columns.pilot }).count()).toBe(0);
  });

  test('I3: “needs my skills” with no result says what to do', async () => {
    const page = await as('tomasz', '/initiatives?for=me&words=zzz');
    await page.getByRole('link', { name: room.list.mySkillsEdit }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('I7: a member finds their applications under their own menu, and withdraws one', async () => {
    const page = await as('malik', '/');
    await page.getByRole('button', { name: /Malik/ }).click();
    await page.getByRole('menuitem', { name: own.title }).click();
    await page.getByRole('heading', { level: 1, name: own.title }).waitFor();
    await button(page, own.withdrawOf('Passerelles')).waitFor();
    expect(await axe(await whole(page))).toEqual([]);
    await button(page, own.withdrawOf('Passerelles')).click();
    await page.getByText(own.states.WITHDRAWN).first().waitFor();
  });

  test('I8: a pilot invites a member found by skill; the member reads it and accepts', async () => {
    const nadia = await as('nadia', `/initiatives/${cantines}/equipe`);
    await button(nadia, team.role.inviteTo('Nouvelles des cuisines')).click();
    const dialog = nadia.getByRole('dialog', { name: team.invite.title });
    await dialog.getByRole('combobox').click();
    await nadia.getByRole('option').first().waitFor();
    await dialog.getByRole('combobox').pressSequentially('tomasz');
    await nadia.getByRole('option', { name: /Tomasz/ }).click();
    await dialog.getByRole('textbox').last().fill('Vous savez dire une nouvelle en trois lignes.');
    expect(await axe(nadia, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: team.invite.send }).click();
    await dialog.waitFor({ state: 'detached' });
    await button(nadia, team.role.withdrawOf('Tomasz Wilczarek')).waitFor();

    const tomasz = await as('tomasz', `/initiatives/${cantines}`);
    await tomasz.getByRole('link', { name: room.acts.invited }).click();
    await tomasz.getByText('Vous savez dire une nouvelle en trois lignes.').waitFor();
    expect(await axe(await whole(tomasz))).toEqual([]);
    await button(tomasz, own.acceptOf('La cordée des cantines')).click();
    await tomasz.getByText(own.invitationStates.ACCEPTED).waitFor();
    // The board that is open shows it, without being asked for again.
    await nadia.getByRole('listitem', { name: 'Tomasz Wilczarek' }).locator('time').first().waitFor();
    await button(nadia, team.role.withdrawOf('Tomasz Wilczarek')).waitFor({ state: 'detached' });
  });

  test('I7: a member takes the other role that was offered', async () => {
    const { community } = product;
    const nadia = await idOf(product, 'nadia');
    const given = { initiative: cantines, kind: 'OTHER', name: 'Affiches', seats: 1, idempotencyKey: 'other' };
    const { noun: role } = await community.command(nadia, 'addRole', given);
    const { rows: [waiting] } = await community.house.pool.query<{ id: string; email: string }>(
      `select a.id, m.email from application a join member m on m.id = a.member_id
       where a.initiative_id = $1 and a.state = 'open' and m.name like 'Oriane%'`, [cantines]);
    await community.command(nadia, 'offerOtherRole', { id: waiting?.id, role: role?.id, answer: 'Pensez-y.' });
    await tellAnswers(community.house.round(new Date(community.now.getTime() + 10 * 60_000)));
    const page = await as('oriane', '/mes-candidatures');
    await page.getByText('Pensez-y.').waitFor();
    expect(await axe(await whole(page))).toEqual([]);
    await button(page, own.acceptOf('La cordée des cantines')).click();
    await page.getByText(own.states.ACCEPTED).first().waitFor();
  });

  test('nothing on these pages complained', () => {
    expect([...opened.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
