import { onScopeDispose, ref, shallowRef, watch } from 'vue';

/** How long what has just come is marked, in milliseconds. */
const MARKED = 2_000;

/** Marks, for two seconds, what is told to it. */
export function useFresh() {
  const fresh = shallowRef<ReadonlySet<string>>(new Set());
  const timers = new Set<ReturnType<typeof setTimeout>>();
  onScopeDispose(() => timers.forEach(clearTimeout));

  function mark(keys: readonly string[]): void {
    fresh.value = new Set([...fresh.value, ...keys]);
    const timer = setTimeout(() => {
      timers.delete(timer);
      fresh.value = new Set([...fresh.value].filter((key) => !keys.includes(key)));
    }, MARKED);
    timers.add(timer);
  }

  return { fresh, mark };
}

/** Marks, for two seconds, what enters a list after it was first there; null as long as it is not. */
export function useFreshIn(keys: () => readonly string[] | null) {
  const { fresh, mark } = useFresh();
  const known = ref<ReadonlySet<string> | null>(null);
  watch(keys, (now) => {
    if (!now) return;
    const come = known.value ? now.filter((key) => !known.value?.has(key)) : [];
    known.value = new Set(now);
    if (come.length) mark(come);
  }, { immediate: true });
  return fresh;
}
