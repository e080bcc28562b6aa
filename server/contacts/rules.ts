import { addDays, type Day } from '../core/kernel/day.ts';
import { reason, type Reason } from '../core/kernel/decision.ts';

export interface QuietFacts {
  readonly today: Day;
  readonly lastHeldOn: Day | null;
  /** The last mail to them. */
  readonly lastMailOn: Day | null;
  readonly callAfter: Day | null;
  /** The next meeting planned. */
  readonly plannedOn: Day | null;
  /** Another member than the one who asks keeps contact. */
  readonly isSomebodyElses: boolean;
  readonly introductionUnderWay: boolean;
  /** For so many days after a meeting one is left in peace. */
  readonly quietDays: number;
  /** For so many days one waits for the answer to a mail. */
  readonly answerDays: number;
}

/** Why a target should not be contacted now (C9c); none when nothing speaks against it. */
export function whyNotNow(facts: QuietFacts): Reason[] {
  const { today, lastHeldOn, lastMailOn, callAfter, quietDays, answerDays } = facts;
  const quietUntil = lastHeldOn && addDays(lastHeldOn, quietDays);
  const answerUntil = lastMailOn && addDays(lastMailOn, answerDays);
  const isAnswered = lastMailOn !== null && lastHeldOn !== null && lastHeldOn >= lastMailOn;
  const against = [
    quietUntil && quietUntil > today && reason('C9c', 'MET_RECENTLY', { on: lastHeldOn, until: quietUntil }, quietUntil),
    callAfter && callAfter > today && reason('C9c', 'CALL_AFTER', { until: callAfter }, callAfter),
    answerUntil && answerUntil > today && !isAnswered && reason('C9c', 'ANSWER_AWAITED', { on: lastMailOn, until: answerUntil }, answerUntil),
    facts.introductionUnderWay && reason('C9c', 'INTRODUCTION'),
    facts.isSomebodyElses && reason('C9c', 'SOMEBODY_ELSE', { plannedOn: facts.plannedOn }),
  ];
  return against.filter((one): one is Reason => Boolean(one));
}
