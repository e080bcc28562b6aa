import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { forget } from '../answers.ts';
import { Application } from '../application.ts';
import { Invitation } from '../invitation.ts';
import type { ApplicationState, InitiativeState } from '../kinds.ts';
import { openApplication, seatsOf } from '../openings.ts';
import { Role } from '../role.ts';
import * as rules from '../rules.ts';
import { fillSeat, isSeated } from '../seats.ts';
import { lockFor } from '../ties.ts';
import type { AnswerOfferInput, ApplyToRoleInput, WithdrawApplicationInput } from './inputs.ts';

/** Applies to a role with a word (I7), in good standing; not twice, not from a seat of it, not when invited to it. */
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
      isInvited: (await deed.em.count(Invitation, { ...mine, state: 'open' } as never)) > 0,
      holdsSeat: await isSeated(deed, role, deed.em.getReference(Member, member)),
    }),
  );
  const candidate = deed.em.getReference(Member, member);
  const made = { initiative, role, member: candidate, word: word.trim(), state: 'open', madeAt: deed.now };
  const application = deed.create(Application, made);
  record(deed, application, 'application.made');
  return application;
}

/** Takes one's own application back (I7), and with it an answer that nobody was told. */
export async function withdrawApplication(deed: Deed, { id }: WithdrawApplicationInput): Promise<Application> {
  const { application } = await openApplication(deed, 'withdrawApplication', id);
  if (application.member.id !== actorId(deed)) refuse('P4', 'NOT_YOURS');
  require(rules.withdraw(application.state as ApplicationState));
  application.state = 'withdrawn';
  await forget(deed, application);
  record(deed, application, 'application.withdrawn');
  return application;
}

/** The candidate takes the role that was offered instead, or does not (I7). Refuses as an acceptance does. */
export async function answerOffer(deed: Deed, { id, accept }: AnswerOfferInput): Promise<Application> {
  const { application, initiative } = await openApplication(deed, 'answerOffer', id);
  const member = actorId(deed);
  if (application.member.id !== member) refuse('P4', 'NOT_YOURS');
  const state = application.state as ApplicationState;
  require(rules.answerOffer(state));
  if (!accept) {
    application.state = 'refused';
    record(deed, application, 'application.offerRefused');
    return application;
  }
  const role = application.offeredRole as Role;
  require(
    rules.acceptOffer({
      state: initiative.state as InitiativeState,
      inGoodStanding: deed.actor.rights.has('goodStanding'),
      holdsSeat: await isSeated(deed, role, application.member),
      ...seatsOf(role),
    }),
  );
  application.state = 'accepted';
  await fillSeat(deed, initiative, role, application.member);
  record(deed, application, 'application.offerAccepted');
  return application;
}

function record(deed: Deed, application: Application, kind: string): void {
  const { initiative, role, offeredRole } = application;
  const facts = { role: role.name, offered: offeredRole?.name ?? null };
  deed.record({ kind, subject: application, rule: 'I7', facts, about: { initiative } });
}
