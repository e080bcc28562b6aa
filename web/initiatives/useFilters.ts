import type { VariablesOf } from 'gql.tada';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useAddress } from '../api/useAddress.ts';
import type { initiativesQuery } from './operations.ts';
import { stateNames } from './labels.ts';

type Filter = NonNullable<VariablesOf<typeof initiativesQuery>['filter']>;

const orders = { seats: 'OPEN_SEATS', title: 'TITLE' } as const;

/** What the list is narrowed by, kept in the address (I3). */
export function useFilters() {
  const { text, part, typed } = useAddress();
  const router = useRouter();

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
