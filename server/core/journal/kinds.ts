/** What each kind of journal entry is for: whom it concerns. Rooms declare theirs in their `kinds.ts`. */
export interface JournalKind {
  readonly audience: 'all' | 'leads' | 'person' | 'keepers';
}
export type JournalKinds = Readonly<Record<string, JournalKind>>;
