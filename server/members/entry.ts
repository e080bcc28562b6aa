import type { Context } from '../core/context.ts';
import { Entry } from '../core/journal/entry.ts';
import type { Details } from '../core/kernel/decision.ts';
import { Derived, One } from '../core/noun/fields.ts';
import { extend } from '../core/noun/noun.ts';
import { addFilters, type Columns, type SqlViewer } from '../core/noun/registry.ts';
import { Member } from './member.ts';

/** A member's name as this viewer may see it, or null. */
const nameOf = (property: string) => (row: Columns, viewer: SqlViewer) => {
  const id = row[property] as string;
  const seen = viewer.sees(Member, id);
  return `(select m.name from member m where m.id = ${id} and ${seen})`;
};

type Told = { kind: string; facts: Details; actor: string | null; person: string | null };

/** The sentence of each entry, with the names that the reader may see. */
function sentencesOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): string[] {
  const { narrate } = context as Context;
  return rows.map((row) => {
    const { kind, facts, actor, person } = row as Told;
    return narrate(kind, { ...facts, actor, person });
  });
}

extend(Entry, {
  actor: One(() => Member, 'Who did it.', { nullable: true }),
  person: One(() => Member, 'Whom it concerns, if somebody else.', { nullable: true }),
  sentence: Derived(() => String, 'What happened, in your language.', {
    needs: {
      kind: (row) => row['kind'] as string,
      facts: (row) => row['facts'] as string,
      actor: nameOf('actor'),
      person: nameOf('person'),
    },
    derive: sentencesOf,
    // Only of members whom the reader of the entry sees.
    openly: ['member'],
  }),
});

addFilters(Entry, {
  concernsMe: {
    type: () => Boolean,
    description: 'That concern you, or that you did.',
    sqlType: 'boolean',
    sql: (row, asked, viewer) => `(not ${asked} or ${row['person']} = ${viewer.id} or ${row['actor']} = ${viewer.id})`,
  },
});
