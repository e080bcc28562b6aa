import { link, type Home, type Waiting, type Words } from './waits.ts';

/** Introductions that wait for one's word (C15). */
export function introducedToMe({ introductions: found }: Home, { waiting }: Words): Waiting[] {
  return (found?.nodes ?? []).flatMap(({ id, targetName: title, state, proposedOn, acceptedOn, viewerMay }) => {
    const one = { key: id, title, to: link('introduction', id) };
    if (viewerMay.includes('acceptIntroduction')) return { ...one, at: proposedOn, what: waiting.toAccept, act: waiting.toAcceptAct };
    if (state === 'ACCEPTED') return { ...one, at: acceptedOn ?? proposedOn, what: waiting.toStart, act: waiting.toStartAct };
    return { ...one, at: proposedOn, what: waiting.toAgree, act: waiting.toAgreeAct };
  });
}
