import type { VariablesOf } from 'gql.tada';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { passageKinds } from '../../../server/contacts/kinds.ts';
import { useAddress } from '../../api/useAddress.ts';
import { shownNames } from '../../words/shown.ts';
import { stanceNames } from '../labels.ts';
import type { searchQuery } from './operations.ts';

type Filter = NonNullable<VariablesOf<typeof searchQuery>['filter']>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const names = ['initiative', 'sector', 'stance', 'author', 'since', 'until'] as const;
export const kindNames = shownNames(passageKinds);

/** What is searched for, and what it is narrowed by, kept in the address (C13). */
export function useSearch() {
  const { text, part, typed } = useAddress();
  const router = useRouter();
  const dayIn = (name: 'since' | 'until') => (DAY.test(text(name) ?? '') ? text(name) : null);

  const filter = computed((): Filter => {
    const kind = kindNames.find((one) => one === text('kind')?.toUpperCase());
    const stance = stanceNames.find((one) => one === text('stance')?.toUpperCase());
    const [initiative, sector, author] = [text('initiative'), text('sector'), text('author')];
    const [since, until] = [dayIn('since'), dayIn('until')];
    return {
      ...(kind ? { kinds: [kind] } : {}),
      ...(stance ? { stances: [stance] } : {}),
      ...(initiative ? { initiative } : {}),
      ...(sector ? { sectors: [sector] } : {}),
      ...(author ? { author } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    };
  });

  return {
    filter,
    words: typed('words'),
    asked: computed(() => text('words')?.trim() ?? ''),
    kind: part('kind'),
    sorted: part('order'),
    order: computed((): 'LATEST' | 'BEST' => (text('order') === 'best' ? 'BEST' : 'LATEST')),
    parts: Object.fromEntries(names.map((name) => [name, part(name)])) as Record<
      (typeof names)[number],
      ReturnType<typeof part>
    >,
    /** How many filters hold beside the words and the kind. */
    count: computed(() => names.filter((name) => text(name)).length),
    isNarrowed: computed(() => Object.keys(filter.value).length > 0),
    clear: () => void router.push({ query: text('words') ? { words: text('words') } : {} }),
  };
}
