import type { useDates } from '../../words/useDates.ts';
import { isAtRest, isKept, type Target } from '../labels.ts';
import type { words as french } from '../words/fr.ts';

/**
 * Why a target should not be contacted now, but for that somebody else keeps contact: its page says so anyway (C9c).
 */
export function reasonsToWait<Reason extends { code: string }>(target: {
  readonly whyNotNow: readonly Reason[];
}): Reason[] {
  return target.whyNotNow.filter(({ code }) => code !== 'SOMEBODY_ELSE');
}

/**
 * The sentence that says where a target stands: where it went on, why it rests, when it is met, or by when (C2, C6).
 */
export function standingOf(
  target: Target, { target: words, somebody }: typeof french, dates: ReturnType<typeof useDates>,
): string {
  const { mergedInto, restReason, owner, dueOn, plannedMeetings } = target;
  if (mergedInto) return words.merged(mergedInto.name);
  if (isAtRest(target)) return restReason ?? '';
  const today = dates.today();
  const next = plannedMeetings.find(({ day }) => day >= today);
  const name = owner?.name ?? somebody;
  if (next) return words.meets(next.author?.name ?? name, dates.day(next.day));
  if (!isKept(target)) return words.unowned;
  const day = dates.day(dueOn);
  return dueOn < today ? words.overdue(name, day) : words.due(name, day, dates.distance(dueOn));
}
