import { reasonsToWait } from '../contacts/target/standing.ts';
import { link, type Home, type Waiting, type Words } from './waits.ts';

/** Who of one's portfolio is due, nothing speaking against it and no meeting planned (C6, C9c). */
function due({ dueTargets }: Home, { waiting }: Words): Waiting[] {
  const { due: what, dueAct: act } = waiting;
  return (dueTargets?.nodes ?? [])
    .filter(({ viewerMay, plannedMeetings }) => viewerMay.includes('planMeeting') && !plannedMeetings.length)
    .filter((target) => !reasonsToWait(target).length)
    .map(({ id, name, dueOn }) => ({ key: id, at: dueOn, what, title: name, act, to: link('target', id) }));
}

/** What an organisation member has to check again, a team at a time (C2). */
function unchecked({ unchecked: found }: Home, { waiting }: Words): Waiting[] {
  const open = (found?.nodes ?? [])
    .filter(({ viewerMay, initiative }) => initiative && viewerMay.includes('checkTarget'));
  return [...Map.groupBy(open, ({ initiative }) => initiative?.id ?? '')].map(([id, all]) => ({
    key: `unchecked-${id}`,
    at: all.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '',
    what: waiting.unchecked(all.length),
    title: all[0]?.initiative?.title ?? '',
    act: waiting.uncheckedAct,
    to: { name: 'contacts', params: { id }, query: { checked: 'no' } },
  }));
}

/** What waits for somebody of the organisations that their teams keep contact with. */
export function contactsToKeep(home: Home, words: Words): Waiting[] {
  return [...due(home, words), ...unchecked(home, words)];
}
