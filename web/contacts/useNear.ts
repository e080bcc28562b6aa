import { onScopeDispose, shallowRef, watch } from 'vue';
import { client } from '../api/client.ts';
import { nearQuery } from './operations.ts';
import type { ResultOf } from 'gql.tada';

type Near = ResultOf<typeof nearQuery>['targets']['nodes'][number];

const pause = 300;

/** Targets near to what is typed, in whatever team one sees, once the hand rests; `without` is the one edited (C2). */
export function useNear(said: () => readonly string[], without: () => string | null) {
  const near = shallowRef<readonly Near[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function ask(texts: string[], turn: number): Promise<void> {
    const { data } = await client.value.query(nearQuery, { near: texts }).toPromise();
    if (turn === latest && data) near.value = data.targets.nodes.filter(({ id }) => id !== without());
  }

  watch(() => said().map((one) => one.trim()).filter((one) => one.length > 2), (texts) => {
    const turn = (latest += 1);
    clearTimeout(timer);
    if (texts.length) timer = setTimeout(() => void ask(texts, turn), pause);
    else near.value = [];
  });
  onScopeDispose(() => clearTimeout(timer));
  return near;
}
