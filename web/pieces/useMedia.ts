import { onScopeDispose, readonly, ref, type Ref } from 'vue';

/** Whether a media query holds, as long as the calling component lives. */
export function useMedia(query: string): Readonly<Ref<boolean>> {
  const list = matchMedia(query);
  const holds = ref(list.matches);
  const follow = (): void => { holds.value = list.matches; };
  list.addEventListener('change', follow);
  onScopeDispose(() => list.removeEventListener('change', follow));
  return readonly(holds);
}
