import { ContactRound, House, MountainSnow, type LucideIcon } from '@lucide/vue';
import type { words } from '../words/fr.ts';

/** One of the product's main places, and the word that names it. */
export interface Door {
  readonly name: keyof typeof words.doors;
  readonly path: string;
  readonly icon: LucideIcon;
}

/** The doors in their order; a room adds its own here once it has a page. Six at most. */
export const doors: readonly Door[] = [
  { name: 'home', path: '/', icon: House },
  { name: 'initiatives', path: '/initiatives', icon: MountainSnow },
  { name: 'directory', path: '/annuaire', icon: ContactRound },
];

/** True when a path lies behind a door. */
export function isBehind({ path }: Door, current: string): boolean {
  return path === '/' ? current === '/' : current === path || current.startsWith(`${path}/`);
}
