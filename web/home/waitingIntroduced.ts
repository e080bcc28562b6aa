import { link, type Home, type Waiting, type Words } from './waits.ts';

/** For so many days a call to the community stands among what waits; it can be answered for longer on its page. */
export const CALL_DAYS = 14;

function introductions({ introductions: found }: Home, { waiting }: Words): Waiting[] {
  return (found?.nodes ?? []).flatMap(({ id, targetName: title, state, proposedOn, acceptedOn, viewerMay }) => {
    const one = { key: id, title, to: link('introduction', id) };
    if (viewerMay.includes('acceptIntroduction')) return { ...one, at: proposedOn, what: waiting.toAccept, act: waiting.toAcceptAct };
    if (state === 'ACCEPTED') return { ...one, at: acceptedOn ?? proposedOn, what: waiting.toStart, act: waiting.toStartAct };
    return { ...one, at: proposedOn, what: waiting.toAgree, act: waiting.toAgreeAct };
  });
}

/** Calls of teams that one is not in: one's own is asked of others. */
function calls({ calls: found, mine }: Home, { waiting }: Words): Waiting[] {
  return (found?.nodes ?? [])
    .filter(({ initiative }) => !mine.nodes.some(({ id }) => id === initiative?.id))
    .map(({ id, targetName: title, openedOn: at }) =>
      ({ key: id, at, what: waiting.call, title, act: waiting.callAct, to: { name: 'acquaintances' } }));
}

/** Introductions that wait for one's word, and what the community is asked (C14, C15). */
export const introducedToMe = (home: Home, words: Words): Waiting[] => [...introductions(home, words), ...calls(home, words)];
