import type { Home } from './waits.ts';

/** For so many days a call to the community stands on the home page; it can be answered for longer on its own. */
export const CALL_DAYS = 14;

/** What the community is asked, by teams that one is not in: one's own is asked of others (C14). */
export function callsToMe({ calls, mine }: Pick<Home, 'calls' | 'mine'>) {
  return (calls?.nodes ?? [])
    .filter(({ initiative }) => !mine.nodes.some(({ id }) => id === initiative?.id))
    .map(({ id, targetName: title, initiative }) => ({ id, title, remark: initiative?.title ?? '', to: { name: 'acquaintances' } }));
}
