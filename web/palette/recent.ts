import { keep, kept } from '../words/kept.ts';

const MOST = 5;
const THINGS = new Set<unknown>(['initiative', 'team', 'member', 'organisation']);

const nameFor = (viewer: string): string => `recent:${viewer}`;

/** The ids of what somebody looked at last in this browser, the latest first; no names are kept. */
export function recentOf(viewer: string): string[] {
  return (kept(nameFor(viewer)) ?? '').split(' ').filter(Boolean);
}

/** Notes that somebody looks at a page; pages that are not about one thing are not noted. */
export function noteVisit(viewer: string, { name, params }: { name?: unknown; params: Record<string, unknown> }): void {
  const id = params['id'];
  if (!THINGS.has(name) || typeof id !== 'string') return;
  const ids = [id, ...recentOf(viewer).filter((one) => one !== id)];
  keep(nameFor(viewer), ids.slice(0, MOST).join(' '));
}
