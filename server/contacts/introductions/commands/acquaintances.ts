import { actorId, permit } from '../../../access/permit.ts';
import type { Deed } from '../../../core/command/deed.ts';
import { refuse, require } from '../../../core/command/refusal.ts';
import { Member } from '../../../members/member.ts';
import { AcquaintanceAnswer } from '../acquaintance-answer.ts';
import { AcquaintanceCall } from '../acquaintance-call.ts';
import { closeCall } from '../calls.ts';
import { answer } from '../rules.ts';
import { Target } from '../../target.ts';
import { allow, lockLiveTarget, tell } from '../../ties.ts';
import type {
  AcquaintanceCallInput, AnswerAcquaintanceCallInput, CallForAcquaintancesInput, WithdrawAcquaintanceAnswerInput,
} from './inputs.ts';

/** Asks the community who knows somebody at a target: a pilot or a contact member does, one call at a time (C14). */
export async function callForAcquaintances(deed: Deed, input: CallForAcquaintancesInput): Promise<AcquaintanceCall> {
  const target = await lockLiveTarget(deed, 'callForAcquaintances', input.target);
  const open = await deed.em.count(AcquaintanceCall, { target: target.id, state: 'open' } as never);
  if (open) refuse('C14', 'CALLED');
  const call = deed.create(AcquaintanceCall, {
    initiative: target.initiative, target, question: input.question.trim(), state: 'open',
    openedBy: deed.em.getReference(Member, actorId(deed)), openedOn: deed.today,
  });
  tell(deed, 'acquaintance.called', target, { rule: 'C14', subject: call });
  // The community is told for good: of the call, which it reads while it is open, and of nothing in it.
  deed.record({
    kind: 'acquaintance.asked', subject: call, rule: 'C14', about: { initiative: target.initiative, actor: null },
  });
  return call;
}

/** Closes a call: nobody else answers it, and the community reads it no more (C14). */
export async function closeAcquaintanceCall(deed: Deed, { id }: AcquaintanceCallInput): Promise<AcquaintanceCall> {
  const call = await deed.lock(AcquaintanceCall, id);
  await allow(deed, 'closeAcquaintanceCall', call.initiative.id);
  if (call.state === 'closed') refuse('C14', 'CALL_CLOSED');
  await closeCall(deed, call);
  return call;
}

/**
 * Answers a call, once; the team reads it, and the journal tells that somebody answered, not who. Who knows nobody only
 * puts the call away (C14).
 */
export async function answerAcquaintanceCall(
  deed: Deed,
  input: AnswerAcquaintanceCallInput,
): Promise<AcquaintanceAnswer> {
  const author = permit(deed, 'answerAcquaintanceCall');
  const call = await deed.lock(AcquaintanceCall, input.call);
  const given = await deed.em.count(AcquaintanceAnswer, { call: call.id, author } as never);
  require(answer({ isOpen: call.state === 'open', isAnswered: given > 0 }));
  const { closeness } = input;
  const { initiative } = call;
  const own = { initiative, call, author: deed.em.getReference(Member, author), answeredOn: deed.today, closeness };
  if (closeness === 'nobody') return deed.create(AcquaintanceAnswer, { ...own, mayName: false, note: null });
  await tellAnswered(deed, call);
  return deed.create(AcquaintanceAnswer, { ...own, mayName: input.mayName, note: input.note?.trim() || null });
}

// Without its author: an answer that is taken back leaves no trace.
async function tellAnswered(deed: Deed, call: AcquaintanceCall): Promise<void> {
  const { initiative, openedBy: person } = call;
  const target = await deed.em.findOneOrFail(Target, call.target.id as never);
  const about = { initiative, target, person, actor: null };
  deed.record({ kind: 'acquaintance.answered', subject: call, rule: 'C14', facts: { target: target.name }, about });
}

/** Takes one's answer back, whenever one wants: nothing of it is kept (C14). */
export async function withdrawAcquaintanceAnswer(
  deed: Deed,
  { id }: WithdrawAcquaintanceAnswerInput,
): Promise<AcquaintanceCall> {
  const author = permit(deed, 'withdrawAcquaintanceAnswer');
  const given = await deed.lock(AcquaintanceAnswer, id);
  if (given.author.id !== author) refuse('P4', 'NOT_YOURS');
  const call = await deed.em.findOneOrFail(AcquaintanceCall, given.call.id as never);
  deed.em.remove(given);
  return call;
}
