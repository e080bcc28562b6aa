import { afterAll, expect, test, vi } from 'vitest';
import type { Kept } from '../../web/contacts/syntheses/drafting.ts';

/* Two tabs of one device with the same text told each other for ever that it might have changed. */

interface Device {
  change(place: { person: string; meeting: string }, apply: (kept: Kept | null) => Kept | null): Promise<unknown>;
}

// By a name that is no constant: its types are a browser's.
const DEVICE: string = '../../web/contacts/syntheses/device.ts';
const records = new Map<string, unknown>();
const answered = <T>(result: T) => {
  const request = { result, onsuccess: () => undefined };
  queueMicrotask(() => request.onsuccess());
  return request;
};
const store = {
  get: (key: string[]) => answered(records.get(key.join())),
  put: (value: unknown, key: string[]) => records.set(key.join(), value),
};
const transaction = () => {
  const one = { objectStore: () => store, oncomplete: () => undefined };
  setTimeout(() => one.oncomplete());
  return one;
};
vi.stubGlobal('indexedDB', { open: () => answered({ transaction }) });
afterAll(() => { vi.unstubAllGlobals(); });

test('C11: other tabs are told of a text once it has changed, and not each time that one looks', async () => {
  const { change } = (await import(DEVICE)) as Device;
  const other = new BroadcastChannel('cordee-drafts');
  const heard: string[] = [];
  const last = new Promise<void>((done) => {
    other.onmessage = ({ data }: { data: { changed: { meeting: string } } }) => {
      heard.push(data.changed.meeting);
      if (data.changed.meeting === 'last') done();
    };
  });
  const text: Kept = { base: { id: null, version: 0, content: {} }, mine: { summary: 'Bonjour' }, sent: null };
  const place = { person: 'ines', meeting: 'first' };
  await change(place, () => text);
  await change(place, (known) => known);
  await change({ ...place, meeting: 'last' }, () => text);
  await last;
  other.close();
  expect(heard).toEqual(['first', 'last']);
});
