import { DayColumn, Id, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from './member.ts';
import { Organisation } from './organisation.ts';

/** A job of a person at an organisation, now or before. */
@Noun({ tag: 14, description: 'A job of a person at an organisation, now or before (M3).', orders: { LATEST: [['since', 'desc'], ['id', 'desc']] } })
export class Employment {
  @Id() id!: string;
  @One(() => Member, 'Who works there.') member!: Member;
  @One(() => Organisation, 'Where.') organisation!: Organisation;
  @Text('As what.', { most: 120, nullable: true }) title?: string | null;
  @DayColumn('From this day.') since!: string;
  @DayColumn('To this day, if it ended.', { nullable: true }) until?: string | null;
}
