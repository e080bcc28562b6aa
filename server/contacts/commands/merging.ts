import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { recount } from '../cadence.ts';
import { type Target } from '../target.ts';
import { lockTarget, tell } from '../ties.ts';
import type { MergeTargetsInput } from './inputs.ts';

/* What hangs on a target, and goes over to the other one. */
const TABLES = ['meeting', 'synthesis', 'commitment', 'target_person', 'introduction', 'entry'] as const;

/** Makes one of two targets: both histories go on in one, and the old address leads there (C2). */
export async function mergeTargets(deed: Deed, { id, merged: otherId }: MergeTargetsInput): Promise<Target> {
  if (id === otherId) refuse('C2', 'TWO_TARGETS');
  // Two merges at once lock in the same order.
  const locked = new Map<string, Target>();
  for (const one of [id, otherId].toSorted()) locked.set(one, await lockTarget(deed, 'mergeTargets', one));
  const [target, merged] = [locked.get(id), locked.get(otherId)] as [Target, Target];
  if (target.initiative.id !== merged.initiative.id) refuse('C2', 'TWO_TARGETS');
  for (const table of TABLES)
    await deed.em.execute(`update ${table} set target_id = ? where target_id = ?`, [id, otherId]);
  await moveCalls(deed, id, otherId);
  await deed.em.execute('delete from planned_move where target_id = ?', [otherId]);
  await deed.em.execute('update target set merged_into_id = ? where merged_into_id = ?', [id, otherId]);
  fill(target, merged);
  Object.assign(merged, { mergedInto: target, state: 'closed', version: merged.version + 1 });
  await recount(deed, target);
  tell(deed, 'target.merged', target, { rule: 'C2', facts: { merged: merged.name } });
  return target;
}

/** Calls go over too; of two that are open, the one that goes on stays so. */
async function moveCalls(deed: Deed, id: string, otherId: string): Promise<void> {
  const isOpen = "state = 'open'";
  await deed.em.execute(
    `update acquaintance_call set state = 'closed', closed_on = ? where target_id = ? and ${isOpen}
        and exists (select 1 from acquaintance_call o where o.target_id = ? and o.${isOpen})`,
    [deed.today, otherId, id],
  );
  await deed.em.execute('update acquaintance_call set target_id = ? where target_id = ?', [id, otherId]);
}

/** Takes over what the one that goes on lacks. */
function fill(target: Target, merged: Target): void {
  target.acronym ??= merged.acronym ?? null;
  target.website ??= merged.website ?? null;
  target.site ??= merged.site ?? null;
  target.sector ??= merged.sector ?? null;
  target.place ??= merged.place ?? null;
  target.activity ||= merged.activity;
  target.stakes ||= merged.stakes;
  target.version += 1;
  if (target.owner || !merged.owner) return;
  Object.assign(target, { owner: merged.owner, assignedOn: merged.assignedOn, state: merged.state });
}
