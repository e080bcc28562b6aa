import { actorId } from '../../../access/permit.ts';
import type { Deed } from '../../../core/command/deed.ts';
import { Member } from '../../../members/member.ts';
import { lockIntroduction, tellBoth } from '../ties.ts';
import type { Introduction } from '../introduction.ts';
import type { DropIntroductionInput, FinishIntroductionInput, IntroductionInput } from './inputs.ts';
import { settle } from './introductions.ts';

const actor = (deed: Deed): Member => deed.em.getReference(Member, actorId(deed));

/**
 * Accepts an introduction for the receiving side, by whose own click alone; once the target agreed too, details pass
 * (C15).
 */
export async function acceptIntroduction(deed: Deed, { id }: IntroductionInput): Promise<Introduction> {
  const { introduction, target } = await lockIntroduction(deed, 'acceptIntroduction', id);
  introduction.receiverAcceptedOn = deed.today;
  introduction.owner = actor(deed);
  settle(deed, introduction);
  tellBoth(
    deed, introduction.acceptedOn ? 'introduction.accepted' : 'introduction.receiverAccepted', introduction, target,
  );
  return introduction;
}

/** Starts what both sides accepted: who starts it has it in hand (C15). */
export async function startIntroduction(deed: Deed, { id }: IntroductionInput): Promise<Introduction> {
  const { introduction, target } = await lockIntroduction(deed, 'startIntroduction', id);
  Object.assign(introduction, { state: 'under_way', startedOn: deed.today, owner: actor(deed) });
  tellBoth(deed, 'introduction.started', introduction, target);
  return introduction;
}

/** Finishes what was started, and says what came of it (C15). */
export async function finishIntroduction(
  deed: Deed,
  { id, outcome, tag }: FinishIntroductionInput,
): Promise<Introduction> {
  const { introduction, target } = await lockIntroduction(deed, 'finishIntroduction', id);
  const ended = { state: 'done', endedOn: deed.today, endedBy: actor(deed) };
  Object.assign(introduction, { ...ended, outcome: outcome.trim(), outcomeTag: tag ?? null });
  tellBoth(deed, 'introduction.done', introduction, target);
  return introduction;
}

/** Refuses what is proposed, or drops it, and says why: either side until acceptance, then the receiving side (C15). */
export async function dropIntroduction(deed: Deed, { id, why }: DropIntroductionInput): Promise<Introduction> {
  const { introduction, target, isReceiver } = await lockIntroduction(deed, 'dropIntroduction', id);
  const isRefused = isReceiver && introduction.state === 'proposed';
  Object.assign(introduction, { state: 'dropped', endedOn: deed.today, endedBy: actor(deed), dropReason: why.trim() });
  tellBoth(deed, isRefused ? 'introduction.refused' : 'introduction.dropped', introduction, target, {
    why: why.trim(),
  });
  return introduction;
}
