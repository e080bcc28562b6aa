import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { openIntroductions } from '../introductions/kinds.ts';
import { Introduction } from '../introductions/introduction.ts';
import { keptStates, settings } from '../kinds.ts';
import { Meeting } from '../meeting.ts';
import { PlannedMove } from './planned-move.ts';
import * as rules from '../rules.ts';
import { Target } from '../target.ts';
import { holdSeats, tell } from '../ties.ts';

interface Confirmed {
  readonly isPilot: boolean;
  readonly evenSo: boolean;
}

/** Puts a target into a contact member's portfolio; who had it before is told as well (C3, C4). */
export async function giveTo(deed: Deed, target: Target, to: string, confirmed: Confirmed): Promise<void> {
  const member = await deed.see(Member, to);
  const initiative = target.initiative.id;
  if (!(await holdSeats(deed, initiative, [to], 'contact'))) refuse('C3', 'NOT_CONTACT');
  if (target.owner?.id === to) refuse('C3', 'ALREADY_THEIRS');
  const ofMember = { initiative, owner: to, state: { $in: keptStates } };
  const count = (await deed.em.count(Target, ofMember as never)) + 1;
  require(rules.takeIn({ count, most: deed.charter(settings.portfolioMost), ...confirmed }));
  const before = target.owner ?? null;
  target.owner = member;
  // Who has not been met yet is due as before.
  target.assignedOn ??= deed.today;
  target.state = 'assigned';
  if (!before) return tell(deed, 'target.assigned', target, { rule: 'C3', person: member });
  await moveWhatIsPlanned(deed, target, before, member);
  tell(deed, 'target.handedOver', target, { rule: 'C3', person: member });
  tell(deed, 'target.givenAway', target, { rule: 'C3', person: before });
}

/** Meetings to come and introductions go along; months that the one before chose by hand were of that one's year. */
async function moveWhatIsPlanned(deed: Deed, target: Target, from: Member, to: Member): Promise<void> {
  await deed.em.nativeUpdate(
    Meeting, { target: target.id, author: from.id, state: 'planned' } as never, { author: to.id } as never,
  );
  const followed = { target: target.id, follower: from.id, state: { $in: openIntroductions } };
  await deed.em.nativeUpdate(Introduction, followed as never, { follower: to.id } as never);
  await deed.em.nativeDelete(PlannedMove, { target: target.id } as never);
}
