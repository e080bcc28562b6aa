/** Has this device keep the pages themselves, so that they open without network; nothing that they show is kept. */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || !navigator.onLine || !('serviceWorker' in navigator)) return;
  // A device that will not keep them goes on as before.
  await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
