import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { runForEach, type Round } from '../../core/command/round.ts';
import { addDays } from '../../core/kernel/day.ts';
import { Member } from '../../members/member.ts';
import { isInGoodStanding } from '../../members/up-to-date.ts';
import type { Initiative } from '../initiative.ts';
import { settings, type InitiativeState } from '../kinds.ts';
import { freshRole } from '../openings.ts';
import { Role } from '../role.ts';
import { Seat } from '../seat.ts';
import { endSeat, fillSeat } from '../seats.ts';
import * as rules from '../team-rules.ts';
import { lockFor, lockForNobody, pilots, tiesTo } from '../ties.ts';
import type { HandOverPilotInput, LeaveSeatInput, RenewSeatInput, TakeOverInput } from './inputs.ts';

/** Renews a term whose end is near or past, for so many months (I8); its holder does, or a pilot. */
export async function renewSeat(deed: Deed, { id, months }: RenewSeatInput): Promise<Seat> {
  const { seat, initiative } = await open(deed, 'renewSeat', id);
  const { isPilot, isReferent } = await tiesTo(deed, initiative);
  if (seat.member.id !== deed.actor.id && !isPilot && !isReferent) refuse('P4', 'NOT_YOURS');
  const lastDay = seat.lastDay ?? null;
  require(
    rules.renew({
      state: initiative.state as InitiativeState,
      lastDay,
      hasLeft: Boolean(seat.leftOn),
      today: deed.today,
      endingDays: deed.charter(settings.endingDays),
    }),
  );
  seat.lastDay = rules.renewedUntil(String(lastDay), months, deed.today);
  seat.endingToldOn = null;
  initiative.lastSignAt = deed.now;
  await record(deed, seat, 'seat.renewed', { lastDay: seat.lastDay });
  return seat;
}

/** Leaves one's seat, with a hand-over note where somebody is there to read it (I8). Refuses I8.LAST_PILOT. */
export async function leaveSeat(deed: Deed, { id, handOver = null }: LeaveSeatInput): Promise<Seat> {
  const { seat, initiative } = await open(deed, 'leaveSeat', id);
  if (seat.member.id !== actorId(deed)) refuse('P4', 'NOT_YOURS');
  require(
    rules.leave({
      hasLeft: Boolean(seat.leftOn),
      note: handOver,
      hasReaders: await hasReaders(deed, initiative, seat),
      isLastPilot: seat.kind === 'pilot' && initiative.state !== 'closed' && !(await hasOtherPilot(deed, seat)),
    }),
  );
  await endSeat(deed, initiative, seat, handOver?.trim() || null);
  await record(deed, seat, 'seat.left', {});
  return seat;
}

/** Nobody is owed a note in a programme of ambassadors (I14), nor where the work is over. */
async function hasReaders(deed: Deed, initiative: Initiative, seat: Seat): Promise<boolean> {
  if (initiative.nature === 'ambassador' || initiative.state === 'closed') return false;
  if (initiative.referent && initiative.referent.id !== seat.member.id) return true;
  const others = { initiative: initiative.id, leftOn: null, member: { $ne: seat.member.id } };
  return (await deed.em.count(Seat, others as never)) > 0;
}

/** Who has left the community pilots nothing any more. */
async function hasOtherPilot(deed: Deed, seat: Seat): Promise<boolean> {
  const held = { initiative: seat.initiative.id, kind: 'pilot', leftOn: null };
  const others = { ...held, id: { $ne: seat.id }, member: { state: 'active' } };
  return (await deed.em.count(Seat, others as never)) > 0;
}

/** Hands one's pilot's seat over to a successor, with a note (I8). */
export async function handOverPilot(deed: Deed, { id, member: to, note }: HandOverPilotInput): Promise<Seat> {
  const { seat, initiative } = await open(deed, 'handOverPilot', id);
  if (seat.member.id !== actorId(deed)) refuse('P4', 'NOT_YOURS');
  const successor = await deed.see(Member, to);
  require(
    rules.handOver({
      kind: seat.kind,
      hasLeft: Boolean(seat.leftOn),
      note,
      isOneself: successor.id === seat.member.id,
      isMember: successor.state === 'active',
      inGoodStanding: await isInGoodStanding(deed, successor),
      isPilot: await pilots(deed, initiative, successor.id),
    }),
  );
  await succeed(deed, initiative, seat, successor, note.trim());
  await record(deed, seat, 'pilot.handedOver', {}, successor);
  return seat;
}

