import type { Deed } from '../core/command/deed.ts';
import type { Initiative } from './initiative.ts';
import { Pair } from './pair.ts';
import type { Seat } from './seat.ts';

/** Forms a pair from today, and tells both members (I9). */
export function formPair(deed: Deed, initiative: Initiative, contactSeat: Seat, organisationSeat: Seat): Pair {
  const pair = deed.create(Pair, { initiative, contactSeat, organisationSeat, formedOn: deed.today });
  initiative.lastSignAt = deed.now;
  tellBoth(deed, initiative, pair, ['pair.formed', 'pair.joined']);
  return pair;
}

/** Ends a pair today, and tells both members (I9). */
export function endPair(deed: Deed, initiative: Initiative, pair: Pair): void {
  pair.endedOn = deed.today;
  tellBoth(deed, initiative, pair, ['pair.ended', 'pair.parted']);
}

/** Ends the pairs of a seat with it (I9). */
export async function endPairsOf(deed: Deed, initiative: Initiative, seat: Seat): Promise<void> {
  const ofSeat = { endedOn: null, $or: [{ contactSeat: seat.id }, { organisationSeat: seat.id }] };
  const both = ['contactSeat', 'organisationSeat'] as never;
  for (const pair of await deed.em.find(Pair, ofSeat as never, { populate: both })) endPair(deed, initiative, pair);
}

/** One entry for everybody, about the contact member; one more for the organisation member alone. */
function tellBoth(deed: Deed, initiative: Initiative, pair: Pair, [all, alone]: readonly [string, string]): void {
  const told = { subject: pair, rule: 'I9' };
  deed.record({ ...told, kind: all, about: { initiative, person: pair.contactSeat.member } });
  deed.record({ ...told, kind: alone, about: { initiative, person: pair.organisationSeat.member } });
}
