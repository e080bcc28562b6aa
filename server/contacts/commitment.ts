import { Choice, DayColumn, Id, One, Text } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Member } from '../members/member.ts';
import { CommitmentSide } from './enums.ts';
import { Synthesis } from './synthesis.ts';
import { Target } from './target.ts';

/** What one side promised at a meeting, by which day, and whether it is done (C10); read with its synthesis. */
@Noun({
  tag: 45,
  description: 'What one side promised at a meeting (C10).',
  subject: true,
  orders: { LATEST: [['id', 'desc']] },
  checks: { commitment_done: 'done_on is null or dropped_on is null' },
  indexes: {
    commitment_open:
      'create index commitment_open on commitment (initiative_id, due_on) where done_on is null and dropped_on is null',
  },
})
export class Commitment {
  @Id() id!: string;
  @One(() => Initiative, 'Of which initiative.', { index: false }) initiative!: Initiative;
  @One(() => Target, 'With which target; null for who does not see it.') target!: Target;
  @One(() => Synthesis, 'In which synthesis it was noted.', { always: true }) synthesis!: Synthesis;
  @Choice(() => CommitmentSide, 'Who promised.') side!: string;
  @Text('What.', { most: 500 }) what!: string;
  @DayColumn('By which day.', { nullable: true }) dueOn?: string | null;
  @DayColumn('The day it was done; null until then.', { nullable: true }) doneOn?: string | null;
  @One(() => Member, 'Who said that it was done.', { nullable: true, index: false }) doneBy?: Member | null;
  @DayColumn('The day a correction of the synthesis dropped it.', { nullable: true }) droppedOn?: string | null;
}
