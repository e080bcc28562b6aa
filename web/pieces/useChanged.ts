import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';

/** For how long what changed is marked, in milliseconds. */
const MARKED = 2000;

/** Of things known by id with what is shown of them, the ids of those that came or changed a moment ago. */
export function useChanged(things: () => ReadonlyMap<string, string>): Readonly<Ref<ReadonlySet<string>>> {
  const changed = shallowRef<ReadonlySet<string>>(new Set());
  const timers = new Set<ReturnType<typeof setTimeout>>();

  watch(things, (now, before) => {
    const found = [...now].flatMap(([id, shown]) => (before.get(id) === shown ? [] : id));
    if (!found.length) return;
    changed.value = new Set([...changed.value, ...found]);
    const unmark = (): void => { changed.value = new Set([...changed.value].filter((id) => !found.includes(id))); };
    timers.add(setTimeout(unmark, MARKED));
  });
  onScopeDispose(() => timers.forEach(clearTimeout));
  return changed;
}
