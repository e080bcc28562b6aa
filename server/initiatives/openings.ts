import type { InitiativeVerb } from '../access/may.ts';
import type { Deed } from '../core/command/deed.ts';
import { Application } from './application.ts';
import type { Initiative } from './initiative.ts';
import { Role } from './role.ts';
import type { Seats } from './rules.ts';
import { lockFor } from './ties.ts';

interface Opened {
  readonly application: Application;
  readonly initiative: Initiative;
}

/** An application with its roles as they are once its initiative is locked: seats are only counted behind that lock. */
export async function openApplication(deed: Deed, verb: InitiativeVerb, id: string): Promise<Opened> {
  const application = await deed.see(Application, id);
  const initiative = await lockFor(deed, verb, application.initiative.id);
  await deed.em.refresh(application);
  application.role = await freshRole(deed, application.role.id);
  if (application.offeredRole) application.offeredRole = await freshRole(deed, application.offeredRole.id);
  return { application, initiative };
}

/** A role as it is now. */
export function freshRole(deed: Deed, id: string): Promise<Role> {
  return deed.em.findOneOrFail(Role, id as never, { refresh: true });
}

/**
 * A role's seats as the actor may know of them: one's own application keeps a seat as long as it is open, answered or
 * not, for a refusal must not tell a candidate who pilots what is not told yet (I7).
 */
export async function seatsFor(deed: Deed, role: Role): Promise<Seats> {
  const own = { role: role.id, member: deed.actor.id, state: 'open' };
  const application = await deed.em.findOne(Application, own as never);
  const { taken, ...seats } = seatsOf(role);
  if (!application) return { ...seats, taken };
  return { ...seats, taken: Math.min(seats.seats, application.verdict === 'accepted' ? taken : taken + 1) };
}

/** A role's seats as rules ask of them: what nobody was told yet is taken. */
export function seatsOf({ name, seats, seatsTaken, seatsReserved }: Role): Seats {
  return { role: name, seats, taken: seatsTaken + seatsReserved };
}
