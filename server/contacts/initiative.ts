import { Derived, Many, Pages } from '../core/noun/fields.ts';
import { Entry } from '../core/journal/entry.ts';
import { extend } from '../core/noun/noun.ts';
import { Initiative } from '../initiatives/initiative.ts';
import { Absence } from './portfolio/absence.ts';
import { TeamVerb } from './enums.ts';
import { ContactFigures, figureNeeds, figures, figureTables } from './figures.ts';
import { isKept } from './filters.ts';
import { Introduction } from './introductions/introduction.ts';
import { Meeting } from './meeting.ts';
import { SectorShare } from './sector-share.ts';
import { Synthesis } from './synthesis.ts';
import { Target } from './target.ts';
import { teamVerbNeeds, teamVerbsOf } from './verbs.ts';

extend(Initiative, {
  targets: Pages(() => Target, 'Its targets that you may see, in the order of the team.', {
    by: 'initiative', order: 'POSITION', where: (row) => `${row['mergedInto']} is null`,
  }),
  dueTargets: Pages(() => Target, 'Its targets with whom somebody keeps contact, who is due first first (C8).', {
    by: 'initiative', order: 'DUE', where: isKept,
  }),
  meetings: Pages(() => Meeting, 'Its meetings that you may see, the latest first.', {
    by: 'initiative',
    order: 'LATEST',
  }),
  syntheses: Pages(() => Synthesis, 'Its syntheses that you may read, the latest first.', {
    by: 'initiative',
    order: 'LATEST',
  }),
  news: Many(() => Entry, 'Its latest news that may be told to outsiders: those of no closed circle (C9b).', {
    by: 'initiative', order: 'LATEST', where: (row) => `${row['audience']} = 'all'`, limit: 5,
  }),
  introductions: Pages(
    () => Introduction,
    'The introductions that its team made and you may see, the latest first (C15).',
    {
      by: 'initiative',
      order: 'LATEST',
    },
  ),
  sectorShares: Many(() => SectorShare, 'Who has which sector (C5).', {
    by: 'initiative', where: (row) => `${row['endedOn']} is null`, limit: 100,
  }),
  absences: Many(() => Absence, 'Who is away, today and later (C7).', {
    by: 'initiative', order: 'DAY',
    where: (row, { today }) => `${row['withdrawnOn']} is null and ${row['lastDay']} >= ${today}`, limit: 100,
  }),
  viewerMayInTeam: Derived(() => [TeamVerb], 'What you may do in its team that keeps contact.', {
    needs: teamVerbNeeds,
    derive: teamVerbsOf,
    openly: ['seat'],
  }),
  contacts: Derived(() => ContactFigures, 'Its contacts as a whole, never by person (C4).', {
    needs: figureNeeds,
    derive: figures,
    audience: 'leads',
    openly: figureTables,
  }),
});
