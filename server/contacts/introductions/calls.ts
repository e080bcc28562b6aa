import type { Deed } from '../../core/command/deed.ts';
import { AcquaintanceCall } from './acquaintance-call.ts';
import { Target } from '../target.ts';
import { tell } from '../ties.ts';

/** Closes a call to the community (C14). */
export async function closeCall(deed: Deed, call: AcquaintanceCall): Promise<void> {
  call.state = 'closed';
  call.closedOn = deed.today;
  const target = await deed.em.findOneOrFail(Target, call.target.id as never);
  tell(deed, 'acquaintance.closed', target, { rule: 'C14', subject: call });
}

/** Closes the call about a target that nobody is to be met at any more, if there is one. */
export async function closeCallOf(deed: Deed, target: Target): Promise<void> {
  const call = await deed.em.findOne(AcquaintanceCall, { target: target.id, state: 'open' } as never);
  if (call) await closeCall(deed, call);
}
