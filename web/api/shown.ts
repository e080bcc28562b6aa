import { onScopeDispose } from 'vue';

const shown = new Set<() => void>();

/** Registers how to ask again for something in view, as long as the calling component lives. */
export function whileShown(askAgain: () => void): void {
  shown.add(askAgain);
  onScopeDispose(() => shown.delete(askAgain));
}

/**
 * Asks again for all that is in view, which stays in place meanwhile: a normalised cache knows things by their id, but
 * not which lists they entered or left.
 */
export function refreshShown(): void {
  for (const askAgain of shown) askAgain();
}
