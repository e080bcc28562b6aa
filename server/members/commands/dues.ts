import { permit } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import type { Day } from '../../core/kernel/day.ts';
import { Member } from '../member.ts';
import { Payment } from '../payment.ts';
import * as rules from '../rules.ts';
import type { RecordPaymentInput } from './inputs.ts';

/** Records dues that were paid, or reverses a mistake (M13); the first ones make an admitted person a member (M11). */
export async function recordPayment(deed: Deed, input: RecordPaymentInput): Promise<Payment> {
  permit(deed, 'recordPayment');
  const member = await deed.lock(Member, input.member);
  const { amountCents, paidOn, coversUntil, method } = input;
  const paid = await paidBy(deed, member);
  const alreadyPaid = paid.get(coversUntil) ?? 0;
  require(rules.pay({ amountCents, paidOn, coversUntil, today: deed.today, alreadyPaid }));
  const note = input.note?.trim() || null;
  const payment = deed.create(Payment, { member, amountCents, paidOn, coversUntil, method, note });
  deed.record({
    kind: 'payment.recorded',
    subject: payment,
    rule: 'M13',
    facts: { amountCents, coversUntil },
    about: { person: member },
  });
  paid.set(coversUntil, alreadyPaid + amountCents);
  member.paidUntil = rules.paidUntil(paid);
  if (member.state === 'admitted' && member.paidUntil) activate(deed, member);
  return payment;
}

/** What the payments so far come to, in cents, by the last day that they cover. */
async function paidBy(deed: Deed, member: Member): Promise<Map<Day, number>> {
  const sums =
    'select covers_until::text as day, sum(amount_cents)::int as cents from payment where member_id = ? group by 1';
  const rows = await deed.em.execute<{ day: Day; cents: number }[]>(sums, [member.id]);
  return new Map(rows.map(({ day, cents }) => [day, cents]));
}

function activate(deed: Deed, member: Member): void {
  member.state = 'active';
  member.since = deed.today;
  deed.record({ kind: 'member.activated', subject: member, rule: 'M11', about: { person: member } });
}
