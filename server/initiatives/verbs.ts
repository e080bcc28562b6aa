import type { Context } from '../core/context.ts';
import type { Needs } from '../core/noun/registry.ts';
import { verbNames, verbs, type InitiativeState, type InitiativeVerb } from './kinds.ts';

/** What decides which verbs are the viewer's: the ties to the initiative, and its state. */
export const verbNeeds: Needs = {
  state: (row) => row['state'] as string,
  isAuthor: (row, { id }) => `coalesce(${row['author']} = ${id}, false)`,
  isReferent: (row, { id }) => `coalesce(${row['referent']} = ${id}, false)`,
  isPilot: (row, { id }) =>
    `exists (select 1 from seat s where s.initiative_id = ${row['id']} and s.member_id = ${id} and s.kind = 'pilot' and s.left_on is null)`,
};

type Facts = { state: InitiativeState; isAuthor: boolean; isReferent: boolean; isPilot: boolean };

/** The verbs that are the viewer's today, for many initiatives at once. */
export function verbsOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): InitiativeVerb[][] {
  const { may } = context as Context;
  return rows.map((row) => {
    const { state, ...ties } = row as Facts;
    return verbNames.filter((verb) => (verbs[verb] as readonly InitiativeState[]).includes(state) && may(verb, ties));
  });
}
