/*
 * Contacts: whom to meet next, of one's own and of the team, and a target's page, at 1,000, 10,000 and 100,000 targets,
 * against SQL written by hand behind a bare handler (limit/due.sql, team-due.sql, target.sql).
 *
 *   node --import tsx bench/contacts.ts
 *   node --import tsx bench/contacts.ts --size 1000 --size 10000 --rounds 9 --bars
 *
 * Figures are those of `npm run bench`; growth is from each size to the next one.
 */
import 'reflect-metadata';
import { fillContacts } from './contacts/fill.ts';
import { workloadsOf, type Kept } from './contacts/workloads.ts';
import { raceSizes } from './sizes.ts';

let kept: Kept;
await raceSizes({
  sizes: ['1000', '10000', '100000'],
  name: 'contacts',
  fill: async (url, targets) => { kept = await fillContacts(url, targets); },
  workloads: () => workloadsOf(kept),
  grows: () => true,
});
