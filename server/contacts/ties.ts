import { may, type ContactVerb, type Ties } from '../access/may.ts';
import { actorId } from '../access/permit.ts';
import type { Deed } from '../core/command/deed.ts';
import { refuse } from '../core/command/refusal.ts';
import type { Details } from '../core/kernel/decision.ts';
import { Pair } from '../initiatives/pair.ts';
import { Seat } from '../initiatives/seat.ts';
import type { Member } from '../members/member.ts';
import { targetStates, type TargetState } from './kinds.ts';
import { Meeting } from './meeting.ts';
import { Target } from './target.ts';

/** The actor's ties to an initiative, if they may do this in it; P4.NOT_YOURS otherwise. */
export async function allow(deed: Deed, verb: ContactVerb, initiative: string): Promise<Ties> {
  const ties = await tiesTo(deed, initiative);
  return may[verb](deed.actor, ties) ? ties : refuse('P4', 'NOT_YOURS');
}

/** The actor's ties to the team of an initiative, by the seats held today. */
export async function tiesTo(deed: Deed, initiative: string): Promise<Ties> {
  const seats = await deed.em.find(Seat, { initiative, member: actorId(deed), leftOn: null } as never);
  const holds = (one: string) => seats.some(({ kind }) => kind === one);
  const inTeam = seats.length > 0 && deed.actor.rights.has('member');
  const seated = { isPilot: holds('pilot'), isContact: holds('contact'), organises: holds('organisation') };
  return { isAuthor: false, isReferent: false, ...seated, inTeam };
}

/** A target of the actor's team, locked; C2.MERGED where the relation goes on elsewhere. */
export async function lockTarget(deed: Deed, verb: ContactVerb, id: string): Promise<Target> {
  const target = await deed.lock(Target, id);
  await allow(deed, verb, target.initiative.id);
  if (target.mergedInto) {
    const into = await deed.em.findOneOrFail(Target, target.mergedInto.id as never);
    refuse('C2', 'MERGED', { into: into.name, id: into.id });
  }
  return target;
}

/** The same, for what only makes sense while the relation goes on: C2.AT_REST otherwise. */
export async function lockLiveTarget(deed: Deed, verb: ContactVerb, id: string): Promise<Target> {
  const target = await lockTarget(deed, verb, id);
  if (targetStates[target.state as TargetState].isAtRest) refuse('C2', 'AT_REST');
  return target;
}

/** A meeting of the actor's team with its target, both locked, the target first. */
export async function lockMeeting(
  deed: Deed, verb: ContactVerb, id: string,
): Promise<{ meeting: Meeting; target: Target }> {
  const seen = await deed.see(Meeting, id);
  const target = await lockTarget(deed, verb, seen.target.id);
  return { meeting: await deed.lock(Meeting, id), target };
}

/** Whether everybody of these holds a seat of the initiative today, of this kind if one is said. */
export async function holdSeats(
  deed: Deed, initiative: string, members: readonly string[], kind?: string,
): Promise<boolean> {
  const held = { initiative, leftOn: null, member: { $in: members }, ...(kind ? { kind } : {}) };
  const seats = await deed.em.find(Seat, held as never);
  return new Set(members).size === new Set(seats.map(({ member }) => member.id)).size;
}

/** The organisation member of the pair that a contact member has today; null without one (C3). */
export async function organisationMemberOf(deed: Deed, initiative: string, contact: string): Promise<Member | null> {
  const paired = { initiative, endedOn: null, contactSeat: { member: contact } };
  const pair = await deed.em.findOne(Pair, paired as never, { populate: ['organisationSeat'] as never });
  return pair?.organisationSeat.member ?? null;
}

/** An initiative whose team meets people is alive. */
export async function signOfLife(deed: Deed, { initiative }: Target): Promise<void> {
  await deed.em.execute('update initiative set last_sign_at = ? where id = ?', [deed.now, initiative.id]);
}

interface Told {
  readonly rule: string;
  readonly subject?: { id: string };
  readonly facts?: Details;
  readonly person?: Member | null;
}

/** Writes into the relation's line of time what happened with a target (C16). */
export function tell(
  deed: Deed, kind: string, target: Target, { rule, subject = target, facts = {}, person = null }: Told,
): void {
  const about = { initiative: target.initiative, target, person };
  deed.record({ kind, subject, rule, facts: { target: target.name, ...facts }, about });
}
