import { computed, ref, watch, type Ref, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

const pause = 300;

/** What a page is narrowed by, kept in the query of its address so that it can be sent, kept and come back to. */
export function useAddress() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string): string | null => (typeof route.query[name] === 'string' ? route.query[name] : null);

  const narrowed = (name: string, value: string | null) => ({ query: { ...route.query, [name]: value || undefined } });

  /** Chosen: the way back undoes it. */
  const part = (name: string): WritableComputedRef<string | null> => computed({
    get: () => text(name),
    set: (value) => void router.push(narrowed(name, value)),
  });

  /** Written to the address once the hand rests, without a step back for each word. */
  function typed(name: string): Ref<string> {
    const now = ref(text(name) ?? '');
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(now, (value) => {
      clearTimeout(timer);
      if (value !== (text(name) ?? '')) timer = setTimeout(() => void router.replace(narrowed(name, value)), pause);
    });
    watch(() => text(name), (value) => { now.value = value ?? ''; });
    return now;
  }

  return { text, part, typed };
}
