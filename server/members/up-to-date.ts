import type { Deed } from '../core/command/deed.ts';
import { settings, type MemberState } from './kinds.ts';
import { Member } from './member.ts';
import * as rules from './rules.ts';

/** Whether a member is in good standing today, whoever acts (M14). */
export async function isInGoodStanding({ em, today, charter }: Deed, { id }: Member): Promise<boolean> {
  const { state, paidUntil = null } = await em.findOneOrFail(Member, id as never, { refresh: true });
  const graceDays = charter(settings.duesGraceDays);
  const duesAsked = charter(settings.duesIndividualCents) > 0;
  const facts = { state: state as MemberState, paidUntil, today, graceDays, duesAsked };
  return rules.isInGoodStanding(rules.standingOf(facts).standing);
}
