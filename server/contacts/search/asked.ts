import { readable } from '../../access/readable.ts';
import { askPage } from '../../core/noun/asks.ts';
import { decodeCursor, pageSize } from '../../core/read/cursor.ts';
import { MOST_COUNTED } from '../../core/read/page.ts';
import type { Given } from '../../core/read/asking.ts';
import { Passage } from './passage.ts';

/** The best are chosen of so many most recent ones: ranking all would take the longer the more was ever written (C13). */
const MOST_RANKED = 500;

interface Narrowed {
  readonly kinds?: readonly string[] | null;
  readonly initiative?: string | null;
  readonly sectors?: readonly string[] | null;
  readonly stances?: readonly string[] | null;
  readonly author?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
}

const narrowed = ({ filter }: Given): Narrowed => (filter ?? {}) as Narrowed;

/** The marks that the index is asked for, so that it looks at nothing else; the reader's filters decide. */
function marksOf(given: Given): string | null {
  const { kinds, initiative, sectors, stances, author } = narrowed(given);
  const groups = [
    kinds?.map((kind) => `=k${kind}`), initiative && [`=i${initiative.toLowerCase()}`],
    sectors?.map((sector) => `=s${sector.toLowerCase()}`), stances?.map((stance) => `=n${stance}`),
    author && [`=a${author.toLowerCase()}`],
  ];
  const any = (marks: readonly string[]) => `(${marks.map((mark) => `'${mark.replaceAll(/['\\]/g, '')}'`).join('|')})`;
  const asked = groups.filter((marks): marks is string[] => Boolean(marks?.length));
  return asked.length ? asked.map(any).join('&') : null;
}

const isBest = ({ order }: Given): boolean => order === 'BEST';

/** After which place, by its day and its id: the best are ranked from the beginning. */
const afterOf = (place: 0 | 1) => (given: Given): string | null =>
  given['after'] && !isBest(given) ? (decodeCursor('LATEST', 2, given['after'])[place] ?? null) : null;
/** One more than the page shows. */
const mostOf = (given: Given): number => (isBest(given) ? MOST_RANKED : pageSize(given['first']) + 1);

/** Search over syntheses, targets and the people there (C13). */
export const search = askPage(
  () => Passage,
  'Syntheses, targets and people at targets that hold all these words: the most recent, or the best of the 500 most recent (C13).',
  'member',
  {
    order: 'LATEST',
    words: 'What is searched for, 200 characters of it: stems, accents and one typing error a word are forgiven.',
    openly: ['seat', 'initiative'],
    where: (row, v, given, counting) => {
      const narrowing = `${given(marksOf, 'tsquery')}, ${given((one) => narrowed(one).since, 'date')}, ${given((one) => narrowed(one).until, 'date')}`;
      const part = counting
        ? `null, null, ${MOST_COUNTED + 1}`
        : `${given(afterOf(0), 'date')}, ${given(afterOf(1), 'uuid')}, ${given(mostOf, 'int')}`;
      return `${row['id']} = any((select public.cordee_search(${v.said}, ${readable(v)}, ${narrowing}, ${part}))::uuid[])`;
    },
  },
);
