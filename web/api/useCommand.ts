import type { TypedDocumentNode } from '@urql/core';
import { computed, ref, shallowRef } from 'vue';
import { client } from './client.ts';
import { faultOf, type Fault } from './fault.ts';
import { refreshShown } from './shown.ts';

/** Why a command was refused under a rule, told by the room's catalogue. */
export interface Refusal {
  readonly rule: string;
  readonly code: string;
  readonly message: string;
}

type Payload = { readonly refusals?: readonly Refusal[] };
type PayloadOf<Data> = NonNullable<Data[keyof Data]>;
type Given<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'idempotencyKey'> : never;

// Not randomUUID: it is only there where people come by https.
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * One of the person's verbs. `run` answers the payload when it was done, and null otherwise: `refusals`, `errors` by
 * field and `fault` then say why, in place. `creates` sends a key along, the same as long as the same input is sent.
 */
export function useCommand<Data extends object, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  { creates = false } = {},
) {
  const busy = ref(false);
  const refusals = shallowRef<readonly Refusal[]>([]);
  const fault = shallowRef<Fault | null>(null);
  const today = shallowRef<PayloadOf<Data> | null>(null);
  let attempt = { of: '', key: '' };

  function withKey(input: object): object {
    const of = JSON.stringify(input);
    if (attempt.of !== of) attempt = { of, key: randomKey() };
    return { ...input, idempotencyKey: attempt.key };
  }

  function forget(): void {
    refusals.value = [];
    fault.value = null;
  }

  async function run(given: Given<Variables>): Promise<PayloadOf<Data> | null> {
    if (busy.value) return null;
    busy.value = true;
    forget();
    const input = creates ? withKey(given) : given;
    const { data, error } = await client.value.mutation(document, { input } as unknown as Variables).toPromise();
    busy.value = false;
    if (error) fault.value = faultOf(error);
    const payload = Object.values(data ?? {})[0] as (PayloadOf<Data> & Payload) | null | undefined;
    refusals.value = payload?.refusals ?? [];
    today.value = payload ?? null;
    if (error || !payload || refusals.value.length) return null;
    attempt = { of: '', key: '' };
    refreshShown();
    return payload;
  }

  return {
    run,
    forget,
    busy,
    refusals,
    fault,
    /** The last payload, refused or not: an edit from an older version finds there what it missed. */
    today,
    /** Whether it was an edit from an older version (P7). */
    isStale: computed(() => refusals.value.some(({ code }) => code === 'STALE')),
    /** What is wrong with the input, field by field, for the form. */
    errors: computed(() => fault.value?.fields ?? []),
    errorOf: (field: string) => fault.value?.fields.find((one) => one.field === field)?.message,
  };
}

/** A verb in the hands of a form or a button. */
export type UsedCommand = Pick<ReturnType<typeof useCommand>, 'refusals' | 'fault' | 'errors'>;
