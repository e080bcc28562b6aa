import { ref } from 'vue';

declare global {
  interface ImportMetaEnv {
    /** The build that this page is of; undefined while Vite serves it. */
    readonly BUILD?: string;
  }
}

/** Whether the server has answered from another build than this page's: a reload brings it. */
export const isOutdated = ref(false);

/** Notes which build an answer is from, and gives it back. */
export function noteBuild(response: Response): Response {
  const served = response.headers.get('x-cordee-build');
  if (served && import.meta.env.BUILD && served !== import.meta.env.BUILD) isOutdated.value = true;
  return response;
}

/** A part of this page could not be fetched: where a new version took its place, the page is loaded anew. */
export async function reloadIfOutdated(): Promise<void> {
  await fetch('/livez', { cache: 'no-store' }).then(noteBuild, () => undefined);
  if (isOutdated.value && isFirstReload()) location.reload();
}

// Where something on the way keeps the old page, a reload brings nothing: once a minute is enough.
function isFirstReload(): boolean {
  const last = Number(sessionStorage.getItem('reloadedAt'));
  sessionStorage.setItem('reloadedAt', String(Date.now()));
  return Date.now() - last > 60_000;
}
