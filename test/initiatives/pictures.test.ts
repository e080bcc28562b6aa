import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recode } from '../../server/core/files/recode.ts';
import { TestCommunity } from '../kit/community.ts';
import { openGate, type Browser, type Gate } from '../kit/gate.ts';
import { signedIn } from '../kit/signed-in.ts';

const ofColour = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6b6b' } });

describe('P9b: a picture is made anew from its content', () => {
  test('it comes out as WebP, no side longer than 1,600 pixels, without its metadata', async () => {
    const exif = { IFD0: { Copyright: 'Jeanne', Make: 'Camera' } };
    const kept = await recode(await ofColour(3200, 800).withExif(exif).jpeg().toBuffer());
    expect(kept).toMatchObject({ width: 1600, height: 400 });
    const { format, exif: left } = await sharp(kept?.bytes).metadata();
    expect({ format, left }).toEqual({ format: 'webp', left: undefined });
    expect(kept?.bytes.includes('Jeanne')).toBe(false);
  });

  test('a picture taken sideways stands upright', async () => {
    const sideways = await ofColour(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await recode(sideways)).toMatchObject({ width: 20, height: 40 });
  });

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['nothing', Buffer.alloc(0)],
    ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s is none', async (_name, file) => {
    expect(await recode(file)).toBeNull();
  });
});

describe('I1: the picture of an initiative', () => {
  let community: TestCommunity;
  let gate: Gate;
  let author: Browser;
  let other: Browser;
  let initiative: string;
  let file: Buffer;

  beforeAll(async () => {
    community = await TestCommunity.open();
    gate = await openGate(community, { freeDocuments: true });
    const [paul, lea] = [await community.member('Paul Roche'), await community.member('Léa Brun')];
    author = await signedIn(community, gate, paul);
    other = await signedIn(community, gate, lea);
    const draft = { idempotencyKey: 'p', title: 'Passerelles', summary: '' };
    initiative = String((await author.do('draftInitiative', draft, 'initiative { id }'))['initiative']?.['id']);
    file = await ofColour(30, 20).png().toBuffer();
  });
  afterAll(async () => {
    await gate.stop();
    await community.close();
  });

  const put = (who: Browser | undefined, body: Buffer, options: { alternative?: string; type?: string } = {}) => {
    const { alternative = 'Une passerelle', type = 'image/png' } = options;
    const headers = { 'content-type': type, 'accept-language': 'fr', ...(who?.cookie ? { cookie: who.cookie } : {}) };
    const address = `${gate.url}/pictures/of/${initiative}?alternative=${encodeURIComponent(alternative)}`;
    return fetch(address, { method: 'PUT', headers, body: new Uint8Array(body) });
  };
  const get = (who: Browser | undefined, address: string) =>
    fetch(`${gate.url}${address}`, { headers: who?.cookie ? { cookie: who.cookie } : {} });
  const shown = async () => {
    const query = 'query ($id: ID!) { initiative(id: $id) { pictures { address alternative width height } } }';
    const { data } = await author.ask(query, { id: initiative });
    return (data as unknown as { initiative: { pictures: { address: string }[] } }).initiative.pictures;
  };

  test('its lead gives it one; who sees the initiative sees it, a draft’s is not there for others (P4)', async () => {
    expect((await put(author, file)).status).toBe(204);
    const [picture] = await shown();
    expect(picture).toMatchObject({ alternative: 'Une passerelle', width: 30, height: 20 });
    const address = picture?.address ?? '';
    const seen = await get(author, address);
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await get(other, address)).status).toBe(404);
    expect((await get(undefined, address)).status).toBe(404);
    expect((await get(author, `/pictures/${initiative}`)).status).toBe(404);
  });

  test('another takes its place, and it can be taken away', async () => {
    const [before] = await shown();
    await put(author, file, { alternative: 'Une autre' });
    const [after] = await shown();
    expect(after).toMatchObject({ alternative: 'Une autre' });
    expect((await get(author, before?.address ?? '')).status).toBe(404);
    await author.do('removePicture', { id: initiative }, 'initiative { id }');
    expect(await shown()).toEqual([]);
  });

  test.each([
    ['by a visitor', () => put(undefined, file), 401],
    ['by who does not see it (P4)', () => put(other, file), 422],
    ['without words for who cannot see it', () => put(author, file, { alternative: ' ' }), 422],
    ['when it is no picture', () => put(author, Buffer.from('<script>')), 415],
    ['when it is sent as something else', () => put(author, file, { type: 'text/html' }), 415],
    ['beyond 10 MB', () => put(author, Buffer.alloc(10 * 1024 * 1024 + 1)), 413],
  ])('it is refused %s, with a sentence', async (_when, send, status) => {
    const answer = await send();
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(answer.status).toBe(status);
    expect(errors[0]?.message).toMatch(/\S+ \S+/);
    expect(await shown()).toEqual([]);
  });
});
