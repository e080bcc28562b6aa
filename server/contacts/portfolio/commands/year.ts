import { actorId } from '../../../access/permit.ts';
import type { Deed } from '../../../core/command/deed.ts';
import { refuse } from '../../../core/command/refusal.ts';
import { Initiative } from '../../../initiatives/initiative.ts';
import { Member } from '../../../members/member.ts';
import { Absence } from '../absence.ts';
import { recount } from '../../cadence.ts';
import { comingMonths, isMonth } from '../months.ts';
import { PlannedMove } from '../planned-move.ts';
import type { Target } from '../../target.ts';
import { allow, lockLiveTarget, tell } from '../../ties.ts';
import type {
  AskLaterInput, DeclareAbsenceInput, MovePlannedInput, SayDueInput, WithdrawAbsenceInput,
} from './inputs.ts';

/** Notes that a target asked to be called later, or that it may be called again (C9c). */
export async function askLater(deed: Deed, { id, until = null }: AskLaterInput): Promise<Target> {
  const target = await lockLiveTarget(deed, 'askLater', id);
  target.callAfter = until;
  tell(deed, 'target.askedLater', target, { rule: 'C9c', facts: { until } });
  return target;
}

/** Says by which day a target is to be met; null gives it back to the charter's figure (C6). */
export async function sayDue(deed: Deed, { id, dueOn = null }: SayDueInput): Promise<Target> {
  const target = await lockLiveTarget(deed, 'sayDue', id);
  target.dueSaidOn = dueOn;
  await recount(deed, target);
  tell(deed, 'target.dueSaid', target, { rule: 'C6', facts: { on: target.dueOn } });
  return target;
}

/** Chooses a month by hand for a meeting of the plan; the plan respects it, and lays none where it was (C7). */
export async function movePlanned(deed: Deed, { id, month, from }: MovePlannedInput): Promise<Target> {
  const target = await lockLiveTarget(deed, 'movePlanned', id);
  const coming = comingMonths({ today: deed.today, absences: [], closedMonths: [] });
  if (month && !coming.some((one) => one.month === month)) refuse('C7', 'NOT_COMING');
  const earlier = await deed.em.find(PlannedMove, { target: id, month: { $in: [from, month] } } as never);
  // Moved once more, it is still the one that the plan had laid there.
  const moved = earlier.find((one) => one.month === from);
  const leftMonth = (moved ? moved.leftMonth : from && isMonth(from) && from) || null;
  await deed.em.nativeDelete(PlannedMove, { id: { $in: earlier.map((one) => one.id) } } as never);
  if (month) deed.create(PlannedMove, { initiative: target.initiative, target, month, leftMonth });
  return target;
}

/** Says when one meets nobody: the plan avoids these days (C7). */
export async function declareAbsence(deed: Deed, input: DeclareAbsenceInput): Promise<Absence> {
  const initiative = await deed.see(Initiative, input.initiative);
  await allow(deed, 'declareAbsence', initiative.id);
  const { firstDay, lastDay } = input;
  if (lastDay < firstDay) refuse('C7', 'DAYS');
  const member = deed.em.getReference(Member, actorId(deed));
  const absence = deed.create(Absence, { initiative, member, firstDay, lastDay });
  const facts = { from: firstDay, until: lastDay };
  deed.record({ kind: 'absence.declared', subject: absence, rule: 'C7', facts, about: { initiative, person: member } });
  return absence;
}

/** Takes one's absence back (C7). */
export async function withdrawAbsence(deed: Deed, { id }: WithdrawAbsenceInput): Promise<Absence> {
  const absence = await deed.lock(Absence, id);
  await allow(deed, 'withdrawAbsence', absence.initiative.id);
  if (absence.member.id !== deed.actor.id) refuse('P4', 'NOT_YOURS');
  absence.withdrawnOn = deed.today;
  return absence;
}
