/* Syntheses for the bench, made by PostgreSQL itself: the community stays the same, only what was written grows. */
import pg from 'pg';

/** Words that the bench asks for: in one text of three, of ten, of a hundred, in forty texts however many there are. */
export const WORDS = { frequent: 'solidarité', often: 'logement', middle: 'covoiturage', rare: 'Beaurepaire' } as const;

/** Two words that stand together in one text of thirty, and the rare one with a typing error. */
export const TWO = `${WORDS.frequent} ${WORDS.often}`;
export const NEAR = 'Beaurepiare';

const PARAGRAPHS = 4_000;
/** The words of an invented language, some more frequent than others. */
const VOCABULARY = `
  create table bench_word as
    select row_number() over (order by hashtext(s1 || s2 || s3 || s4)) as place, s1 || s2 || s3 || s4 as word
      from unnest('{ba,co,de,fi,gra,lu,mo,ni,pra,ru,sal,ti,va,ze,chan,pleu}'::text[]) s1,
        unnest('{ra,le,mi,to,nu,par,sen,dor}'::text[]) s2, unnest('{be,do,ga,li,mou,pe,ri,vou}'::text[]) s3,
        unnest('{teur,tion,ment,que,lier,son,ve,rage,dule,nerie}'::text[]) s4;
  create table bench_paragraph as
    select p.n, (select string_agg(w.word, ' ') from generate_series(1, 28) g
      join bench_word w on w.place = 1 + (10000 * ((hashint4(p.n * 100 + g)::bigint & 1048575) / 1048576.0) ^ 3)::int) as said
    from generate_series(1, ${PARAGRAPHS}) p (n)`;

/** A made-up number below a most, the same for the same row. */
const below = (most: string | number, salt: number) => `(hashint4extended(g.n::int, ${salt}) & 1073741823) % ${most}`;
const id = (tag: number) => `(lpad(to_hex(${1_600_000_000_000 + tag * 1_000_000_000} + g.n), 12, '0') || '7000' || '80' || '${tag.toString(16)}' || lpad(to_hex(g.n), 12, '0'))::uuid`;

const statements = (texts: number): string[] => [
  'set session_replication_role = replica',
  'drop index passage_terms, passage_latest, passage_of_target, passage_of_synthesis, passage_of_person',
  VOCABULARY,
  `create table bench_initiative as select row_number() over (order by id) - 1 as place, id from initiative`,
  `create table bench_member as select row_number() over (order by id) - 1 as place, id from member`,
  `insert into target (id, initiative_id, name, category, sector_id, stance, state, level, due_on, checked_on, created_on, position, added_by_id)
     select ${id(38)}, i.id, initcap((select said from bench_paragraph p where p.n = 1 + ${below(PARAGRAPHS, 1)})::varchar(24)), 'association', null,
       'neutral', 'assigned', 'local', '2026-06-01', '2026-01-01', '2025-01-01', g.n, m.id
     from generate_series(0, ${texts / 20} - 1) g (n)
     join bench_initiative i on i.place = g.n % (select count(*) from bench_initiative) join bench_member m on m.place = g.n % 200`,
  `insert into synthesis (id, initiative_id, meeting_id, target_id, met_on, author_id, confidentiality, published_at, summary, needs)
     select ${id(43)}, t.initiative_id, ${id(42)}, t.id, date '2026-11-01' - (${below(1096, 2)})::int, t.added_by_id,
       case when ${below(10, 3)} < 7 then 'team' when ${below(10, 3)} < 9 then 'board' else 'community' end, now(),
       p.said || case when ${below(3, 4)} = 0 then ' ${WORDS.frequent}' else '' end || case when ${below(10, 8)} = 0 then ' ${WORDS.often}' else '' end
         || case when ${below(100, 5)} = 0 then ' ${WORDS.middle}' else '' end
         || case when g.n % ${Math.floor(texts / 40) - 1} = 7 then ' ${WORDS.rare}' else '' end, q.said
     from generate_series(0, ${texts} - 1) g (n)
     join bench_paragraph p on p.n = 1 + ${below(PARAGRAPHS, 6)} join bench_paragraph q on q.n = 1 + ${below(PARAGRAPHS, 7)}
     join target t on t.position = g.n % ${texts / 20}`,
  `insert into passage select public.cordee_passage_id(p.source), p.kind, p.initiative_id, p.target_id, p.synthesis_id, p.person_id,
       p.confidentiality, p.name, p.day, p.sector_id, p.stance, p.author_id, public.cordee_terms(p) from passage_source p order by p.day`,
  `insert into search_word select w.word, w.stem, public.cordee_shapes(w.word)
     from public.cordee_words((select string_agg(word, ' ') from bench_word) || ' ${Object.values(WORDS).join(' ')}') w`,
  // Who asks is of a team: what it wrote is theirs to read, beside what is open to all.
  `insert into seat (id, initiative_id, role_id, kind, member_id, held_from)
     select overlay(r.id::text placing '0000' from 1 for 4)::uuid, r.initiative_id, r.id, 'contact', (select id from member order by id limit 1), '2026-01-01'
       from role r where r.kind = 'contact' order by r.id limit 1`,
];

/** Fills a community of the bench with that many syntheses, twenty a target, of three years. */
export async function fillSearch(url: string, texts: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c maintenance_work_mem=256MB -c synchronous_commit=off' });
  await client.connect();
  const { rows } = await client.query<{ definition: string }>("select indexdef as definition from pg_indexes where indexname like 'passage_%' and indexname <> 'passage_pkey'");
  for (const statement of statements(texts)) await client.query(statement);
  for (const { definition } of rows) await client.query(definition);
  await client.query('vacuum analyze');
  await client.query('select public.cordee_count_words()');
  await client.end();
}
