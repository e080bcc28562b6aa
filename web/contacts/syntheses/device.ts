import type { Kept } from './drafting.ts';
import type { Written } from './written.ts';

/*
 * What this device keeps of texts being written, by person and meeting, until that person signs out. One record a text,
 * whatever the number of tabs: each change is one transaction, and is told to the other tabs.
 */

/** What a form says of its meeting, so that it opens without network. */
export interface About {
  readonly target: string;
  readonly day: string;
  readonly channel: Written['channel'];
}

/** Whose text, of which meeting. */
export interface Place {
  readonly person: string;
  readonly meeting: string;
  readonly about?: About | undefined;
}

type Stored = Kept & { readonly about?: About | undefined };
/** A text as this device keeps it, with its meeting. */
export interface Found {
  readonly meeting: string;
  readonly kept: Kept;
  readonly about: About | undefined;
}

type Told = { readonly changed: Place } | { readonly forgotten: string };

const NAME = 'cordee';
const STORE = 'drafts';
const keyOf = ({ person, meeting }: Place): [string, string] => [person, meeting];
const channel = new BroadcastChannel('cordee-drafts');

let opened: Promise<IDBDatabase | null> | undefined;
/** For a device that keeps nothing: a private window, a full disk. */
const inMemory = new Map<string, Kept>();

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    const asked = globalThis.indexedDB?.open(NAME, 1);
    if (!asked) return resolve(null);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  });
  return opened;
}

/** Whether this device keeps what is typed when the page is gone. */
export const isKeeping = async (): Promise<boolean> => (await open()) !== null;

/**
 * Changes what is kept of a text, in one transaction, and gives what is kept then; null takes it away. Nobody else's
 * change comes in between.
 */
export async function change(place: Place, apply: (kept: Kept | null) => Kept | null): Promise<Kept | null> {
  const database = await open();
  if (!database) return changeInMemory(place, apply);
  let isNews = false;
  const next = await new Promise<Kept | null>((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    let made: Kept | null = null;
    const asked = store.get(keyOf(place)) as IDBRequest<Stored | undefined>;
    asked.onsuccess = () => {
      const known = asked.result ?? null;
      made = apply(known);
      isNews = made !== known;
      if (!isNews) return;
      if (made) store.put({ ...made, about: place.about ?? asked.result?.about } satisfies Stored, keyOf(place));
      else store.delete(keyOf(place));
    };
    transaction.oncomplete = () => resolve(made);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
  // Two tabs that answered each other's every look would never come to rest.
  if (isNews) channel.postMessage({ changed: place } satisfies Told);
  return next;
}

function changeInMemory(place: Place, apply: (kept: Kept | null) => Kept | null): Kept | null {
  const next = apply(inMemory.get(keyOf(place).join()) ?? null);
  if (next) inMemory.set(keyOf(place).join(), next);
  else inMemory.delete(keyOf(place).join());
  return next;
}

/** What is kept for somebody: the meetings and their texts. */
export async function keptOf(person: string): Promise<Found[]> {
  const database = await open();
  if (!database) return [];
  const store = database.transaction(STORE).objectStore(STORE);
  const mine = IDBKeyRange.bound([person], [person, []]);
  const [keys, all] = await Promise.all([answerOf(store.getAllKeys(mine)), answerOf(store.getAll(mine))]);
  return keys.map((key, index) => {
    const { about, ...kept } = all[index] as Stored;
    return { meeting: (key as [string, string])[1], kept, about };
  });
}

/** What is kept of one text; null where nothing is, or not what its form needs to open. */
export async function keptAbout({ person, meeting }: Place): Promise<{ kept: Kept; about: About } | null> {
  const found = (await keptOf(person)).find((one) => one.meeting === meeting);
  return found?.about ? { kept: found.kept, about: found.about } : null;
}

/** Forgets one text that was published, or is somebody else's now. */
export const forgetOne = (place: Place): Promise<unknown> => change(place, () => null).catch(() => null);

/** Forgets all that this device keeps for somebody, who signs out or was signed out; forms in view are told (C11). */
export async function forget(person: string): Promise<void> {
  inMemory.clear();
  const database = await open();
  if (database) {
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    await answerOf(store.delete(IDBKeyRange.bound([person], [person, []])));
  }
  const told: Told = { forgotten: person };
  channel.postMessage(told);
  for (const listen of listeners) listen(told);
}

const listeners = new Set<(told: Told) => void>();

/** Hears what other tabs change, and that all is forgotten; the function that it gives back ends that. */
export function hear(place: Place, heard: { changed: () => void; forgotten: () => void }): () => void {
  const listen = (told: Told): void => {
    if ('forgotten' in told) {
      if (told.forgotten === place.person) heard.forgotten();
    } else if (keyOf(told.changed).join() === keyOf(place).join()) heard.changed();
  };
  const receive = ({ data }: MessageEvent<Told>): void => listen(data);
  listeners.add(listen);
  channel.addEventListener('message', receive);
  return () => {
    listeners.delete(listen);
    channel.removeEventListener('message', receive);
  };
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('no answer'));
});
