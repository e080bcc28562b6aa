import { reasonsToWait } from '../contacts/target/standing.ts';
import { filesToCheck } from './waitingFiles.ts';
import { link, type Home, type Waiting, type Words } from './waits.ts';

/** Who of one's portfolio is due, nothing speaking against it and no meeting planned (C6, C9c). */
function due({ dueTargets }: Home, { waiting }: Words): Waiting[] {
  const { due: what, dueAct: act } = waiting;
  return (dueTargets?.nodes ?? [])
    .filter(({ viewerMay, plannedMeetings }) => viewerMay.includes('planMeeting') && !plannedMeetings.length)
    .filter((target) => !reasonsToWait(target).length)
    .map(({ id, name, dueOn }) => ({ key: id, at: dueOn, what, title: name, act, to: link('target', id) }));
}

/** What waits for somebody of the organisations that their teams keep contact with. */
export function contactsToKeep(home: Home, words: Words): Waiting[] {
  return [...due(home, words), ...filesToCheck(home, words)];
}
