import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import type { Needs } from '../core/noun/registry.ts';
import type { InitiativeState } from './kinds.ts';
import { apply } from './rules.ts';

@ObjectType({ description: 'Whether something is open to you today, and why not.' })
export class Admission {
  @Field(() => Boolean, { simple: true, description: 'Whether it is.' }) granted!: boolean;
  @Field(() => [String], { simple: true, description: 'The sentences that say why not, in your language.' }) because!: string[];
}

/** What the rule asks of a role: its initiative's state, and the viewer's own application and seat. */
export const admissionNeeds: Needs = {
  state: (row) => `(select i.state from initiative i where i.id = ${row['initiative']})`,
  hasOpenApplication: (row, { id }) =>
    `exists (select 1 from application a where a.role_id = ${row['id']} and a.member_id = ${id} and a.state = 'open')`,
  holdsSeat: (row, { id }) => `exists (select 1 from seat s where s.role_id = ${row['id']} and s.member_id = ${id} and s.left_on is null)`,
};

type Facts = { state: InitiativeState; hasOpenApplication: boolean; holdsSeat: boolean };

/** The same rule that the command applies, for many roles at once. */
export function admissionsOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): Admission[] {
  const { asking, tell } = context as Context;
  const inGoodStanding = asking.rights.has('goodStanding');
  return rows.map((row) => {
    const { outcome, reasons } = apply({ ...(row as Facts), inGoodStanding });
    return { granted: outcome === 'granted', because: reasons.map(tell) };
  });
}
