import { Migration } from '@mikro-orm/migrations';

/*
 * Passages of thousands of targets are written in seconds: a text loses its accents at once, not word by word, and the
 * index takes what is new in small batches.
 */
export class QuickPassages extends Migration {
  override up(): void {
    this.addSql(`
create or replace function public.cordee_words(said text) returns table (place bigint, word text, stem text)
  language sql stable parallel safe as $$
  select min(t.place), t.word, s.stem
    from ts_parse('pg_catalog.default', public.cordee_plain(public.cordee_printed(said))) with ordinality t (kind, word, place)
    cross join lateral (select (ts_lexize('pg_catalog.french_stem', t.word))[1] as stem) s
   where t.kind in (1, 2, 3, 9, 10, 11, 22) and s.stem is not null and t.word <> 'les' group by t.word, s.stem
$$;

create or replace function public.cordee_beginnings(name text) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg('=p' || left(t.word, size)), '{}')
    from ts_parse('pg_catalog.default', public.cordee_plain(public.cordee_printed(name))) t (kind, word)
    cross join generate_series(2, least(length(t.word), 20)) size
   where t.kind in (1, 2, 3, 9, 10, 11, 22) and ts_lexize('pg_catalog.french_stem', t.word) <> '{}' and t.word <> 'les'
$$;

alter index passage_terms reset (fastupdate);
-- In kilobytes: what a search reads through at most, beside the index.
alter index passage_terms set (gin_pending_list_limit = 256);
    `);
  }
}
