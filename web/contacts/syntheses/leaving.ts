import { change, forget, keptOf, type Place } from './device.ts';
import { gone, isAhead, met, sending, type Kept } from './drafting.ts';
import { save, type Fault } from './saving.ts';

/**
 * Before somebody signs out: what only this device has goes to the server, then the device forgets it all (C11). False,
 * and nothing is forgotten, where some of it cannot leave yet.
 */
export async function leaveNothing(person: string): Promise<boolean> {
  for (const { meeting, kept } of await keptOf(person)) {
    const fault = isAhead(kept) ? await sendAll({ person, meeting }) : null;
    if (fault && fault !== 'refused') return false;
  }
  await forget(person);
  return true;
}

async function sendAll(place: Place): Promise<Fault | null> {
  const take = (apply: (kept: Kept) => Kept): Promise<Kept | null> => change(place, (kept) => kept && apply(kept));
  for (let kept = await take(sending); kept?.sent; kept = await take(sending)) {
    const answer = await save(place, kept.sent, kept.base.version);
    if ('fault' in answer) return answer.fault;
    await take((one) => ('draft' in answer ? met(one, answer.draft) : gone(one)));
  }
  return null;
}
