import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { useFresh } from '../pieces/useFresh.ts';

interface Dated {
  readonly id: string;
}

/**
 * A list whose latest come first, while more arrive: they are inserted, and marked, for who looks at its beginning; for
 * who reads further down they wait to be let in, so that nothing moves under the eye.
 */
export function useArrivals<Entry extends Dated>(entries: () => readonly Entry[], place: Ref<HTMLElement | null>) {
  const { fresh, mark } = useFresh();
  const newest = ref<string | null>(null);
  const arrived = computed(() => (newest.value === null ? [] : entries().filter(({ id }) => id > String(newest.value))));
  const shown = computed(() => entries().slice(arrived.value.length));
  const isAtTop = (): boolean => (place.value?.getBoundingClientRect().top ?? 0) >= 0;

  function letIn(): void {
    if (arrived.value.length) mark(arrived.value.map(({ id }) => id));
    newest.value = entries()[0]?.id ?? newest.value;
  }
  const letInAtTop = (): void => { if (isAtTop()) letIn(); };

  watch(entries, (now) => {
    if (newest.value === null) newest.value = now[0]?.id ?? null;
    else letInAtTop();
  }, { immediate: true });
  addEventListener('scroll', letInAtTop, { passive: true });
  onScopeDispose(() => removeEventListener('scroll', letInAtTop));

  return {
    fresh,
    shown,
    /** How many wait to be let in. */
    waiting: computed(() => arrived.value.length),
    letIn,
    /** Another list: what it begins with is not new. */
    beginAnew: () => { newest.value = null; },
  };
}
