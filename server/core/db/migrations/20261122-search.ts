import { Migration } from '@mikro-orm/migrations';

/*
 * What search finds (C13): one passage a synthesis, a target, somebody at a target, written with its source by triggers,
 * so that no command can forget it. Its `terms` hold the stems of its words and marks, which begin with "=": who may read
 * it, what it can be narrowed by, and its day in blocks of 1, 8, 64 and 512 days. One index answers all of them at once.
 */
export class Search extends Migration {
  override up(): void {
    this.addSql(`
do $do$ begin
  if not exists (select from pg_ts_config where cfgname = 'cordee_french' and cfgnamespace = 'public'::regnamespace) then
    create text search configuration public.cordee_french (copy = pg_catalog.french);
    alter text search configuration public.cordee_french
      alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;
  end if;
end $do$;

create table passage (
  id uuid not null primary key, kind text not null, initiative_id uuid not null, target_id uuid not null,
  synthesis_id uuid null, person_id uuid null, confidentiality text not null, name text not null, day date not null,
  sector_id uuid null, stance text not null, author_id uuid null, terms tsvector not null
);
alter table passage add constraint passage_kind_check check (kind in ('synthesis', 'target', 'person'));
alter table passage add constraint passage_confidentiality_check check (confidentiality in ('team', 'board', 'community'));
alter table passage add constraint passage_stance_check check (stance in ('ally', 'possible_ally', 'partner', 'neutral', 'distant'));
alter table passage add constraint passage_initiative_id_foreign foreign key (initiative_id) references initiative (id);
alter table passage add constraint passage_target_id_foreign foreign key (target_id) references target (id);
alter table passage add constraint passage_synthesis_id_foreign foreign key (synthesis_id) references synthesis (id) on delete set null;
alter table passage add constraint passage_person_id_foreign foreign key (person_id) references target_person (id) on delete set null;
alter table passage add constraint passage_sector_id_foreign foreign key (sector_id) references sector (id) on delete set null;
alter table passage add constraint passage_author_id_foreign foreign key (author_id) references member (id) on delete set null;
alter table passage set (toast_tuple_target = 8160);
create index passage_latest on passage (day desc, id desc);
create index passage_terms on passage using gin (terms) with (fastupdate = off);
create index passage_of_target on passage (target_id);
create index passage_of_synthesis on passage (synthesis_id);
create index passage_of_person on passage (person_id);

-- A text with spaces for the signs of print, which some languages of databases take for letters.
create function public.cordee_printed(said text) returns text language sql immutable strict parallel safe as $$
  select translate(said, '’‘“”«»…–—•·' || chr(160) || chr(8239), repeat(' ', 13))
$$;

-- Every word of a text once, without accents and case, with its stem; words that say nothing have none, and are left out.
-- The language's own list of them forgets one.
create function public.cordee_words(said text) returns table (place bigint, word text, stem text)
  language sql stable parallel safe as $$
  select min(t.place), t.word, s.stem
    from (select p.place, public.cordee_plain(p.token) as word from ts_parse('pg_catalog.default', public.cordee_printed(said)) with ordinality p (kind, token, place)
           where p.kind in (1, 2, 3, 9, 10, 11, 22)) t
    cross join lateral (select (ts_lexize('pg_catalog.french_stem', t.word))[1] as stem) s
   where s.stem is not null and t.word <> 'les' group by t.word, s.stem
$$;

-- A word and what is left of it without each of its letters: two words that one error sets apart have one of these in common.
create function public.cordee_shapes(word text) returns text[] language sql immutable strict parallel safe as $$
  select case when word ~ '^[^0-9]{4,40}$' then
    array(select distinct left(word, at) || substr(word, at + 2) from generate_series(0, length(word)) at) end
$$;

-- All words that were ever written, some of them twice: writers never wait for one another. Erased by recountWords.
create table search_word (word text not null, stem text not null, shapes text[] null, texts int not null default 0);
create index search_word_word on search_word (word);
create index search_word_stem on search_word (stem);
create index search_word_shapes on search_word using gin (shapes) with (fastupdate = off);

create function public.cordee_quoted(term text) returns text language sql immutable strict parallel safe as $$
  select '''' || replace(replace(term, '\\', '\\\\'), '''', '''''') || ''''
$$;

-- What a name begins with, to find it while it is typed.
create function public.cordee_beginnings(name text) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(distinct '=p' || left(w.word, size)), '{}')
    from public.cordee_words(name) w cross join generate_series(2, least(length(w.word), 20)) size
$$;

-- A passage's id is its source's, with the noun's tag in it (see server/core/noun/id.ts).
create function public.cordee_passage_id(source uuid) returns uuid language sql immutable strict parallel safe as $$
  select encode(set_byte(uuid_send(source), 9, 90), 'hex')::uuid
$$;

-- What every passage is to say, as its source stands now.
create view passage_source as
  select s.id as source, 'synthesis' as kind, s.initiative_id, s.target_id, s.id as synthesis_id, null::uuid as person_id,
      s.confidentiality, t.name, s.met_on as day, t.sector_id, t.stance, s.author_id,
      concat_ws(E'\\n', s.summary, s.activity, s.stakes, s.position, s.needs, s.agreements, s.disagreements, s.their_news, s.our_news,
        s.next_step) as said,
      case s.confidentiality when 'team' then '{}' when 'board' then array['=r' || s.initiative_id, '=board']
        else array['=r' || s.initiative_id, '=board', '=community'] end as marks
    from synthesis s join target t on t.id = s.target_id
  union all
  select t.id, 'target', t.initiative_id, t.id, null, null, 'team', t.name, t.checked_on, t.sector_id, t.stance, null,
      concat_ws(E'\\n', t.acronym, t.activity, t.stakes, t.place),
      array['=r' || t.initiative_id] || public.cordee_beginnings(concat_ws(' ', t.name, t.acronym))
    from target t where t.merged_into_id is null
  union all
  select p.id, 'person', p.initiative_id, p.target_id, null, p.id, 'team', p.name, p.noted_on, t.sector_id, t.stance, null,
      concat_ws(E'\\n', concat_ws(', ', p.job_title, t.name), p.how_known),
      array['=r' || p.initiative_id] || public.cordee_beginnings(p.name)
    from target_person p join target t on t.id = p.target_id;

create function public.cordee_terms(p passage_source) returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector('public.cordee_french', public.cordee_printed(p.name)), 'A') || to_tsvector('public.cordee_french', public.cordee_printed(p.said))
    || array_to_tsvector(p.marks || array_remove(array['=t' || p.initiative_id, '=i' || p.initiative_id, '=k' || p.kind,
         '=s' || p.sector_id, '=n' || p.stance, '=a' || p.author_id], null)
      || array(select '=d' || level || '.' || ((p.day - date '2000-01-01') >> (3 * level)) from generate_series(0, 3) level))
$$;

-- Writes the passages of some sources as they stand now, and the words that nobody wrote before. By indexes: plans are kept
-- from when the tables were empty.
create function public.cordee_write_passages(sources uuid[]) returns void language sql set enable_seqscan = off as $$
  insert into passage
    select public.cordee_passage_id(p.source), p.kind, p.initiative_id, p.target_id, p.synthesis_id, p.person_id, p.confidentiality, p.name,
        p.day, p.sector_id, p.stance, p.author_id, public.cordee_terms(p)
      from passage_source p where p.source = any(sources)
    on conflict (id) do update set (initiative_id, target_id, confidentiality, name, day, sector_id, stance, author_id, terms) =
      (excluded.initiative_id, excluded.target_id, excluded.confidentiality, excluded.name, excluded.day, excluded.sector_id,
       excluded.stance, excluded.author_id, excluded.terms);
  insert into search_word
    select w.word, w.stem, public.cordee_shapes(w.word)
      from public.cordee_words((select string_agg(distinct t.token, ' ') from passage_source p
          cross join lateral ts_parse('pg_catalog.default', public.cordee_printed(p.name || ' ' || p.said)) t (kind, token)
         where p.source = any(sources) and t.kind in (1, 2, 3, 9, 10, 11, 22))) w
     where not exists (select from search_word s where s.word = w.word);
$$;

-- Once a statement, however many rows it wrote: an import writes thousands.
create function passages_are_written() returns trigger language plpgsql as $$
begin
  perform public.cordee_write_passages(array(select id from written));
  return null;
end $$;
create function passages_of_targets_are_written() returns trigger language plpgsql as $$
declare
  changed uuid[] := array(select w.id from written w join earlier e using (id)
    where (w.name, w.acronym, w.activity, w.stakes, w.place, w.sector_id, w.stance, w.checked_on, w.merged_into_id)
      is distinct from (e.name, e.acronym, e.activity, e.stakes, e.place, e.sector_id, e.stance, e.checked_on, e.merged_into_id));
begin
  if cardinality(changed) = 0 then return null; end if;
  delete from passage where target_id = any(changed) and kind = 'target';
  perform public.cordee_write_passages(changed || array(select s.id from synthesis s where s.target_id = any(changed)
    union all select p.id from target_person p where p.target_id = any(changed)));
  return null;
end $$;
create function passage_is_erased() returns trigger language plpgsql as $$
begin
  delete from passage where id = public.cordee_passage_id(old.id);
  return old;
end $$;
create trigger passages_are_added after insert on synthesis referencing new table as written
  for each statement execute function passages_are_written();
create trigger passages_are_added after insert on target_person referencing new table as written
  for each statement execute function passages_are_written();
create trigger passages_are_added after insert on target referencing new table as written
  for each statement execute function passages_are_written();
create trigger passages_are_changed after update on synthesis referencing new table as written
  for each statement execute function passages_are_written();
create trigger passages_are_changed after update on target_person referencing new table as written
  for each statement execute function passages_are_written();
create trigger passages_are_changed after update on target referencing old table as earlier new table as written
  for each statement execute function passages_of_targets_are_written();
create trigger passage_is_erased before delete on synthesis for each row execute function passage_is_erased();
create trigger passage_is_erased before delete on target_person for each row execute function passage_is_erased();
create trigger passage_is_erased before delete on target for each row execute function passage_is_erased();

-- The words that one error sets apart from this one, and itself.
create function public.cordee_near_words(asked text) returns table (word text, stem text) language sql stable as $$
  select w.word, w.stem from search_word w
   where w.shapes && public.cordee_shapes(asked) and public.cordee_one_error(w.word, asked)
$$;

-- Every form in which texts hold the words searched for; forgiving, those of the words near to them too.
create function public.cordee_forms(said text, forgiving boolean) returns text[] language plpgsql stable as $$
begin
  return array(
    select distinct f.word from public.cordee_words(left(said, 200)) w
      cross join lateral (select w.stem union all select n.stem from public.cordee_near_words(w.word) n where forgiving) s
      join search_word f on f.stem = s.stem);
end $$;

-- What is searched for: every word, the last one also as the beginning of a name; forgiving, each with one typing error.
-- Beside it, in how many texts the rarest of the words stands, as counted last; short ones may begin many names.
create function public.cordee_asked(said text, forgiving boolean, out wanted tsquery, out texts int) language plpgsql stable as $$
declare
  is_typed boolean := public.cordee_plain(left(said, 200)) ~ '[a-z0-9]$';
begin
  select string_agg('(' || concat_ws('|', public.cordee_quoted(w.stem),
        case when is_typed and w.place = w.last and length(w.word) between 2 and 20 then public.cordee_quoted('=p' || w.word) end,
        case when forgiving then (select string_agg(public.cordee_quoted(n.stem), '|') from public.cordee_near_words(w.word) n) end)
      || ')', '&')::tsquery,
      min(case when length(w.word) < 4 then 1000000 else coalesce((select max(s.texts) from search_word s where s.stem = w.stem), 0) end)
    into wanted, texts
    from (select f.place, f.word, f.stem, max(f.place) over () as last from public.cordee_words(left(said, 200)) f) w;
end $$;

/*
 * The most recent passages that hold some terms, after a place in that order. The latest are walked; then the index is
 * asked for the block of days that is reached and the one before, blocks eight times as long at each step: enough is
 * found before much was looked at, however frequent the words are and however many the passages. What is rare is found
 * sooner without blocks.
 */
create function public.cordee_latest(wanted tsquery, is_rare boolean, since date, until date, after_day date, after_id uuid, most int)
  returns uuid[] language plpgsql stable as $$
declare
  found uuid[] := '{}';
  one record;
  walked int := 0;
  first_day date;
  at_day date := coalesce(after_day, until, 'infinity');
  at_id uuid := coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  low date;
  block int;
  level int := 4;
begin
  if not is_rare then
    for one in select p.id, p.day, p.terms @@ wanted as holds from passage p
        where (p.day, p.id) < (at_day, at_id) order by p.day desc, p.id desc loop
      if one.day < since then return found; end if;
      first_day := coalesce(first_day, one.day);
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
    level := case when first_day - at_day < 8 then 1 when first_day - at_day < 64 then 2 else 3 end;
  end if;
  for step in level..4 loop
    if step < 4 then
      block := (at_day - date '2000-01-01') >> (3 * step);
      low := greatest(since, date '2000-01-01' + ((block - 1) << (3 * step)));
    else
      low := since;
    end if;
    found := found || array(
      select p.id from passage p
       where p.terms @@ case when step = 4 then wanted
           else wanted && format('%L | %L', '=d' || step || '.' || block, '=d' || step || '.' || block - 1)::tsquery end
         and (p.day + 0, p.id) < (at_day + 0, at_id) and (low is null or p.day + 0 >= low)
       order by p.day + 0 desc, p.id desc limit most - cardinality(found));
    exit when cardinality(found) = most or low = since;
    at_day := low;
    at_id := '00000000-0000-0000-0000-000000000000';
  end loop;
  return found;
end $$;

/*
 * Searches what holds one of the marks that a viewer may read by, and all that it is narrowed by. A typing error a word
 * is forgiven where nothing that the viewer may read holds the words as they were typed: what others wrote decides nothing.
 */
create function public.cordee_search(said text, readable text[], narrowed tsquery, since date, until date, after_day date,
  after_id uuid, most int) returns uuid[] language plpgsql stable as $$
declare
  kept tsquery := (select string_agg(public.cordee_quoted(mark), '|') from unnest(readable) mark)::tsquery;
  wanted tsquery;
  texts int;
  found uuid[];
begin
  if narrowed is not null then kept := kept && narrowed; end if;
  for errors in 0..1 loop
    select a.wanted && kept, a.texts into wanted, texts from public.cordee_asked(said, errors = 1) a;
    if wanted is null then return '{}'; end if;
    found := public.cordee_latest(wanted, texts < 300 and errors = 0, since, until, after_day, after_id, most);
    if cardinality(found) > 0 then return found; end if;
    if after_id is not null and cardinality(public.cordee_latest(wanted, texts < 300, since, until, null, null, 1)) > 0 then return '{}'; end if;
  end loop;
  return found;
end $$;

-- Counts in how many texts each word stands, and forgets those that stand in none: nobody who was erased is kept in it.
create function public.cordee_count_words() returns void language plpgsql as $$
begin
  create temp table counted on commit drop as
    select word as stem, ndoc from ts_stat('select terms from passage') where word not like '=%';
  analyze counted;
  lock table search_word in share row exclusive mode;
  delete from search_word w where not exists (select from counted c where c.stem = w.stem)
    and not exists (select from passage p where p.terms @@ public.cordee_quoted(w.stem)::tsquery);
  update search_word w set texts = c.ndoc from counted c where c.stem = w.stem and w.texts <> c.ndoc;
end $$;

select public.cordee_write_passages(array(select source from passage_source));
    `);
  }
}
