import type { EntityManager } from '@mikro-orm/postgresql';
import type { Charter } from '../kernel/charter.ts';
import type { Day } from '../kernel/day.ts';
import { nounSpec, type NounClass } from '../noun/registry.ts';
import { newId } from '../noun/id.ts';
import type { Asking } from '../read/asking.ts';
import type { Note } from '../journal/record.ts';
import { refuse } from './refusal.ts';

/** A noun as an entity that commands can change. */
export type Entity = { id: string };

/** What a command works with: one transaction, who acts, when, under which settings. */
export interface Deed {
  readonly em: EntityManager;
  readonly actor: Asking;
  readonly now: Date;
  readonly today: Day;
  readonly charter: Charter;
  /** The row with that id, locked, if the actor sees it; otherwise refused as P4.NOT_THERE, as for a random id. */
  lock<T extends Entity>(noun: NounClass<T>, id: string): Promise<T>;
  /** The same without a lock, for what another row's lock protects. */
  see<T extends Entity>(noun: NounClass<T>, id: string): Promise<T>;
  /** Several of them, each once, in the order of their ids as given. */
  seeAll<T extends Entity>(noun: NounClass<T>, ids: readonly string[]): Promise<T[]>;
  /** A new row of a noun, with an id of its own. */
  create<T extends Entity>(noun: NounClass<T>, values: Partial<Omit<T, 'id'>>): T;
  /** Writes what happened into the journal, in this transaction. */
  record(note: Note): void;
  /** Runs a statement beside this transaction, whatever becomes of it: how far a long work is can be seen at once. */
  aside(statement: string, values: readonly unknown[]): Promise<void>;
}

/** A new entity of a noun; what it does not say takes the database's defaults. */
export function createIn<T extends Entity>(em: EntityManager, now: Date, noun: NounClass<T>, values: Partial<Omit<T, 'id'>>): T {
  const entity = em.create(noun as never, { id: newId(nounSpec(noun).tag, now), ...values } as never, { persist: true });
  return entity as T;
}

/** Refuses an edit made from an older version (P7.STALE says today's), counts this one otherwise. */
export function edit(entity: { version: number }, seen: number): void {
  if (seen !== entity.version) refuse('P7', 'STALE', { seen, current: entity.version });
  entity.version += 1;
}
