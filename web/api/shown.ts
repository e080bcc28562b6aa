import { onScopeDispose } from 'vue';

/** What is in view: how to ask for it again, and what was answered last. */
interface Shown {
  readonly askAgain: () => void;
  readonly answer: () => unknown;
}

const shown = new Set<Shown>();

/** Registers how to ask again for something in view, as long as the calling component lives. */
export function whileShown(askAgain: () => void, answer: () => unknown): void {
  const one = { askAgain, answer };
  shown.add(one);
  onScopeDispose(() => shown.delete(one));
}

/**
 * Asks again for what is in view, all of it unless said otherwise, which stays in place meanwhile: a normalised cache
 * knows things by their id, but not which lists they entered or left.
 */
export function refreshShown(concerns: (answer: unknown) => boolean = () => true): void {
  for (const { askAgain, answer } of [...shown]) if (concerns(answer())) askAgain();
}
