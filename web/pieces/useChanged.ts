import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';

/** For how long what changed is marked, in milliseconds. */
const MARKED = 2000;
/** More things than these do not come by themselves: who looks asked for them, a list or its next page. */
const MOST_COMING = 5;

/** Of things known by id with what is shown of them, the ids of those that came by themselves or changed a moment ago. */
export function useChanged(things: () => ReadonlyMap<string, string>): Readonly<Ref<ReadonlySet<string>>> {
  const changed = shallowRef<ReadonlySet<string>>(new Set());
  const timers = new Set<ReturnType<typeof setTimeout>>();

  watch(things, (now, before) => {
    const came = [...now.keys()].filter((id) => !before.has(id));
    const changes = [...before.keys()].filter((id) => now.has(id) && now.get(id) !== before.get(id));
    const found = before.size && came.length <= MOST_COMING ? [...came, ...changes] : changes;
    if (!found.length) return;
    changed.value = new Set([...changed.value, ...found]);
    const unmark = (): void => { changed.value = new Set([...changed.value].filter((id) => !found.includes(id))); };
    timers.add(setTimeout(unmark, MARKED));
  });
  onScopeDispose(() => timers.forEach(clearTimeout));
  return changed;
}
