import { afterAll, beforeAll, expect, test } from 'vitest';
import { Community } from '../../server/community/community.ts';
import { personas } from '../../server/demo/personas.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate } from '../kit/gate.ts';

const [{ key, email, role }] = personas as unknown as readonly [(typeof personas)[0]];
const nobody = { session: null, refusals: [expect.objectContaining({ rule: 'P4', code: 'NOT_THERE' })] };

let inDemo: TestCommunity;
let elsewhere: TestCommunity;

async function opened(demo: boolean): Promise<TestCommunity> {
  const community = await TestCommunity.open({ surroundings: { demo } });
  const member = await community.member('Ada Premier');
  await community.house.pool.query('update member set email = $2 where id = $1', [member, email]);
  return community;
}
const tell = (community: TestCommunity, demo: boolean) =>
  community.insert(Community, { name: 'Essai', preset: 'strateges', demo });

beforeAll(async () => {
  [inDemo, elsewhere] = [await opened(true), await opened(false)];
  await tell(inDemo, true);
  await tell(elsewhere, true);
});
afterAll(async () => {
  await inDemo.close();
  await elsewhere.close();
});

const QUERY = '{ personas { key name role } }';

test('the demo names the persons whose shoes wait, those who are members, in the reader’s language', async () => {
  const french = { key, name: 'Ada Premier', role: role.fr };
  expect(await inDemo.ask(null, QUERY)).toMatchObject({ data: { personas: [french] } });
  expect(await inDemo.ask(null, QUERY, {}, 'en')).toMatchObject({ data: { personas: [{ role: role.en }] } });
});

test('without the setting there is nobody to step into, even on a database that the demo filled', async () => {
  const gate = await openGate(elsewhere, { demo: false });
  const browser = new Browser(gate);
  expect((await browser.ask(QUERY)).data).toEqual({ personas: [] });
  expect(await browser.do('stepInto', { person: key }, 'session { id }')).toEqual(nobody);
  expect([browser.cookie, (await elsewhere.house.pool.query('select from session')).rowCount]).toEqual([null, 0]);
  expect((await fetch(`${gate.url}/courrier`)).status).toBe(404);
  await gate.stop();
});

test('with the setting there is nobody either in a community that is not the demo’s', async () => {
  const gate = await openGate(inDemo, { demo: true });
  await inDemo.house.pool.query('update community set demo = false');
  const browser = new Browser(gate);
  expect((await browser.ask(QUERY)).data).toEqual({ personas: [] });
  expect(await browser.do('stepInto', { person: key }, 'session { id }')).toEqual(nobody);
  expect((await fetch(`${gate.url}/courrier`)).status).toBe(404);
  await inDemo.house.pool.query('update community set demo = true');
  expect(await browser.do('stepInto', { person: 'somebody' }, 'session { id }')).toEqual(nobody);
  expect(await browser.do('stepInto', { person: key }, 'session { id }')).toMatchObject({ refusals: [] });
  await gate.stop();
});
