import { askOne, askPage, queries } from '../core/noun/asks.ts';
import { isKept } from './filters.ts';
import { Meeting } from './meeting.ts';
import { Synthesis } from './synthesis.ts';
import { Target } from './target.ts';

export const declareQueries = () =>
  queries({
    target: askOne(() => Target, 'One target; a merged one says where it goes on (C1, C2).', 'member'),
    targets: askPage(() => Target, 'The targets that you may see, of all your teams; near ones too (C1, C2).', 'member', {
      order: 'NAME',
      where: (row) => `${row['mergedInto']} is null`,
    }),
    dueTargets: askPage(() => Target, 'Whom to meet next, who is due first first: of yours or of a team (C8).', 'member', {
      order: 'DUE',
      where: isKept,
    }),
    meeting: askOne(() => Meeting, 'One meeting, with what to read on the way (C9, C9b).', 'member'),
    meetings: askPage(() => Meeting, 'The meetings that you may see, the latest first (C9).', 'member', { order: 'LATEST' }),
    synthesis: askOne(() => Synthesis, 'One synthesis (C12).', 'member'),
    syntheses: askPage(() => Synthesis, 'The syntheses that you may read, the latest first (C12).', 'member', { order: 'LATEST' }),
  });
