import type { VariablesOf } from 'gql.tada';
import { computed, ref, watch, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { initiativesQuery } from './operations.ts';
import { stateNames } from './labels.ts';

type Filter = NonNullable<VariablesOf<typeof initiativesQuery>['filter']>;

const orders = { seats: 'OPEN_SEATS', title: 'TITLE' } as const;
const pause = 300;

/** What the list is narrowed by, kept in the address so that it can be sent, kept and come back to. */
export function useFilters() {
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
  function typed(name: string) {
    const now = ref(text(name) ?? '');
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(now, (value) => {
      clearTimeout(timer);
      if (value !== (text(name) ?? '')) timer = setTimeout(() => void router.replace(narrowed(name, value)), pause);
    });
    watch(() => text(name), (value) => { now.value = value ?? ''; });
    return now;
  }

  const filter = computed((): Filter => {
    const state = stateNames.find((one) => one === text('state')?.toUpperCase());
    return {
      ...(state ? { states: [state] } : {}),
      ...(text('theme') ? { theme: text('theme') } : {}),
      ...(text('place') ? { place: text('place') } : {}),
      ...(text('words') ? { words: text('words') } : {}),
      ...(text('seats') === 'open' ? { openSeats: true } : {}),
      ...(text('for') === 'me' ? { needsMySkills: true } : {}),
      ...(text('for') === 'mine' ? { mine: true } : {}),
    };
  });

  return {
    filter,
    order: computed(() => orders[text('order') as keyof typeof orders] ?? 'LATEST'),
    sorted: part('order'),
    words: typed('words'),
    place: typed('place'),
    state: part('state'),
    theme: part('theme'),
    seats: part('seats'),
    forWhom: part('for'),
    isActive: computed(() => Object.keys(filter.value).length > 0),
    clear: () => void router.push({ query: {} }),
  };
}
