import { LockMode } from '@mikro-orm/core';
import { may, type InitiativeVerb, type Ties } from '../access/may.ts';
import { actorId } from '../access/permit.ts';
import type { Deed } from '../core/command/deed.ts';
import { refuse } from '../core/command/refusal.ts';
import { Initiative } from './initiative.ts';
import { Seat } from './seat.ts';

/** How the actor is tied to an initiative. */
export async function tiesTo(deed: Deed, initiative: Initiative): Promise<Ties> {
  const member = deed.actor.id;
  if (member === null) return { isAuthor: false, isPilot: false, isReferent: false };
  return {
    isAuthor: initiative.author.id === member,
    isPilot: await pilots(deed, initiative, member),
    isReferent: initiative.referent?.id === member,
  };
}

/** Whether a member holds a pilot's seat. */
export async function pilots(deed: Deed, initiative: Initiative, member: string): Promise<boolean> {
  const seats = { initiative: initiative.id, member, kind: 'pilot', leftOn: null };
  return (await deed.em.count(Seat, seats as never)) > 0;
}

/** The initiative, locked, if the actor sees it and may do this to it; P4 otherwise. What staffs a team waits here. */
export async function lockFor(deed: Deed, verb: InitiativeVerb, id: string): Promise<Initiative> {
  const initiative = await deed.lock(Initiative, id);
  actorId(deed);
  if (!may[verb](deed.actor, await tiesTo(deed, initiative))) refuse('P4', 'NOT_YOURS');
  return initiative;
}

/** The initiative, locked, for what happens by itself: nobody acts, and nobody's sight counts. */
export function lockForNobody(deed: Deed, id: string): Promise<Initiative> {
  return deed.em.findOneOrFail(Initiative, id as never, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
