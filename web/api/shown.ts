import { onScopeDispose } from 'vue';

/** What is in view: how to ask for it again, when that was done last, and what was answered. */
interface Shown {
  readonly askAgain: () => void;
  /** Milliseconds of the page's own clock (`performance.now`). */
  readonly askedAt: () => number;
  readonly answer: () => unknown;
}

const shown = new Set<Shown>();

/** Registers how to ask again for something in view, as long as the calling component lives. */
export function whileShown(one: Shown): void {
  shown.add(one);
  onScopeDispose(() => shown.delete(one));
}

/**
 * Asks again for what is in view, all of it unless said otherwise, which stays in place meanwhile: a normalised cache
 * knows things by their id, but not which lists they entered or left.
 */
export function refreshShown(concerns: (answer: unknown, askedAt: number) => boolean = () => true): void {
  for (const { askAgain, askedAt, answer } of [...shown]) if (concerns(answer(), askedAt())) askAgain();
}
