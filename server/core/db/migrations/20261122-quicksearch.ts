import { Migration } from '@mikro-orm/migrations';

/*
 * Passages of thousands of targets are written in seconds: a text loses its accents at once, not word by word, and the
 * index takes what is new in small batches. What is searched for is understood in a few calls, and how many names begin
 * like a word is counted where they are many.
 */
export class QuickSearch extends Migration {
  override up(): void {
    this.addSql(String.raw`
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

-- What is searched for: every word, the last one also as the beginning of a name; forgiving, each with one typing error.
-- Beside it, as counted last: in how many texts and names the rarest stands, and in how many all of them may stand.
drop function public.cordee_asked(text, boolean);
create function public.cordee_asked(said text, forgiving boolean, out wanted tsquery, out rarest int, out texts int)
  language plpgsql stable as $$
declare
  plain text := regexp_replace(translate(public.cordee_plain(public.cordee_printed(left(said, 200))), '-/_\''', '     '),
    '\mles\M', ' ', 'g');
  typed text := substring(plain from '[[:alnum:]]{2,20}$');
  begun text := (tsvector_to_array(to_tsvector('public.cordee_french', typed)))[1];
  passages float8 := greatest(1, (select c.reltuples from pg_class c where c.oid = 'public.passage'::regclass));
begin
  if forgiving then
    select string_agg('(' || concat_ws('|', quote_literal(w.stem), n.stems,
          case when w.stem = begun then quote_literal('=p' || typed) end) || ')', '&')::tsquery,
        min(coalesce(n.texts, 0)), passages * exp(sum(ln(greatest(n.texts, 1) / passages)))
      into wanted, rarest, texts
      from public.cordee_words(plain) w
      cross join lateral (select string_agg(quote_literal(n.stem), '|') as stems, sum(s.texts) as texts
        from public.cordee_near_words(w.word) n join search_word s on s.word = n.word offset 0) n;
  else
    select string_agg(case when w.stem = begun then '(' || quote_literal(begun) || '|' || quote_literal('=p' || typed) || ')'
          else quote_literal(w.stem) end, '&')::tsquery,
        min(c.texts), passages * exp(sum(ln(greatest(c.texts, 1) / passages)))
      into wanted, rarest, texts
      from unnest(tsvector_to_array(to_tsvector('public.cordee_french', plain))) w (stem)
      cross join lateral (select coalesce((select max(s.texts) from search_word s where s.stem = w.stem), 0)
        + coalesce((select max(s.texts) from search_word s where w.stem = begun and s.word = '=p' || typed), 0) as texts offset 0) c;
  end if;
end $$;

/*
 * The most recent passages that hold some terms and may be read, after a place in that order. What stands in few texts is
 * found at once. Where it stands in a tenth of all, the latest are walked. Else, and where that finds too few, the index is
 * asked for so many days as hold enough, it may be, then for eight times as many: little is looked at, however frequent
 * the words are and however many the passages. Terms asked for apart let the index leap from one to the other.
 */
drop function public.cordee_latest(tsquery, boolean, date, date, date, uuid, int);
create function public.cordee_latest(wanted tsquery, kept tsquery, rarest int, texts int, since date, until date,
  after_day date, after_id uuid, most int) returns uuid[] language plpgsql stable as $$
declare
  found uuid[] := '{}';
  one record;
  walked int := 0;
  at_day date := coalesce(after_day, until, 'infinity');
  at_id uuid := coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  days int;
  level int;
  low date;
  blocks tsquery;
  base constant date := '2000-01-01';
begin
  if texts > greatest(1000, (select c.reltuples / 10 from pg_class c where c.oid = 'public.passage'::regclass)) then
    for one in select p.id, p.day, p.terms @@ wanted and p.terms @@ kept as holds from passage p
        where (p.day, p.id) < (at_day, at_id) order by p.day desc, p.id desc limit 100 + 10 * most loop
      if one.day < since then return found; end if;
      at_day := one.day;
      at_id := one.id;
      walked := walked + 1;
      if one.holds then
        found := found || one.id;
        if cardinality(found) = most then return found; end if;
      end if;
      exit when walked >= 100 + 10 * cardinality(found);
    end loop;
    if walked < 100 + 10 * cardinality(found) then return found; end if;
  end if;
  if rarest > 500 then
    -- Of ten texts one may be read, it may be.
    days := (select greatest(1, least((max(p.day) - min(p.day) + 1) * 10.0 * most / greatest(texts, 1), 100000)) from passage p);
    at_day := least(at_day, (select max(p.day) + 1 from passage p));
  end if;
  loop
    level := case when days <= 8 then 0 when days <= 64 then 1 when days <= 512 then 2 when days <= 4096 then 3 end;
    exit when level is null;
    low := greatest(since, at_day - days);
    blocks := (select string_agg(quote_literal('=d' || level || '.' || block), '|')
      from generate_series((low - base) >> (3 * level), (at_day - base) >> (3 * level)) block)::tsquery;
    found := found || array(
      select p.id from passage p
       where p.terms @@ wanted and p.terms @@ kept and p.terms @@ blocks
         and (p.day + 0, p.id) < (at_day + 0, at_id) and p.day + 0 >= low
       order by p.day + 0 desc, p.id desc limit most - cardinality(found));
    if cardinality(found) = most or low = since then return found; end if;
    at_day := low;
    at_id := '00000000-0000-0000-0000-000000000000';
    days := days * 8;
  end loop;
  return found || array(
    select p.id from passage p
     where p.terms @@ wanted and p.terms @@ kept
       and (p.day + 0, p.id) < (at_day + 0, at_id) and (since is null or p.day + 0 >= since)
     order by p.day + 0 desc, p.id desc limit most - cardinality(found));
end $$;

/*
 * Searches what holds one of the marks that a viewer may read by, and all that it is narrowed by. A typing error a word
 * is forgiven where nothing that the viewer may read holds the words as they were typed: what others wrote decides nothing.
 */
create or replace function public.cordee_search(said text, readable text[], narrowed tsquery, since date, until date,
  after_day date, after_id uuid, most int) returns uuid[] language plpgsql stable as $$
declare
  kept tsquery := (select string_agg(quote_literal(mark), '|') from unnest(readable) mark)::tsquery;
  wanted tsquery;
  rarest int;
  texts int;
  found uuid[];
begin
  if narrowed is not null then kept := kept && narrowed; end if;
  for errors in 0..1 loop
    select a.wanted, a.rarest, a.texts into wanted, rarest, texts from public.cordee_asked(said, errors = 1) a;
    if wanted is null or kept is null then return '{}'; end if;
    found := public.cordee_latest(wanted, kept, rarest, texts, since, until, after_day, after_id, most);
    if cardinality(found) > 0 then return found; end if;
    -- Nothing more is after this place, but there is before it: no error is to be forgiven.
    if after_id is not null then
      found := public.cordee_latest(wanted, kept, rarest, texts, since, until, null, null, 1);
      if cardinality(found) > 0 then return '{}'; end if;
    end if;
  end loop;
  return found;
end $$;

-- Counts in how many texts each word stands, and in how many names each beginning that many have, and forgets what stands
-- in none: nobody who was erased is kept in it.
create or replace function public.cordee_count_words() returns void language plpgsql as $$
begin
  create temp table counted on commit drop as
    select word as stem, ndoc from ts_stat('select terms from passage')
     where word not like '=%' or (word like '=p%' and ndoc >= 300);
  analyze counted;
  lock table search_word in share row exclusive mode;
  delete from search_word w where not exists (select from counted c where c.stem = w.stem)
    and not exists (select from passage p where p.terms @@ public.cordee_quoted(w.stem)::tsquery and w.word not like '=%');
  update search_word w set texts = c.ndoc from counted c where c.stem = w.stem and w.texts <> c.ndoc;
  insert into search_word (word, stem, texts) select c.stem, c.stem, c.ndoc from counted c
    where c.stem like '=p%' and not exists (select from search_word w where w.word = c.stem);
end $$;
    `);
  }
}
