import type { Home, Waiting, Words } from './waits.ts';

/** What an organisation member has to check again, a team at a time (C2). */
export function filesToCheck({ unchecked: found }: Home, { waiting }: Words): Waiting[] {
  const open = (found?.nodes ?? [])
    .filter(({ viewerMay, initiative }) => initiative && viewerMay.includes('checkTarget'));
  return [...Map.groupBy(open, ({ initiative }) => initiative?.id ?? '')].map(([id, all]) => ({
    key: `unchecked-${id}`,
    at: all.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '',
    what: waiting.unchecked(all.length, found?.pageInfo.hasNextPage ?? false),
    title: all[0]?.initiative?.title ?? '',
    act: waiting.uncheckedAct,
    to: { name: 'contacts', params: { id }, query: { checked: 'no' } },
  }));
}
