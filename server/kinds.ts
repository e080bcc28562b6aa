import { journal as charter } from './charter/kinds.ts';
import { journal as community } from './community/kinds.ts';
import { journal as contacts } from './contacts/kinds.ts';
import type { JournalKinds } from './core/journal/kinds.ts';
import { journal as identity } from './core/identity/kinds.ts';
import { journal as initiatives } from './initiatives/kinds.ts';
import { journal as members } from './members/kinds.ts';

/** Every kind of journal entry, as the rooms declare them. */
export const journalKinds: JournalKinds = { ...identity, ...members, ...charter, ...community, ...initiatives, ...contacts };
