import { inject, ref } from 'vue';
import type { InjectionKey, Ref } from 'vue';
import type { MenuEntry } from '../pieces/Menu.vue';

/** What the shell shows of who is here. */
export interface Session {
  /** The community's name, in the header and in the window's title. */
  readonly community: string;
  /** Null for a visitor; undefined until it is known, when the header keeps the place free. */
  readonly viewer: { readonly id: string; readonly name: string } | null | undefined;
  /** Whether the server does not answer: who is here, and what is shown, is from before. */
  readonly isOffline: boolean;
  /** What the person's own menu holds above language and appearance: their pages, what their roles add, the way out. */
  readonly entries: readonly MenuEntry[];
}

/** `main.ts` provides it: `app.provide(sessionKey, session)`. Without it the shell greets a visitor. */
export const sessionKey: InjectionKey<Readonly<Ref<Session>>> = Symbol('session');

/** Who is here, as far as the shell needs to know. */
export function useSession(): Readonly<Ref<Session>> {
  const visitor = { community: 'Cordée', viewer: null, isOffline: false, entries: [] };
  return inject(sessionKey, () => ref<Session>(visitor), true);
}
