/*
 * Search: what it costs Cordée at 10,000, 100,000 and 1,000,000 syntheses, against plain prepared SQL that is told
 * beforehand which way suits the words (limit/search-*.sql), by a member who reads what one team of 25 wrote and what is
 * open to all. Words that are frequent, middling, rare; two; without accents; with one typing error.
 *
 *   node --import tsx bench/search.ts              some twenty minutes, most of them to fill
 *   node --import tsx bench/search.ts --size 10000 --size 100000 --rounds 9 --bars
 *
 * Figures are those of `npm run bench`. Growth is from each size to the next one, typing errors aside; `marked` is the
 * same search with its passages and what is marked in them, as the page asks for it.
 */
import 'reflect-metadata';
import { fillSearch } from './search/fill.ts';
import { asked, ofCordee, ofLimit } from './search/workloads.ts';
import { raceSizes } from './sizes.ts';
import type { Call, Workload } from './workloads.ts';

const workloads: readonly Workload[] = asked.flatMap((one) => [
  {
    name: one.name,
    contestants: ['cordee', 'limit'],
    calls: (contestant): Call[] => [contestant === 'cordee' ? ofCordee(one) : ofLimit(one)],
  },
  { name: `${one.name}, marked`, contestants: ['cordee'], calls: (): Call[] => [ofCordee(one, true)] },
]);

await raceSizes({
  sizes: ['10000', '100000', '1000000'],
  name: 'search',
  fill: fillSearch,
  workloads: () => workloads,
  grows: (name) => !name.includes('error'),
});
