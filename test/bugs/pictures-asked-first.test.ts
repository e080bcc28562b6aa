import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeToken } from '../../server/cli/token.ts';
import { rates } from '../../server/access/rates.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';
import { Stage } from '../kit/stage.ts';

let stage: Stage;
let gate: Gate;
let initiative: string;
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  stage = await Stage.open();
  gate = await openGate(stage.community);
  initiative = await stage.initiative('running');
  const create = { width: 30, height: 20, channels: 3, background: '#0a6b6b' } as const;
  file = new Uint8Array(await sharp({ create }).png().toBuffer());
});
afterAll(async () => {
  await gate.stop();
  await stage.close();
});

const put = async (headers: Record<string, string>, body: Uint8Array<ArrayBuffer> = file) => {
  const address = `${gate.url}/pictures/of/${initiative}?alternative=Une%20passerelle`;
  const sent = { 'content-type': 'image/png', 'accept-language': 'fr', ...headers };
  const { status } = await fetch(address, { method: 'PUT', headers: sent, body });
  return status;
};
const cookieOf = async (member: string) => ({ cookie: String((await signedIn(stage.community, gate, member)).cookie) });
const noPicture = new Uint8Array(Buffer.from('<script>'));

test('P4: who may not give a picture is refused before the file is opened', async () => {
  expect(await put(await cookieOf(stage.malik), noPicture)).toBe(422);
  expect(await put(await cookieOf(stage.paul), noPicture)).toBe(415);
});

test('P3: an API token that only reads gives no picture', async () => {
  const { house } = stage.community;
  const token = await makeToken(house, { email: 'paularnal@example.org', scope: 'read' });
  expect(await put({ authorization: `Bearer ${token}` })).toBe(403);
});

test('P9b: pictures are counted by person, across processes, and too many are refused', async () => {
  const paul = await cookieOf(stage.paul);
  const { most } = rates['keepPicture']!;
  expect(await put(paul)).toBe(204);
  await stage.community.house.pool.query("update rate set count = $1 where field = 'keepPicture'", [most - 1]);
  expect(await put(paul)).toBe(204);
  expect(await put(paul)).toBe(429);
  expect(await put(await cookieOf(stage.malik))).toBe(422);
});
