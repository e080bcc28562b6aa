import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { language } from '../words/language.ts';
import { idsOf, isConcerned, type News } from './concerns.ts';
import type { LiveSocket } from './liveSocket.ts';
import { refreshShown } from './shown.ts';

/** Whether what is shown is kept up to date; while `away`, up to when it was, or null when it never was. */
export interface Line {
  readonly state: 'live' | 'away';
  readonly since: Date | null;
}

interface Hearer {
  readonly about: () => string | null;
  readonly hear: (news: News) => void;
}

/** Milliseconds in which news gather before pages ask again. */
const GATHERED = 200;

const line = shallowRef<Line>({ state: 'away', since: null });
const hearers = new Set<Hearer>();
let socket: LiveSocket | null = null;
let wanted = false;
let gathered: { readonly news: News; readonly at: number }[] = [];
let asking: ReturnType<typeof setTimeout> | undefined;

/** Whether the line is open, for whoever shows it. */
export const useLine = (): Readonly<ShallowRef<Line>> => line;

/** Hears the news, of one thing or of all (null), as long as the calling component lives. */
export function useNews(about: () => string | null, hear: (news: News) => void): void {
  const hearer = { about, hear };
  hearers.add(hearer);
  onScopeDispose(() => hearers.delete(hearer));
}

/**
 * Opens the line for who is signed in, or closes it. `signedOut` is called when the server says that the session has
 * ended. What the line is made of is fetched when it is first opened.
 */
export async function openLine(isSignedIn: boolean, signedOut: () => void): Promise<void> {
  wanted = isSignedIn;
  if (!isSignedIn) return close();
  const { LiveSocket: Made } = await import('./liveSocket.ts');
  if (!wanted || socket) return;
  socket = new Made({
    tell,
    askAnew: () => refreshShown(),
    signedOut,
    changed: (state, since) => { line.value = { state, since }; },
  });
}

function close(): void {
  socket?.close();
  socket = null;
  line.value = { state: 'away', since: null };
}

// Sentences come in the language of the pages.
watch(language, () => socket?.reopen());

function tell(news: News): void {
  for (const { about, hear } of hearers) {
    const one = about();
    if (one === null || idsOf(news).includes(one)) hear(news);
  }
  gathered.push({ news, at: performance.now() });
  asking ??= setTimeout(askAgain, GATHERED);
}

function askAgain(): void {
  const came = gathered;
  gathered = [];
  asking = undefined;
  // What was asked after a piece of news had come was answered with it: one's own commands bring both.
  const since = (askedAt: number) => came.filter(({ at }) => at > askedAt).map(({ news }) => news);
  refreshShown((answer, askedAt) => isConcerned(answer, since(askedAt)));
}
