import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import type { Initiative } from '../initiative.ts';
import { Pair } from '../pair.ts';
import * as pairing from '../pairing.ts';
import { Seat } from '../seat.ts';
import * as rules from '../team-rules.ts';
import { lockFor } from '../ties.ts';
import type { EndPairInput, FormPairInput, FormPairsInput } from './inputs.ts';

/** Forms a pair of a contact seat and an organisation seat (I9). */
export async function formPair(deed: Deed, input: FormPairInput): Promise<Pair> {
  const seen = await deed.see(Seat, input.contactSeat);
  const initiative = await lockFor(deed, 'formPair', seen.initiative.id);
  const contact = await fresh(deed, seen.id);
  const organisation = await fresh(deed, (await deed.see(Seat, input.organisationSeat)).id);
  require(
    rules.pair({
      contactKind: contact.kind,
      organisationKind: organisation.kind,
      sameInitiative: organisation.initiative.id === initiative.id,
      bothHeld: !contact.leftOn && !organisation.leftOn,
      samePerson: contact.member.id === organisation.member.id,
      isPaired: (await deed.em.count(Pair, { contactSeat: contact.id, endedOn: null } as never)) > 0,
    }),
  );
  return pairing.formPair(deed, initiative, contact, organisation);
}

/**
 * Forms a pair for every contact member who has none, the organisation members with the fewest first. Who is left alone
 * is the only organisation member there is: `unpairedSeats` still says who (I9).
 */
export async function formPairs(deed: Deed, { id }: FormPairsInput): Promise<Initiative> {
  const initiative = await lockFor(deed, 'formPairs', id);
  const held = { initiative: id, leftOn: null, kind: { $in: ['contact', 'organisation'] } };
  const seats = await deed.em.find(Seat, held as never, { orderBy: { id: 'asc' } as never });
  const pairs = await deed.em.find(Pair, { initiative: id, endedOn: null } as never);
  const unpaired = seats.filter(
    (seat) => seat.kind === 'contact' && !pairs.some((pair) => pair.contactSeat.id === seat.id),
  );
  const organisations = seats.filter(({ kind }) => kind === 'organisation');
  const pairable = (seat: Seat): rules.Pairable => ({
    id: seat.id,
    member: seat.member.id,
    pairs: pairs.filter(({ organisationSeat }) => organisationSeat.id === seat.id).length,
  });
  const proposed = rules.proposePairs(unpaired.map(pairable), organisations.map(pairable));
  require(rules.formPairs({ unpaired: unpaired.length, proposed: proposed.length }));
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  for (const { contact, organisation } of proposed)
    pairing.formPair(deed, initiative, byId.get(contact) as Seat, byId.get(organisation) as Seat);
  return initiative;
}

/** Ends a pair; both seats are held on (I9). */
export async function endPair(deed: Deed, { id }: EndPairInput): Promise<Pair> {
  const seen = await deed.see(Pair, id);
  const initiative = await lockFor(deed, 'endPair', seen.initiative.id);
  const both = ['contactSeat', 'organisationSeat'] as never;
  const pair = await deed.em.findOneOrFail(Pair, id as never, { refresh: true, populate: both });
  if (pair.endedOn) refuse('I9', 'PAIR_ENDED');
  pairing.endPair(deed, initiative, pair);
  return pair;
}

const fresh = (deed: Deed, id: string): Promise<Seat> => deed.em.findOneOrFail(Seat, id as never, { refresh: true });
