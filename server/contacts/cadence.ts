import type { Deed } from '../core/command/deed.ts';
import { settings } from './kinds.ts';
import { recountPeople } from './outsiders/retention.ts';
import * as rules from './rules.ts';
import type { Target } from './target.ts';

const HELD = "select max(day)::text as day from meeting where target_id = ? and state = 'held' and channel <> 'mail'";

/** Counts again when a target was last met, and by when it is to be met: the one place that writes these days (C6). */
export async function recount(deed: Deed, target: Target): Promise<void> {
  await recountPeople(deed, target);
  const [last] = await deed.em.execute<{ day: string | null }[]>(HELD, [target.id]);
  target.lastHeldOn = last?.day ?? null;
  if (target.state === 'assigned' && target.lastHeldOn) target.state = 'in_touch';
  if (target.state === 'in_touch' && !target.lastHeldOn) target.state = 'assigned';
  const { lastHeldOn, assignedOn = null, createdOn, dueSaidOn: saidOn = null } = target;
  target.dueOn = rules.dueOn({
    lastHeldOn, assignedOn, createdOn, saidOn, perYear: deed.charter(settings.meetingsPerYear),
  });
}
