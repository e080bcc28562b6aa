import { ID } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Choice, DayColumn, Derived, Id, One, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { DayScalar } from '../core/noun/scalars.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Consent } from './enums.ts';
import { settings } from './kinds.ts';
import { keptUntil } from './rules.ts';
import { Target } from './target.ts';

function untilOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): string[] {
  const years = (context as Context).charter(settings.outsidersYears);
  return rows.map(({ lastContactOn }) => keptUntil(String(lastContactOn), years));
}

/**
 * Somebody at a target. An outsider: nothing of them stands in the journal, so that they can be forgotten; their mail
 * and telephone are the team's alone.
 */
@Noun({
  tag: 39,
  description: 'Somebody at a target (C1).',
  orders: { NAME: [['name', 'asc'], ['id', 'asc']], CONTACT: [['lastContactOn', 'asc'], ['id', 'asc']] },
  filters: {
    initiative: {
      type: () => ID, description: 'Of this initiative, by its id.', sqlType: 'uuid',
      sql: (row, id) => `${row['initiative']} = ${id}`,
    },
  },
  indexes: {
    target_person_of: 'create index target_person_of on target_person (initiative_id, last_contact_on, id)',
    target_person_oldest: 'create index target_person_oldest on target_person (last_contact_on, id)',
  },
})
export class TargetPerson {
  @Id() id!: string;
  @Version() version!: number;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'At which target.', { always: true }) target!: Target;
  @Text('The name.', { most: 160 }) name!: string;
  @Text('What the person does there.', { most: 160, nullable: true }) jobTitle?: string | null;
  @Text('The mail address; for the team.', { most: 254, nullable: true, audience: 'team', silent: true })
  mail?: string | null;
  @Text('The telephone; for the team.', { most: 40, nullable: true, audience: 'team', silent: true })
  phone?: string | null;
  @Text('How the person is known.', { most: 500, nullable: true }) howKnown?: string | null;
  @Text('Where these data come from.', { most: 300 }) source!: string;
  @Choice(() => Consent, 'What the person answered to being noted here; null while nobody asked.', { nullable: true })
  consent?: string | null;
  @DayColumn('On which day.', { nullable: true }) consentOn?: string | null;
  @DayColumn('The day these data were noted.') notedOn!: string;
  /** Written by `recountPeople` alone, once they are noted. */
  @DayColumn('The day of the last contact: noted, agreed to be, or named in a meeting held or a mail (C17).')
  lastContactOn!: string;
  @Derived(() => DayScalar, 'The last day on which these data are kept, unless there is another contact (C17).', {
    needs: { lastContactOn: (row) => `${row['lastContactOn']}::text` },
    derive: untilOf,
  })
  keptUntil?: never;
}
