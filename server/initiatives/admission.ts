import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import type { Day } from '../core/kernel/day.ts';
import type { Decision } from '../core/kernel/decision.ts';
import type { Columns, Needs, SqlViewer } from '../core/noun/registry.ts';
import { settings, type InitiativeState, type InvitationState } from './kinds.ts';
import { acceptInvitation, apply } from './rules.ts';
import { renew } from './team-rules.ts';

@ObjectType({ description: 'Whether something is open to you today, and why not.' })
export class Admission {
  @Field(() => Boolean, { simple: true, description: 'Whether it is.' }) granted!: boolean;
  @Field(() => [String], { simple: true, description: 'The sentences that say why not, in your language.' })
  because!: string[];
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const told = ({ outcome, reasons }: Decision, { tell }: Context): Admission => ({
  granted: outcome === 'granted',
  because: reasons.map(tell),
});

const stateOf = (row: Columns): string => `(select i.state from initiative i where i.id = ${row['initiative']})`;
const holdsSeat = (role: string, { id }: SqlViewer): string =>
  `exists (select 1 from seat s where s.role_id = ${role} and s.member_id = ${id} and s.left_on is null)`;

/** What the rule asks of a role: its initiative's state, and the viewer's own application, invitation and seat. */
export const admissionNeeds: Needs = {
  state: stateOf,
  hasOpenApplication: (row, { id }) =>
    `exists (select 1 from application a where a.role_id = ${row['id']} and a.member_id = ${id} and a.state = 'open')`,
  isInvited: (row, { id }) =>
    `exists (select 1 from invitation v where v.role_id = ${row['id']} and v.member_id = ${id} and v.state = 'open')`,
  holdsSeat: (row, viewer) => holdsSeat(String(row['id']), viewer),
};

type Facts = { state: InitiativeState; hasOpenApplication: boolean; isInvited: boolean; holdsSeat: boolean };

/** The same rule that the command applies, for many roles at once. */
export function admissionsOf(rows: Rows, context: unknown): Admission[] {
  const inGoodStanding = (context as Context).asking.rights.has('goodStanding');
  return rows.map((row) => told(apply({ ...(row as Facts), inGoodStanding }), context as Context));
}

const ofRole = (row: Columns, column: string): string => `(select r.${column} from role r where r.id = ${row['role']})`;

/** What the rule asks of an invitation: its role's seats, its initiative's state, the viewer's own seat. */
export const invitationNeeds: Needs = {
  invitation: (row) => String(row['state']),
  state: stateOf,
  role: (row) => ofRole(row, 'name'),
  seats: (row) => ofRole(row, 'seats'),
  taken: (row) => ofRole(row, 'seats_taken + r.seats_reserved'),
  holdsSeat: (row, viewer) => holdsSeat(String(row['role']), viewer),
};

type Invited = {
  invitation: InvitationState;
  state: InitiativeState;
  role: string;
  seats: number;
  taken: number;
  holdsSeat: boolean;
};

/** Whether invitations can be accepted, by the command's own rule. */
export function invitationsOf(rows: Rows, context: unknown): Admission[] {
  const inGoodStanding = (context as Context).asking.rights.has('goodStanding');
  return rows.map((row) => told(acceptInvitation({ ...(row as Invited), inGoodStanding }), context as Context));
}

/** What the rule asks of a seat. */
export const renewalNeeds: Needs = {
  state: stateOf,
  lastDay: (row) => String(row['lastDay']),
  leftOn: (row) => String(row['leftOn']),
};

/** Whether seats can be renewed today, by the command's own rule. */
export function renewalsOf(rows: Rows, context: unknown): Admission[] {
  const { charter, asking } = context as Context;
  const facts = { today: asking.today, endingDays: charter(settings.endingDays) };
  return rows.map((row) => {
    const { state, lastDay, leftOn } = row as { state: InitiativeState; lastDay: Day | null; leftOn: Day | null };
    return told(renew({ ...facts, state, lastDay, hasLeft: leftOn !== null }), context as Context);
  });
}
