import { Choice, DayColumn, Id, One } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { MandateKind } from './enums.ts';
import { Member } from './member.ts';

/** A role given to a member for a time. */
@Noun({ tag: 16, description: 'A role given to a member for a time (P5).' })
export class Mandate {
  @Id() id!: string;
  @One(() => Member, 'Who holds it.') member!: Member;
  @Choice(() => MandateKind, 'Which role.') kind!: string;
  @DayColumn('From this day.') since!: string;
  @DayColumn('To this day, if an end was set.', { nullable: true }) until?: string | null;
}
