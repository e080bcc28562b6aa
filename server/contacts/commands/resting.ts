import type { Deed } from '../../core/command/deed.ts';
import { closeCallOf } from '../introductions/calls.ts';
import { Meeting } from '../meeting.ts';
import type { Target } from '../target.ts';
import { lockLiveTarget, tell } from '../ties.ts';
import type { RestTargetInput } from './inputs.ts';

/** Leaves a target in peace for a while, and says why (C2). */
export const restTarget = (deed: Deed, input: RestTargetInput): Promise<Target> =>
  rest(deed, 'restTarget', 'dormant', input);

/** Ends the relation with a target, and says why (C2). */
export const closeTarget = (deed: Deed, input: RestTargetInput): Promise<Target> =>
  rest(deed, 'closeTarget', 'closed', input);

async function rest(
  deed: Deed, verb: 'restTarget' | 'closeTarget', state: 'dormant' | 'closed', { id, why }: RestTargetInput,
): Promise<Target> {
  const target = await lockLiveTarget(deed, verb, id);
  target.state = state;
  target.restReason = why.trim();
  for (const meeting of await deed.em.find(Meeting, { target: id, state: 'planned' } as never)) {
    meeting.state = 'cancelled';
    tell(deed, 'meeting.cancelled', target, { rule: 'C9', subject: meeting, facts: { on: meeting.day } });
  }
  await closeCallOf(deed, target);
  tell(deed, state === 'dormant' ? 'target.rested' : 'target.closed', target, {
    rule: 'C2',
    facts: { why: target.restReason },
  });
  return target;
}
