import type { VariablesOf } from 'gql.tada';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { addDays, addMonths, type Day } from '../../server/core/kernel/day.ts';
import { useAddress } from '../api/useAddress.ts';
import { useDates } from '../words/useDates.ts';
import { categoryNames, stanceNames, stateNames } from './labels.ts';
import type { targetsQuery } from './operations.ts';

type Filter = NonNullable<VariablesOf<typeof targetsQuery>['filter']>;

const orders = { due: 'DUE', name: 'NAME' } as const;
const names = ['sector', 'category', 'stance', 'priority', 'owner', 'state', 'due', 'checked'] as const;
const among = <Name extends string>(all: readonly Name[], text: string | null | undefined): Name[] =>
  all.filter((name) => name === text?.toUpperCase());
const horizons: Readonly<Record<string, (today: Day) => Day>> = {
  today: (today) => today,
  week: (today) => addDays(today, 7),
  month: (today) => addMonths(today, 1),
  quarter: (today) => addMonths(today, 3),
};

/** For the owner: nobody of today's team. */
export const NOBODY = 'none';

/** What the list of a team's targets is narrowed by, and which one is open, kept in the address. */
export function useTargetFilters() {
  const { text, part, typed } = useAddress();
  const router = useRouter();
  const dates = useDates();

  const filter = computed((): Filter => {
    const [sector, category, stance, priority, owner, state, due, checked] = names.map(text);
    const categories = among(categoryNames, category);
    const stances = among(stanceNames, stance);
    const states = among(stateNames, state);
    const horizon = due ? horizons[due] : undefined;
    return {
      ...(text('words') ? { words: text('words') } : {}),
      ...(sector ? { sectors: [sector] } : {}),
      ...(categories.length ? { categories } : {}),
      ...(stances.length ? { stances } : {}),
      ...(Number(priority) ? { priorities: [Number(priority)] } : {}),
      ...(owner === NOBODY ? { unowned: true } : owner ? { owner } : {}),
      ...(states.length ? { states } : {}),
      ...(horizon ? { dueBy: horizon(dates.today()) } : {}),
      ...(checked ? { unchecked: true } : {}),
    };
  });

  return {
    filter,
    parts: Object.fromEntries(names.map((name) => [name, part(name)])) as
      Record<typeof names[number], ReturnType<typeof part>>,
    words: typed('words'),
    sorted: part('order'),
    order: computed((): 'POSITION' | 'DUE' | 'NAME' => orders[text('order') as keyof typeof orders] ?? 'POSITION'),
    open: computed(() => text('cible')),
    /** How many filters hold beside the words. */
    count: computed(() => names.filter((name) => text(name)).length),
    isActive: computed(() => Object.keys(filter.value).length > 0),
    clear: () => void router.push({ query: text('cible') ? { cible: text('cible') } : {} }),
  };
}
