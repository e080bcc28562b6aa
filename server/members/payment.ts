import { Choice, DayColumn, Id, One, Text, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { PaymentMethod } from './enums.ts';
import { Member } from './member.ts';

/** A payment of dues: never edited, a mistake is reversed by an opposite entry (M13). */
@Noun({
  tag: 17,
  description: 'A payment of dues; a mistake is reversed by an opposite entry (M13).',
  subject: true,
  orders: { LATEST: [['paidOn', 'desc'], ['id', 'desc']] },
  checks: { payment_amount: 'amount_cents <> 0' },
})
export class Payment {
  @Id() id!: string;
  @One(() => Member, 'Whose dues they are.') member!: Member;
  @Whole('How much, in cents; negative when it reverses another.') amountCents!: number;
  @DayColumn('The day it was paid.') paidOn!: string;
  @DayColumn('The last day that it covers.') coversUntil!: string;
  @Choice(() => PaymentMethod, 'How.') method!: string;
  @Text('A note of the treasurer’s.', { most: 300, nullable: true }) note?: string | null;
}