/** The referent takes a pilot's seat: one that is free, else that of who answers for the initiative (I8). */
export async function takeOver(deed: Deed, { id }: TakeOverInput): Promise<Initiative> {
  const initiative = await lockFor(deed, 'takeOver', id);
  const referent = deed.em.getReference(Member, actorId(deed));
  const state = initiative.state as InitiativeState;
  require(rules.takeOver({ state, isPilot: await pilots(deed, initiative, referent.id) }));
  const roles = await deed.em.find(Role, { initiative: id, kind: 'pilot' } as never, { refresh: true });
  const free = roles.find(({ seats, seatsTaken, seatsReserved }) => seatsTaken + seatsReserved < seats);
  if (free) {
    if (!(await isMember(deed, initiative.pilot))) initiative.pilot = referent;
    await fillSeat(deed, initiative, free, referent);
  } else await succeed(deed, initiative, await seatOfPilot(deed, initiative), referent, null);
  deed.record({ kind: 'initiative.takenOver', subject: initiative, rule: 'I8', about: { initiative } });
  return initiative;
}

async function isMember(deed: Deed, pilot: Member | null | undefined): Promise<boolean> {
  return Boolean(pilot) && (await deed.em.count(Member, { id: pilot?.id, state: 'active' } as never)) > 0;
}

async function seatOfPilot(deed: Deed, initiative: Initiative): Promise<Seat> {
  const held = { initiative: initiative.id, kind: 'pilot', leftOn: null, member: initiative.pilot?.id };
  return deed.em.findOneOrFail(Seat, held as never);
}

/** One pilot's seat, from one person to the next, who answers for the initiative from now on. */
async function succeed(deed: Deed, initiative: Initiative, seat: Seat, next: Member, note: string | null) {
  await endSeat(deed, initiative, seat, note);
  await fillSeat(deed, initiative, await freshRole(deed, seat.role.id), next);
  initiative.pilot = next;
}

/** Announces the end of every term that is near, once, to its holder and the pilots; says how many (I8). */
export async function announceTerms(round: Round): Promise<number> {
  const { charter, asking } = round.circumstances;
  const { rows } = await round.pool.query<{ id: string }>(
    `select s.id from seat s join initiative i on i.id = s.initiative_id
      where s.left_on is null and s.ending_told_on is null and s.last_day <= $1 and i.state <> 'closed'
      order by s.last_day, s.id limit 500`,
    [addDays(asking.today, charter(settings.endingDays))],
  );
  return runForEach(
    round,
    announceTerm,
    rows.map(({ id }) => id),
  );
}

async function announceTerm(deed: Deed, { id }: { id: string }): Promise<Seat> {
  const seat = await deed.em.findOneOrFail(Seat, id as never);
  seat.initiative = await lockForNobody(deed, seat.initiative.id);
  await deed.em.refresh(seat);
  const { lastDay = null, leftOn, endingToldOn } = seat;
  const term = { lastDay, hasLeft: Boolean(leftOn), today: deed.today, endingDays: deed.charter(settings.endingDays) };
  if (endingToldOn || !rules.isEnding(term)) return seat;
  seat.endingToldOn = deed.today;
  await record(deed, seat, 'seat.ending', { lastDay });
  return seat;
}

async function record(deed: Deed, seat: Seat, kind: string, facts: { lastDay?: string | null }, person = seat.member) {
  const { initiative } = seat;
  const role = await freshRole(deed, seat.role.id);
  deed.record({ kind, subject: seat, rule: 'I8', facts: { role: role.name, ...facts }, about: { initiative, person } });
}

type Verb = 'renewSeat' | 'leaveSeat' | 'handOverPilot';

async function open(deed: Deed, verb: Verb, id: string): Promise<{ seat: Seat; initiative: Initiative }> {
  const seat = await deed.see(Seat, id);
  const initiative = await lockFor(deed, verb, seat.initiative.id);
  await deed.em.refresh(seat);
  return { seat, initiative };
}
