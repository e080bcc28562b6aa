import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestCommunity } from '../kit/community.ts';

/** Enough for each way of searching: the walk from the latest, blocks of days, the index at once. */
const PASSAGES = 12_000;
const DAYS = 100;
/** Each word, which is its own stem, stands in one passage of so many. */
const WORDS = { canton: 3, jardin: 8, moulin: 20, balcon: 400 } as const;

let community: TestCommunity;
interface Passage { id: string; day: string; words: string[]; readers: string[] }
let passages: Passage[];

const words = Object.entries(WORDS).map(([word, one], salt) =>
  `case when abs(hashint4extended(n, ${salt})) % ${one} = 0 then array['${word}'] else '{}' end`).join(' || ');
const FILL = `insert into passage (id, kind, initiative_id, target_id, confidentiality, name, day, stance, terms)
  select gen_random_uuid(), 'synthesis', gen_random_uuid(), gen_random_uuid(), 'team', 'Ici', d.day, 'neutral',
      to_tsvector('public.cordee_french', array_to_string(${words}, ' '))
        || array_to_tsvector(array['=t' || abs(hashint4extended(n, 9)) % 30]
          || array(select '=d' || level || '.' || ((d.day - date '2000-01-01') >> (3 * level)) from generate_series(0, 3) level))
    from generate_series(1, ${PASSAGES}) n
    cross join lateral (select date '2020-01-01' + (n * ${DAYS} / ${PASSAGES})) d (day)`;

beforeAll(async () => {
  community = await TestCommunity.open();
  const { pool } = community.house;
  const client = await pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query(FILL);
  await client.query('insert into search_word (word, stem) select word, word from unnest($1::text[]) word', [Object.keys(WORDS)]);
  await client.query('set session_replication_role = default');
  await client.query('analyze passage');
  await client.query('select public.cordee_count_words()');
  client.release();
  const { rows } = await pool.query<Passage>(
    `select id, day::text, array(select w from unnest(tsvector_to_array(terms)) w where w not like '=%') as words,
       array(select w from unnest(tsvector_to_array(terms)) w where w like '=t%') as readers
     from passage order by day desc, id desc`);
  passages = rows;
});
afterAll(() => community.close());

const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
const days = fc.option(fc.integer({ min: -10, max: DAYS + 10 }).map(day));
const asked = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...Object.keys(WORDS)), { minLength: 1, maxLength: 2 }),
  readers: fc.oneof(
    fc.uniqueArray(fc.integer({ min: 0, max: 31 }).map((team) => `=t${team}`), { minLength: 1, maxLength: 4 }),
    fc.constant(Array.from({ length: 30 }, (_, team) => `=t${team}`))),
  since: days,
  until: days,
  /** From which of those found one goes on. */
  after: fc.option(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
  most: fc.constantFrom(1, 11, 51, 1001),
});

describe('search, whichever way it takes', () => {
  test('C13: finds the most recent that hold all words and may be read, and no other', async () => {
    await fc.assert(fc.asyncProperty(asked, async ({ words: said, readers, since, until, after, most }) => {
      const all = passages.filter((one) => said.every((word) => one.words.includes(word))
        && readers.some((reader) => one.readers.includes(reader))
        && (!since || one.day >= since) && (!until || one.day <= until));
      const place = after === null ? -1 : Math.floor(after * all.length);
      const from = all[place];
      const text = 'select public.cordee_search($1, $2, null, $3, $4, $5, $6, $7) as found';
      const given = [said.join(' '), readers, since, until, from?.day, from?.id, most];
      const { rows } = await community.house.pool.query<{ found: string[] }>(text, given);
      expect(rows[0]?.found).toEqual(all.slice(place + 1, place + 1 + most).map(({ id }) => id));
    }), { numRuns: 300 });
  });
});
