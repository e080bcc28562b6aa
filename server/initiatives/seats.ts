import type { Deed } from '../core/command/deed.ts';
import { lastDayOf } from '../core/kernel/day.ts';
import type { Member } from '../members/member.ts';
import type { Initiative } from './initiative.ts';
import { endPairsOf } from './pairing.ts';
import type { Role } from './role.ts';
import { Seat } from './seat.ts';

/** Seats a member in a role from today, for the role's months (I8); the first pilot answers for the initiative. */
export async function fillSeat(deed: Deed, initiative: Initiative, role: Role, member: Member): Promise<Seat> {
  const { kind, months } = role;
  const lastDay = initiative.nature === 'ambassador' ? null : lastDayOf(deed.today, months);
  const seat = deed.create(Seat, { initiative, role, kind, member, heldFrom: deed.today, lastDay });
  if (kind === 'pilot') initiative.pilot ??= member;
  initiative.lastSignAt = deed.now;
  await recountSeats(deed, initiative);
  return seat;
}

/** Ends a seat today, and its pairs with it (I9); another pilot answers for the initiative if this one did. */
export async function endSeat(deed: Deed, initiative: Initiative, seat: Seat, note: string | null): Promise<void> {
  seat.leftOn = deed.today;
  seat.handOver = note;
  await endPairsOf(deed, initiative, seat);
  await deed.em.flush();
  if (seat.kind === 'pilot' && initiative.pilot?.id === seat.member.id)
    initiative.pilot = await nextPilot(deed, initiative);
  initiative.lastSignAt = deed.now;
  await recountSeats(deed, initiative);
}

/** Who has piloted for longest of the members who still do. */
async function nextPilot(deed: Deed, initiative: Initiative): Promise<Member | null> {
  const seats = { initiative: initiative.id, kind: 'pilot', leftOn: null, member: { state: 'active' } };
  const seat = await deed.em.findOne(Seat, seats as never, { orderBy: { heldFrom: 'asc', id: 'asc' } as never });
  return seat?.member ?? null;
}

/** Whether a member holds a seat of a role. */
export async function isSeated(deed: Deed, role: Role, member: Member): Promise<boolean> {
  return (await deed.em.count(Seat, { role: role.id, member: member.id, leftOn: null } as never)) > 0;
}

/**
 * Counts the seats again, from what is held and from the acceptances that nobody was told yet: the one place that
 * writes these figures. What is reserved still counts as open for everybody but the leads.
 */
export async function recountSeats(deed: Deed, initiative: Initiative): Promise<void> {
  await deed.em.flush();
  const taken =
    'update role r set seats_taken = (select count(*) from seat s where s.role_id = r.id and s.left_on is null),' +
    " seats_reserved = (select count(*) from application a where a.role_id = r.id and a.verdict = 'accepted')" +
    ' where r.initiative_id = ?';
  await deed.em.execute(taken, [initiative.id]);
  const open =
    'update initiative i set seats_open =' +
    ' (select coalesce(sum(r.seats - r.seats_taken), 0) from role r where r.initiative_id = i.id) where i.id = ?';
  await deed.em.execute(open, [initiative.id]);
}
