import { Many } from '../core/noun/fields.ts';
import { extend } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Seat } from './seat.ts';

extend(Member, {
  heldSeats: Many(() => Seat, 'The seats held today, in the initiatives that you see (I7).', {
    by: 'member',
    where: (row) => `${row['leftOn']} is null`,
    limit: 20,
  }),
});
