import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as apiEnglish } from '../../web/api/words/en.ts';
import { words as apiFrench } from '../../web/api/words/fr.ts';
import { words as english } from '../../web/community/words/en.ts';
import { words as french } from '../../web/community/words/fr.ts';
import { words as initiativesEnglish } from '../../web/initiatives/words/en.ts';
import { words as initiativesFrench } from '../../web/initiatives/words/fr.ts';
import { words as teamEnglish } from '../../web/initiatives/team/words/en.ts';
import { words as teamFrench } from '../../web/initiatives/team/words/fr.ts';
import { words as membersEnglish } from '../../web/members/words/en.ts';
import { words as membersFrench } from '../../web/members/words/fr.ts';
import { axe, openBrowser, type Width, whole } from '../kit/browser.ts';
import { startJobs } from '../kit/jobs.ts';
import { idOf, initiativeOf, openProduct, visit, type Product } from '../kit/product.ts';

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

interface Edition {
  readonly language: 'fr' | 'en';
  readonly width: Width;
  readonly words: typeof french;
  readonly members: typeof membersFrench;
  readonly initiatives: typeof initiativesFrench;
  readonly team: typeof teamFrench;
  readonly api: typeof apiFrench;
}
const editions: readonly Edition[] = [
  {
    language: 'fr', width: 'phone',
    words: french, members: membersFrench, initiatives: initiativesFrench, team: teamFrench, api: apiFrench,
  },
  {
    language: 'en', width: 'desk',
    words: english, members: membersEnglish, initiatives: initiativesEnglish, team: teamEnglish, api: apiEnglish,
  },
];

