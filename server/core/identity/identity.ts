import type pg from 'pg';
import type { Language } from '../kernel/words.ts';
import type { Asking } from '../read/asking.ts';
import type { Post } from '../post/post.ts';

/** Somebody with an account, as far as identity needs to know them. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** Somebody of the demo into whose shoes one can step. */
export interface Persona {
  readonly key: string;
  readonly email: string;
  readonly role: Readonly<Record<Language, string>>;
}

/** What signing in needs of the house around it. */
export interface Identity {
  readonly pool: pg.Pool;
  readonly post: Post;
  /** Links are only ever made from it. */
  readonly publicUrl: () => string;
  /** The named persons of the demo; nobody where this is no demo. */
  readonly personas: () => Promise<readonly Persona[]>;
  /** The people with these mail addresses, whatever the case; who has none is left out. */
  readonly people: (emails: readonly string[]) => Promise<readonly Person[]>;
  /** Who asks, once a member is known. */
  readonly asking: (memberId: string) => Promise<Asking>;
}
