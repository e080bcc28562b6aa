import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { Application } from '../application.ts';
import type { Initiative } from '../initiative.ts';
import { Invitation } from '../invitation.ts';
import type { InitiativeState, InvitationState } from '../kinds.ts';
import { freshRole, seatsFor, seatsOf } from '../openings.ts';
import { Role } from '../role.ts';
import * as rules from '../rules.ts';
import { fillSeat, isSeated } from '../seats.ts';
import { lockFor } from '../ties.ts';
import type { AnswerInvitationInput, InviteToSeatInput, WithdrawInvitationInput } from './inputs.ts';

/** Invites a member to a role, with a word; it keeps no seat (I8). */
export async function inviteToSeat(deed: Deed, input: InviteToSeatInput): Promise<Invitation> {
  const seen = await deed.see(Role, input.role);
  const initiative = await lockFor(deed, 'inviteToSeat', seen.initiative.id);
  const role = await freshRole(deed, seen.id);
  const member = await deed.see(Member, input.member);
  const theirs = { role: role.id, member: member.id };
  require(
    rules.invite({
      ...(await seatsFor(deed, role)),
      state: initiative.state as InitiativeState,
      isOneself: member.id === deed.actor.id,
      isMember: member.state === 'active',
      hasOpenApplication: (await deed.em.count(Application, { ...theirs, state: 'open' } as never)) > 0,
      isInvited: (await deed.em.count(Invitation, { ...theirs, state: 'open' } as never)) > 0,
      holdsSeat: await isSeated(deed, role, member),
    }),
  );
  const invitedBy = deed.em.getReference(Member, actorId(deed));
  const made = { initiative, role, member, invitedBy, word: input.word.trim(), state: 'open', madeAt: deed.now };
  const invitation = deed.create(Invitation, made);
  record(deed, invitation, 'invitation.made', member);
  return invitation;
}

/** Accepts or declines an invitation, with a word (I8). Refuses I7.FULL with the figures where no seat is left. */
export async function answerInvitation(deed: Deed, input: AnswerInvitationInput): Promise<Invitation> {
  const { invitation, initiative } = await open(deed, 'answerInvitation', input.id);
  if (invitation.member.id !== actorId(deed)) refuse('P4', 'NOT_YOURS');
  const { role, member } = invitation;
  const state = invitation.state as InvitationState;
  if (input.accept) {
    require(
      rules.acceptInvitation({
        ...seatsOf(role),
        invitation: state,
        state: initiative.state as InitiativeState,
        inGoodStanding: deed.actor.rights.has('goodStanding'),
        holdsSeat: await isSeated(deed, role, member),
      }),
    );
  } else require(rules.closeInvitation(state));
  invitation.answer = input.word?.trim() || null;
  close(deed, invitation, input.accept ? 'accepted' : 'declined');
  if (input.accept) await fillSeat(deed, initiative, role, member);
  record(deed, invitation, `invitation.${invitation.state}`, null);
  return invitation;
}

/** Withdraws an invitation that was not answered (I8). */
export async function withdrawInvitation(deed: Deed, { id }: WithdrawInvitationInput): Promise<Invitation> {
  const { invitation } = await open(deed, 'withdrawInvitation', id);
  require(rules.closeInvitation(invitation.state as InvitationState));
  withdrawNow(deed, invitation);
  return invitation;
}

/** Withdraws the invitations of an initiative that takes nobody in any more (I2). */
export async function withdrawAll(deed: Deed, initiative: Initiative): Promise<void> {
  const waiting = { initiative: initiative.id, state: 'open' };
  const invitations = await deed.em.find(Invitation, waiting as never, { populate: ['role'] as never });
  for (const invitation of invitations) withdrawNow(deed, invitation);
}

function withdrawNow(deed: Deed, invitation: Invitation): void {
  close(deed, invitation, 'withdrawn');
  record(deed, invitation, 'invitation.withdrawn', invitation.member);
}

function close(deed: Deed, invitation: Invitation, state: InvitationState): void {
  invitation.state = state;
  invitation.answeredAt = deed.now;
}

function record(deed: Deed, invitation: Invitation, kind: string, person: Member | null): void {
  const { initiative, role } = invitation;
  deed.record({ kind, subject: invitation, rule: 'I8', facts: { role: role.name }, about: { initiative, person } });
}

async function open(deed: Deed, verb: 'answerInvitation' | 'withdrawInvitation', id: string) {
  const invitation = await deed.see(Invitation, id);
  const initiative = await lockFor(deed, verb, invitation.initiative.id);
  await deed.em.refresh(invitation);
  invitation.role = await freshRole(deed, invitation.role.id);
  return { invitation, initiative };
}
