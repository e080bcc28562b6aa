/**
 * Who is told of an entry by a notice, never the one who did it. `person`: whom it concerns; `author`, `pilots`,
 * `referent`, `team`: of the initiative that it happened in; `receivers`: of the introduction that it is about; `board`, `keepers`: the board, and the administrators with
 * it; `members`: all active ones. The first that fits somebody counts.
 */
export const circles = ['person', 'receivers', 'author', 'pilots', 'referent', 'team', 'board', 'keepers', 'members'] as const;
export type Circle = (typeof circles)[number];

/** What each kind of journal entry is for: whom it concerns, and whom it tells. Rooms declare theirs in their `kinds.ts`. */
export interface JournalKind {
  readonly audience: 'all' | 'leads' | 'team' | 'parties' | 'person' | 'keepers';
  /** Nobody unless said: an entry that tells nobody is only read where one looks. */
  readonly tells?: readonly Circle[];
}
export type JournalKinds = Readonly<Record<string, JournalKind>>;
