import { answeringOf } from './answering.ts';

declare const self: ServiceWorkerGlobalScope;
/** The files of this build; the build itself writes them here. */
declare const FILES_OF_THIS_BUILD: readonly string[];

const files = FILES_OF_THIS_BUILD;
const PAGE = '/index.html';
const PREFIX = 'shell-';
const NAME = `${PREFIX}${import.meta.env.BUILD}`;
/** How long a page is waited for before the one that is kept is shown, in milliseconds. */
const PATIENCE = 4_000;

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('fetch', (event) => {
  const answering = answeringOf(event.request, self.location.origin, files);
  if (answering === 'page') event.respondWith(newestPage(event.request));
  if (answering === 'kept') event.respondWith(keptFile(event.request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(NAME);
  const page = await fetch(PAGE, { cache: 'no-store' });
  const build = page.headers.get('x-cordee-build');
  if (!page.ok || (build && build !== import.meta.env.BUILD)) throw new Error('another build is served');
  await Promise.all(files.map((file) => keep(cache, file)));
  await cache.put(PAGE, page);
}

// A name with a hash always holds the same: what the build before had is not fetched again.
async function keep(cache: Cache, file: string): Promise<void> {
  const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
  const answer = known ?? await fetch(file);
  if (!answer.ok) throw new Error(`no ${file}`);
  await cache.put(file, answer);
}

async function forgetOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

const keptHere = async (file: string): Promise<Response | undefined> =>
  (await caches.open(NAME)).match(file, { ignoreVary: true });

/** The server's page, so that a new version is taken at the next load; the one that is kept where it does not come. */
async function newestPage(request: Request): Promise<Response> {
  const kept = await keptHere(PAGE);
  if (!kept) return fetch(request);
  const tooLate = new Promise<Response>((show) => setTimeout(() => show(kept), PATIENCE));
  return Promise.race([fetch(request).catch(() => kept), tooLate]);
}

async function keptFile(request: Request): Promise<Response> {
  return (await keptHere(new URL(request.url).pathname)) ?? fetch(request);
}
