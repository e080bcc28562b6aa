import { Id, One, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';

/** An internal body: a group with a lead, that initiatives belong to. */
@Noun({
  tag: 20,
  description: 'An internal body: a group with a lead, that initiatives belong to (G1).',
  subject: true,
  orders: { NAME: [['name', 'asc'], ['id', 'asc']] },
})
export class Circle {
  @Id() id!: string;
  @Version() version!: number;
  @Text('Its name.', { most: 120, unique: true }) name!: string;
  @Text('What it is for.', { most: 1000 }) purpose!: string;
  @One(() => Member, 'Who leads it.', { nullable: true }) lead?: Member | null;
}
