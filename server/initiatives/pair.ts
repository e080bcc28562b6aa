import { DayColumn, Id, One } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from './initiative.ts';
import { Seat } from './seat.ts';

/** A contact member and an organisation member who work together (I9). */
@Noun({
  tag: 36,
  description: 'A contact member and an organisation member who work together (I9).',
  subject: true,
  checks: { pair_of_two: 'contact_seat_id <> organisation_seat_id' },
  indexes: {
    pair_once: 'create unique index pair_once on pair (contact_seat_id) where ended_on is null',
  },
})
export class Pair {
  @Id() id!: string;
  @One(() => Initiative, 'In which initiative.') initiative!: Initiative;
  @One(() => Seat, 'The seat of the contact member.', { index: false }) contactSeat!: Seat;
  @One(() => Seat, 'The seat of the organisation member, who can be in several pairs.') organisationSeat!: Seat;
  @DayColumn('Since this day.') formedOn!: string;
  @DayColumn('The day it ended.', { nullable: true }) endedOn?: string | null;
}
