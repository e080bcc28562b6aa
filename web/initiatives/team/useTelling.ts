import { onScopeDispose, watch } from 'vue';
import { refreshShown } from '../../api/shown.ts';
import type { Application } from './types.ts';

const LATER = 5000;

/** Asks again once an answer has left: from then on it is a seat, or nothing (I7). */
export function useTelling(applications: () => readonly Application[]): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): number =>
    Math.min(...applications().flatMap(({ tellsAt }) => (tellsAt ? Date.parse(tellsAt) : [])));

  watch(applications, () => {
    clearTimeout(timer);
    const at = next();
    if (Number.isFinite(at)) timer = setTimeout(refreshShown, Math.max(0, at - Date.now()) + LATER);
  }, { immediate: true });
  onScopeDispose(() => clearTimeout(timer));
}
