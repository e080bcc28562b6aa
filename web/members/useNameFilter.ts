import { ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

const pause = 300;

/** A part of a name, kept in the address once the hand rests. */
export function useNameFilter() {
  const route = useRoute();
  const router = useRouter();
  const inAddress = (): string => (typeof route.query['name'] === 'string' ? route.query['name'] : '');
  const text = ref(inAddress());
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(text, (name) => {
    clearTimeout(timer);
    if (name === inAddress()) return;
    timer = setTimeout(() => void router.replace({ query: { ...route.query, name: name || undefined } }), pause);
  });

  return { text, named: inAddress };
}
