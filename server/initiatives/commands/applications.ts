import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { answerWith } from '../answers.ts';
import { Application } from '../application.ts';
import type { Initiative } from '../initiative.ts';
import type { ApplicationState, InitiativeState } from '../kinds.ts';
import { Role } from '../role.ts';
import * as rules from '../rules.ts';
import { Seat } from '../seat.ts';
import { fillSeat } from '../seats.ts';
import { lockFor } from '../ties.ts';
import type { AnswerApplicationInput, ApplyToRoleInput, WithdrawApplicationInput } from './inputs.ts';

/** Applies to a role with a word (I7). Refuses M14, I7.NOT_RECRUITING, I7.ALREADY_APPLIED, I7.ALREADY_SEATED. */
export async function applyToRole(deed: Deed, { role: id, word }: ApplyToRoleInput): Promise<Application> {
  const role = await deed.see(Role, id);
  const initiative = await lockFor(deed, 'applyToRole', role.initiative.id);
  const member = actorId(deed);
  const mine = { role: role.id, member };
  require(
    rules.apply({
      state: initiative.state as InitiativeState,
      inGoodStanding: deed.actor.rights.has('goodStanding'),
      hasOpenApplication: (await deed.em.count(Application, { ...mine, state: 'open' } as never)) > 0,
      holdsSeat: (await deed.em.count(Seat, { ...mine, leftOn: null } as never)) > 0,
    }),
  );
  const candidate = deed.em.getReference(Member, member);
  const made = { initiative, role, member: candidate, word: word.trim(), state: 'open', madeAt: deed.now };
  const application = deed.create(Application, made);
  deed.record({
    kind: 'application.made',
    subject: application,
    rule: 'I7',
    facts: { role: role.name },
    about: { initiative },
  });
  return application;
}

/** Takes one's own application back (I7). */
export async function withdrawApplication(deed: Deed, { id }: WithdrawApplicationInput): Promise<Application> {
  const { application, initiative } = await open(deed, 'withdrawApplication', id);
  if (application.member.id !== actorId(deed)) refuse('P4', 'NOT_YOURS');
  require(rules.withdraw(application.state as ApplicationState));
  application.state = 'withdrawn';
  const { role } = application;
  deed.record({
    kind: 'application.withdrawn',
    subject: application,
    rule: 'I7',
    facts: { role: role.name },
    about: { initiative },
  });
  return application;
}

/** Accepts an application: its role gets the member, never more than its seats (I7.FULL says the figures). */
export async function acceptApplication(
  deed: Deed,
  { id, answer = null }: AnswerApplicationInput,
): Promise<Application> {
  const { application, initiative } = await open(deed, 'acceptApplication', id);
  const { role } = application;
  require(
    rules.accept({
      application: application.state as ApplicationState,
      state: initiative.state as InitiativeState,
      isOwn: application.member.id === deed.actor.id,
      role: role.name,
      seats: role.seats,
      taken: role.seatsTaken,
    }),
  );
  answerWith(deed, application, 'accepted', answer);
  await fillSeat(deed, initiative, role, application.member);
  return application;
}

/** Declines an application, with a word (I7). */
export async function declineApplication(
  deed: Deed,
  { id, answer = null }: AnswerApplicationInput,
): Promise<Application> {
  const { application } = await open(deed, 'declineApplication', id);
  require(
    rules.decline({
      application: application.state as ApplicationState,
      isOwn: application.member.id === deed.actor.id,
    }),
  );
  answerWith(deed, application, 'declined', answer);
  return application;
}

type Verb = 'withdrawApplication' | 'acceptApplication' | 'declineApplication';

/** An application with its role as they are once its initiative is locked: seats are only counted behind that lock. */
async function open(deed: Deed, verb: Verb, id: string): Promise<{ application: Application; initiative: Initiative }> {
  const application = await deed.see(Application, id);
  const initiative = await lockFor(deed, verb, application.initiative.id);
  await deed.em.refresh(application);
  application.role = await deed.em.findOneOrFail(Role, application.role.id, { refresh: true });
  return { application, initiative };
}
