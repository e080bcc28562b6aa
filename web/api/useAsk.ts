import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { client } from './client.ts';
import { faultOf, type Fault } from './fault.ts';
import { whileShown } from './shown.ts';

/** What is known of an answer: nothing yet, its data, or why there is none. */
export interface Asked<Data> {
  readonly data: Readonly<ShallowRef<Data | undefined>>;
  /** Why there is no data at all, or why it could not be brought up to date. */
  readonly fault: ComputedRef<Fault | null>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly askAgain: () => void;
}

/** Asks, shows what is remembered at once, and follows it; asks anew when the variables change. */
export function useAsk<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): Asked<Data> {
  const data = shallowRef<Data>();
  const error = shallowRef<CombinedError>();
  const busy = ref(true);
  let stop = (): void => undefined;
  let askedAt = 0;

  function follow(): void {
    stop();
    busy.value = true;
    askedAt = performance.now();
    const context = { requestPolicy: 'cache-and-network' } as const;
    const source = client.value.query(document, variables(), context);
    stop = source.subscribe((result) => {
      data.value = result.data ?? (result.error?.networkError ? data.value : undefined);
      error.value = result.error;
      busy.value = result.stale;
    }).unsubscribe;
  }

  watch([client, () => JSON.stringify(variables())], follow, { immediate: true });
  whileShown({ askAgain: follow, askedAt: () => askedAt, answer: () => data.value });
  onScopeDispose(() => stop());

  return { data, busy, fault: computed(() => (error.value ? faultOf(error.value) : null)), askAgain: follow };
}