describe.each(editions)('in $language on a $width', ({ language, width, words, members, initiatives, team, api }) => {
  async function as(who: string, path: string, task: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, complaints } = await visit(browser, product, await idOf(product, who), { language, width });
    await page.goto(path);
    await task(page);
    await context.close();
    expect(complaints).toEqual([]);
  }
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const sql = (text: string, values: unknown[] = []) => product.community.house.pool.query(text, values);

  test('M2: an administrator changes a setting within its bounds, and members read why', async () => {
    await as('camille', '/charte', async (page) => {
      await page.getByRole('link', { name: words.settings.title }).click();
      await page.getByRole('listitem').filter({ hasText: '60' }).first().waitFor();
      await page.getByRole('button', { name: new RegExp(`^${words.settings.change} : .*60`) }).first().click();
      const dialog = page.getByRole('dialog');
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await dialog.locator('#value').fill('61');
      await dialog.locator('#why').fill('Pour essayer');
      await dialog.getByRole('button', { name: words.settings.save }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('listitem').filter({ hasText: '61' }).first().waitFor();
    });
    const entries = "select facts from entry where kind = 'charter.settingChanged' order by id desc limit 1";
    expect((await sql(entries)).rows[0].facts).toMatchObject({ to: 61, why: 'Pour essayer' });
    await product.community.command(await idOf(product, 'camille'), 'changeCharterSetting', {
      key: (await sql(entries)).rows[0].facts.key as string, value: 60,
    });
  });

  test('M9: an administrator admits a member, and is told what is missing first', async () => {
    await as('camille', '/', async (page) => {
      await page.getByRole('link', { name: members.admit.title }).click();
      await button(page, members.admit.act).click();
      await page.getByRole('group').getByRole('link').first().waitFor();
      await page.locator('#firstName').fill('Nadège');
      await page.locator('#lastName').fill(`Essai ${width}`);
      await page.locator('#email').fill(`nadege.${width}@example.org`);
      await button(page, members.admit.act).click();
      await page.getByRole('heading', { level: 1, name: `Nadège Essai ${width}` }).waitFor();
    });
  });

  test('P12: a task that failed is tried again, an address that refuses mail is written to again', async () => {
    const jobs = await startJobs(product.community, { tasks: {} });
    await jobs.stop();
    await sql('delete from graphile_worker._private_jobs');
    await sql('delete from refused_address');
    await sql("select graphile_worker.add_job('mail.send', '{}', job_key := $1)", [width]);
    await sql(
      "update graphile_worker._private_jobs set last_error = 'ECONNREFUSED', attempts = 3, run_at = now() + interval '1 day'",
    );
    await sql("insert into refused_address values ('perdu@example.org', 'EENVELOPE: 550', $1)", [
      product.community.now,
    ]);
    await as('camille', '/taches', async (page) => {
      await button(page, `${words.jobs.retry} : ${words.jobs.name('mail.send')}`).waitFor();
      expect(await axe(await whole(page))).toEqual([]);
      await button(page, `${words.jobs.retry} : ${words.jobs.name('mail.send')}`).click();
      await page.getByText(words.jobs.retried).first().waitFor();
      await button(page, `${words.jobs.writeAgain} : perdu@example.org`).click();
      await page.getByText(words.jobs.refused).waitFor({ state: 'detached' });
    });
    const tried = 'select attempts from graphile_worker._private_jobs';
    expect((await sql(tried)).rows).toEqual([{ attempts: 0 }]);
    await sql('delete from graphile_worker._private_jobs');
    expect((await sql('select 1 from refused_address')).rowCount).toBe(0);
  });

  test('P7: what somebody else saved of one’s profile meanwhile is shown; what was typed survives another tab', async () => {
    await as('paul', '/profil', async (page) => {
      await page.getByLabel(members.profile.headline).fill(`Écrit ici ${width}`);
      await page.getByRole('tab', { name: members.profile.sides.dues }).click();
      await page.getByText(members.dues.kinds.CURRENT, { exact: true }).waitFor();
      await page.getByRole('tab', { name: members.profile.sides.sheet }).click();
      expect(await page.getByLabel(members.profile.headline).inputValue()).toBe(`Écrit ici ${width}`);
      const elsewhere = 'update member set headline = $2, version = version + 1 where id = $1';
      await sql(elsewhere, [await idOf(product, 'paul'), `Écrit ailleurs ${width}`]);
      await button(page, members.profile.save).click();
      await page.getByText(api.conflict.choose).waitFor();
      expect(await axe(page)).toEqual([]);
      await button(page, `${api.conflict.take} (${members.profile.headline})`).click();
      expect(await page.getByLabel(members.profile.headline).inputValue()).toBe(`Écrit ailleurs ${width}`);
      await button(page, members.profile.save).click();
      await page.getByText(`Écrit ailleurs ${width}`).waitFor();
    });
  });

  test('P7: what somebody else saved of a role meanwhile is shown, and one chooses', async () => {
    const initiative = await initiativeOf(product, 'Passerelles');
    const {
      rows: [role],
    } = await sql("select id, name from role where initiative_id = $1 and kind = 'contact'", [initiative]);
    const { rows: [pilot] } = await sql(
      "select m.email from seat s join member m on m.id = s.member_id where s.initiative_id = $1 and s.kind = 'pilot' and s.left_on is null",
      [initiative],
    );
    await as(String(pilot.email).split('@')[0] ?? '', `/initiatives/${initiative}/equipe`, async (page) => {
      await button(page, team.role.edit(role.name)).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(initiatives.roleForm.rhythm).fill(`Un soir, ${width}`);
      await sql('update role set rhythm = $2, version = version + 1 where id = $1', [role.id, `Deux soirs, ${width}`]);
      await dialog.getByRole('button', { name: initiatives.save }).click();
      await dialog.getByText(api.conflict.choose).waitFor();
      expect(await axe(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('button', { name: initiatives.save }).click();
      await dialog.waitFor({ state: 'detached' });
    });
    const { rows } = await sql('select rhythm from role where id = $1', [role.id]);
    expect(rows).toEqual([{ rhythm: `Un soir, ${width}` }]);
  });
});
