import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { client } from './client.ts';
import { faultOf } from './fault.ts';
import { whileShown } from './shown.ts';

/** A page of things, as a connection gives it. */
export interface Connection<Thing> {
  readonly nodes: readonly Thing[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: { readonly value: number; readonly capped: boolean } | null | undefined;
}

const kept = (): number => Number((history.state as { shown?: number } | null)?.shown ?? 1);

type Paged = AnyVariables & { after?: string | null };

/**
 * A list read page by page, each followed as long as it is shown; begins anew when the variables change. How many pages
 * were open is kept with the address, so that the way back leads to the same place. `after` begins further down.
 */
export function usePages<Data, Variables extends Paged, Thing extends { id: string }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Omit<Variables, 'after'>,
  pick: (data: Data) => Connection<Thing> | null | undefined,
  after: string | null = null,
) {
  const pages = shallowRef<readonly Connection<Thing>[]>([]);
  const error = shallowRef<CombinedError>();
  const busy = ref(true);
  const wanted = ref(after === null ? kept() : 1);
  let stops: (() => void)[] = [];
  let askedAt = 0;

  function follow(at: number, cursor: string | null): void {
    busy.value = true;
    const asked = { ...variables(), after: cursor } as unknown as Variables;
    const source = client.value.query(document, asked, { requestPolicy: 'cache-and-network' });
    const { unsubscribe } = source.subscribe((result) => {
      busy.value = result.stale;
      error.value = result.error;
      const page = result.data ? pick(result.data) : null;
      if (page) show(at, page);
    });
    stops.push(unsubscribe);
  }

  function show(at: number, page: Connection<Thing>): void {
    const { hasNextPage, endCursor } = page.pageInfo;
    pages.value = pages.value.toSpliced(at, 1, page).slice(0, hasNextPage ? wanted.value : at + 1);
    if (hasNextPage && stops.length <= at + 1 && wanted.value > at + 1) follow(at + 1, endCursor);
  }

  function begin(): void {
    stops.forEach((stop) => stop());
    stops = [];
    askedAt = performance.now();
    follow(0, after);
  }

  function loadMore(): void {
    const last = pages.value.at(-1);
    if (busy.value || !last) return;
    wanted.value = pages.value.length + 1;
    if (after === null) history.replaceState({ ...history.state, shown: wanted.value }, '');
    follow(pages.value.length, last.pageInfo.endCursor);
  }

  function beginAnew(): void {
    wanted.value = 1;
    begin();
  }

  watch(() => JSON.stringify(variables()), beginAnew);
  watch(client, begin);
  begin();
  whileShown({ askAgain: begin, askedAt: () => askedAt, answer: () => pages.value });
  onScopeDispose(() => stops.forEach((stop) => stop()));

  return {
    busy,
    loadMore,
    askAgain: begin,
    fault: computed(() => (error.value ? faultOf(error.value) : null)),
    isReady: computed(() => pages.value.length > 0),
    // A thing that moved between two pages is shown once.
    nodes: computed(() => {
      const all = pages.value.flatMap(({ nodes }) => nodes);
      return [...new Map(all.map((node) => [node.id, node])).values()];
    }),
    total: computed(() => pages.value[0]?.totalCount ?? null),
    hasMore: computed(() => pages.value.at(-1)?.pageInfo.hasNextPage ?? false),
  };
}
