import type { EntityManager } from '@mikro-orm/postgresql';
import type { Details } from '../kernel/decision.ts';
import { createIn, type Entity } from '../command/deed.ts';
import { Entry } from './entry.ts';
import type { JournalKinds } from './kinds.ts';

/** What a command has to say of what it did. `about` names the relations that rooms gave to entries. */
export interface Note {
  readonly kind: string;
  readonly subject: Entity;
  readonly facts?: Details;
  readonly rule?: string;
  readonly about?: Readonly<Record<string, Entity | string | null>>;
}

/** Writes one entry in the command's transaction; a kind that no room declared is an error of the programmer. */
export function recordIn(em: EntityManager, kinds: JournalKinds, actorId: string | null, now: Date, note: Note): void {
  const kind = kinds[note.kind];
  if (!kind) throw new Error(`no journal kind ${note.kind}`);
  const values = {
    at: now,
    kind: note.kind,
    rule: note.rule ?? null,
    audience: kind.audience,
    subjectType: note.subject.constructor.name,
    subjectId: note.subject.id,
    facts: note.facts ?? {},
    actor: actorId,
    ...note.about,
  };
  createIn(em, now, Entry, values as never);
}
