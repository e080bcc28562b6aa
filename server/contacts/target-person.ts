import { Choice, DayColumn, Id, One, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Consent } from './enums.ts';
import { Target } from './target.ts';

/**
 * Somebody at a target. An outsider: nothing of them stands in the journal, so that they can be forgotten; their mail
 * and telephone are the team's alone.
 */
@Noun({
  tag: 39,
  description: 'Somebody at a target (C1).',
  orders: { NAME: [['name', 'asc'], ['id', 'asc']] },
})
export class TargetPerson {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'At which target.', { always: true }) target!: Target;
  @Text('The name.', { most: 160 }) name!: string;
  @Text('What the person does there.', { most: 160, nullable: true }) jobTitle?: string | null;
  @Text('The mail address; for the team.', { most: 254, nullable: true, audience: 'team', silent: true }) mail?: string | null;
  @Text('The telephone; for the team.', { most: 40, nullable: true, audience: 'team', silent: true }) phone?: string | null;
  @Text('How the person is known.', { most: 500, nullable: true }) howKnown?: string | null;
  @Text('Where these data come from.', { most: 300 }) source!: string;
  @Choice(() => Consent, 'What the person answered to being noted here; null while nobody asked.', { nullable: true })
  consent?: string | null;
  @DayColumn('On which day.', { nullable: true }) consentOn?: string | null;
  @DayColumn('The day these data were noted.') notedOn!: string;
}
