import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { settings, standings, type MemberState } from './kinds.ts';
import { standingOf } from './rules.ts';

const StandingKind = Object.fromEntries(standings.map((name) => [name, name]));
registerEnumType(StandingKind, { name: 'StandingKind', description: 'Whether a member is up to date (M14).' });

@ObjectType({ description: 'Whether a member is up to date today, and why (M14).' })
export class Standing {
  @Field(() => StandingKind, { simple: true, description: 'Up to date, in grace, late, or no member.' }) kind!: string;
  @Field(() => [String], { simple: true, description: 'The sentences that explain it, in your language.' }) because!: string[];
}

type Facts = { state: MemberState; paidUntil: string | null };

/** The standing of each row today, under the charter in force. */
export function standingsOf(rows: readonly Readonly<Record<string, unknown>>[], given: unknown): Standing[] {
  const { asking, charter, tell } = given as Context;
  const figures = {
    today: asking.today,
    graceDays: charter(settings.duesGraceDays),
    duesAsked: charter(settings.duesIndividualCents) > 0,
  };
  return rows.map((row) => {
    const { standing, reasons } = standingOf({ ...(row as Facts), ...figures });
    return { kind: standing, because: reasons.map(tell) };
  });
}
