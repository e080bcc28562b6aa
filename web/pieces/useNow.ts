import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue';

/** The instant, anew every second as long as the calling component lives. */
export function useNow(): Readonly<Ref<Date>> {
  const now = shallowRef(new Date());
  const timer = setInterval(() => { now.value = new Date(); }, 1000);
  onScopeDispose(() => clearInterval(timer));
  return readonly(now) as Readonly<Ref<Date>>;
}
