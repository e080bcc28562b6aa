import type { Deed } from '../core/command/deed.ts';
import { lastDayOf } from '../core/kernel/day.ts';
import type { Member } from '../members/member.ts';
import type { Initiative } from './initiative.ts';
import type { Role } from './role.ts';
import { Seat } from './seat.ts';

/** Gives a seat of a role to a member from today, for the role's months (I8); the first pilot answers for the initiative. */
export async function fillSeat(deed: Deed, initiative: Initiative, role: Role, member: Member): Promise<Seat> {
  const { kind, months } = role;
  const lastDay = initiative.nature === 'ambassador' ? null : lastDayOf(deed.today, months);
  const seat = deed.create(Seat, { initiative, role, kind, member, heldFrom: deed.today, lastDay });
  if (kind === 'pilot') initiative.pilot ??= member;
  await recountSeats(deed, initiative);
  return seat;
}

/** Counts the seats again, taken and open, from what is held: the one place that writes these figures. */
export async function recountSeats(deed: Deed, initiative: Initiative): Promise<void> {
  await deed.em.flush();
  const taken = 'update role r set seats_taken = (select count(*) from seat s where s.role_id = r.id and s.left_on is null) where r.initiative_id = ?';
  await deed.em.execute(taken, [initiative.id]);
  const open =
    'update initiative i set seats_open = (select coalesce(sum(r.seats - r.seats_taken), 0) from role r where r.initiative_id = i.id), last_sign_at = ? where i.id = ?';
  await deed.em.execute(open, [deed.now, initiative.id]);
}
