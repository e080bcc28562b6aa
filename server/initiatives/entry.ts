import { Entry } from '../core/journal/entry.ts';
import { One } from '../core/noun/fields.ts';
import { addIndexes, extend } from '../core/noun/noun.ts';
import { addFilters } from '../core/noun/registry.ts';
import { Initiative } from './initiative.ts';

extend(Entry, { initiative: One(() => Initiative, 'The initiative it happened in.', { nullable: true, index: false }) });
addIndexes(Entry, { entry_of_initiative: 'create index entry_of_initiative on entry (initiative_id, id desc)' });

addFilters(Entry, {
  mine: {
    type: () => Boolean,
    description: 'In initiatives whose team you are in, or that you wrote or follow.',
    sqlType: 'boolean',
    sql: (row, asked, viewer) =>
      `(not ${asked} or ${row['initiative']} in (select h.initiative_id from seat h where h.member_id = ${viewer.id}` +
      ` and h.left_on is null union select f.id from initiative f where f.author_id = ${viewer.id}` +
      ` or f.referent_id = ${viewer.id}))`,
    // The viewer's own.
    openly: ['seat', 'initiative'],
  },
});
