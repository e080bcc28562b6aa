import type { Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import type { Initiative } from '../initiative.ts';
import type { InitiativeState } from '../kinds.ts';
import * as rules from '../team-rules.ts';
import { lockFor } from '../ties.ts';
import type { EndRunningInInput } from './inputs.ts';

/** Declares the running-in over, which the referent is told; from then on seats can be added (I6). */
export async function endRunningIn(deed: Deed, { id }: EndRunningInInput): Promise<Initiative> {
  const initiative = await lockFor(deed, 'endRunningIn', id);
  const state = initiative.state as InitiativeState;
  require(rules.endRunningIn({ state, endedOn: initiative.runningInEndedOn ?? null }));
  initiative.runningInEndedOn = deed.today;
  initiative.lastSignAt = deed.now;
  deed.record({ kind: 'initiative.runningInEnded', subject: initiative, rule: 'I6', about: { initiative } });
  return initiative;
}

/** How many seats an initiative has in all its roles. */
export async function seatsIn(deed: Deed, initiative: Initiative): Promise<number> {
  const sum = 'select coalesce(sum(seats), 0)::int as seats from role where initiative_id = ?';
  const [row] = await deed.em.execute<{ seats: number }[]>(sum, [initiative.id]);
  return row?.seats ?? 0;
}

/** Whether a team can have so many more seats (I6). */
export async function allowGrowth(deed: Deed, initiative: Initiative, more: number): Promise<void> {
  const before = await seatsIn(deed, initiative);
  const { firstSeats: first = null, runningInEndedOn } = initiative;
  require(rules.grow({ before, after: before + more, first, runningInEnded: Boolean(runningInEndedOn) }));
}
