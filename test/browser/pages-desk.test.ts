import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { visit } from '../kit/product.ts';
import { browser, ids, lookAtAll, product, seatOf } from './pages.ts';

const MOST_KILOBYTES = 130;
const RANDOM_ID = '019de2a5-0000-7000-8000-000000000000';

lookAtAll('desk');

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
