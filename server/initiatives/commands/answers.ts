import type { Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import { isInGoodStanding } from '../../members/up-to-date.ts';
import { answerWith, takeBack } from '../answers.ts';
import type { Application } from '../application.ts';
import type { Initiative } from '../initiative.ts';
import type { ApplicationState, InitiativeState } from '../kinds.ts';
import { freshRole, openApplication, seatsFor } from '../openings.ts';
import { Role } from '../role.ts';
import * as rules from '../rules.ts';
import { isSeated } from '../seats.ts';
import type { AnswerApplicationInput, OfferOtherRoleInput, TakeBackAnswerInput } from './inputs.ts';

/** Accepts an application: a seat is kept for the candidate, never more than there are (I7.FULL says the figures). */
export async function acceptApplication(
  deed: Deed,
  { id, answer = null }: AnswerApplicationInput,
): Promise<Application> {
  const { application, initiative } = await openApplication(deed, 'acceptApplication', id);
  const holdsSeat = await isSeated(deed, application.role, application.member);
  const inGoodStanding = await isInGoodStanding(deed, application.member);
  const facts = { ...answering(deed, application), ...(await seatsFor(deed, application.role)), holdsSeat, inGoodStanding };
  require(rules.accept({ ...facts, state: initiative.state as InitiativeState }));
  await answerWith(deed, application, { verdict: 'accepted', word: answer });
  return application;
}

/** Declines an application, with a word (I7). */
export async function declineApplication(
  deed: Deed,
  { id, answer = null }: AnswerApplicationInput,
): Promise<Application> {
  const { application } = await openApplication(deed, 'declineApplication', id);
  require(rules.decline(answering(deed, application)));
  await answerWith(deed, application, { verdict: 'declined', word: answer });
  return application;
}

/** Offers a candidate another role of the initiative, with a word; the offer keeps no seat (I7). */
export async function offerOtherRole(
  deed: Deed,
  { id, role: otherId, answer = null }: OfferOtherRoleInput,
): Promise<Application> {
  const { application, initiative } = await openApplication(deed, 'offerOtherRole', id);
  const other = await freshRole(deed, (await deed.see(Role, otherId)).id);
  require(rules.offer(await offering(deed, application, initiative, other)));
  await answerWith(deed, application, { verdict: 'offered', word: answer, offeredRole: other });
  return application;
}

async function offering(deed: Deed, application: Application, initiative: Initiative, other: Role) {
  return {
    ...answering(deed, application),
    ...(await seatsFor(deed, other)),
    state: initiative.state as InitiativeState,
    isSameRole: other.id === application.role.id,
    isSameInitiative: other.initiative.id === initiative.id,
    holdsSeat: await isSeated(deed, other, application.member),
  };
}

/** Takes an answer back within ten minutes, before anybody is told (I7). */
export async function takeBackAnswer(deed: Deed, { id }: TakeBackAnswerInput): Promise<Application> {
  const { application } = await openApplication(deed, 'takeBackAnswer', id);
  const { tellsAt } = application;
  const isAnswered = tellsAt !== null && tellsAt !== undefined;
  const isOwn = application.member.id === deed.actor.id;
  require(rules.takeBack({ isOwn, isAnswered, isTold: isAnswered && tellsAt <= deed.now }));
  await takeBack(deed, application);
  return application;
}

function answering(deed: Deed, { state, verdict, member }: Application): rules.Answering {
  return { application: (verdict ?? state) as ApplicationState, isOwn: member.id === deed.actor.id };
}
