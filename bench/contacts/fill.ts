/* A team that keeps contact, made by PostgreSQL itself: who asks has 25 targets, however many there are. */
import pg from 'pg';
import { nounByName, nounSpec, type NounClass } from '../../server/core/noun/registry.ts';
import '../../server/nouns.ts';
import type { Kept } from './workloads.ts';

const PORTFOLIO = 25;
const PAGES = 200;
const PARAGRAPH = 'Ils cherchent une salle, et du monde pour la tenir ouverte le samedi. ';

/** An id of a noun, the same for the same number. */
function id(noun: string, number: string): string {
  const tag = nounSpec(nounByName(noun) as NounClass).tag.toString(16).padStart(2, '0');
  return `(lpad(to_hex(1700000000000 + ${number}), 12, '0') || '700080${tag}' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

const statements = (count: number): string[] => [
  // What search and the journal keep beside is not measured here.
  'set session_replication_role = replica',
  `create table bench_initiative as select id from initiative where state = 'running' order by id limit 1`,
  `create table bench_member as select row_number() over (order by id)::int - 1 as place, id from member
     where state = 'active' order by id limit 200`,
  `insert into seat (id, initiative_id, role_id, kind, member_id, held_from)
     select ${id('Seat', 'm.place')}, i.id, r.id, 'contact', m.id, '2025-01-01' from bench_member m cross join bench_initiative i
       join role r on r.initiative_id = i.id and r.kind = 'contact' where m.place = 0`,
  `insert into target (id, initiative_id, name, category, activity, stakes, stance, state, level, priority, place, owner_id,
       assigned_on, due_on, last_held_on, checked_on, created_on, position, added_by_id)
     select ${id('Target', 'g.n')}, i.id, 'Organisation ' || g.n, 'association', repeat('${PARAGRAPH}', 3), repeat('${PARAGRAPH}', 2),
       'neutral', 'in_touch', 'local', 1 + g.n % 3, 'Lyon', o.id,
       '2025-01-01', date '2026-11-01' + (hashint4(g.n) & 255), '2026-03-01', '2026-01-01', '2025-01-01', g.n, o.id
     from generate_series(0, ${count} - 1) g (n) cross join bench_initiative i
     join bench_member o on o.place = case when g.n < ${PORTFOLIO} then 0 else 1 + g.n % 199 end`,
  `insert into target_person (id, initiative_id, target_id, name, job_title, source, noted_on, last_contact_on)
     select ${id('TargetPerson', 'g.n')}, t.initiative_id, t.id, 'Personne ' || g.n, 'Présidence', 'Une carte', '2026-01-01', '2026-03-01'
       from target t join generate_series(0, ${count} * 2 - 1) g (n) on t.position = g.n / 2`,
  `insert into meeting (id, initiative_id, target_id, day, channel, author_id, state, held_at, synthesis_due_on, synthesis_on)
     select ${id('Meeting', 'g.n')}, t.initiative_id, t.id, date '2026-01-01' + g.n % 4 * 20, 'phone', t.added_by_id, 'held',
         timestamptz '2026-03-01', date '2026-03-08', date '2026-03-02' from target t join generate_series(0, ${count} * 4 - 1) g (n) on t.position = g.n / 4
     union all select ${id('Meeting', 't.position + 1000000')}, t.initiative_id, t.id, date '2026-12-15', 'phone', t.added_by_id, 'planned',
         null, null, null from target t`,
  `insert into synthesis (id, initiative_id, meeting_id, target_id, met_on, author_id, confidentiality, published_at, summary, needs)
     select ${id('Synthesis', 'row_number() over (order by m.id)::int')}, m.initiative_id, m.id, m.target_id, m.day, m.author_id, 'team',
       '2026-03-02', repeat('${PARAGRAPH}', 2), '${PARAGRAPH}' from meeting m where m.state = 'held'`,
  `insert into commitment (id, initiative_id, target_id, synthesis_id, side, what, due_on)
     select ${id('Commitment', 'row_number() over (order by s.id)::int')}, s.initiative_id, s.target_id, s.id, 'ours', 'Envoyer le plan',
       '2026-06-01' from synthesis s`,
  `insert into entry (id, at, kind, audience, subject_type, subject_id, initiative_id, target_id, actor_id, facts)
     select ${id('Entry', '(t.position * 12 + k.n)')}, timestamptz '2026-01-01' + k.n * interval '1 day', 'target.checked', 'team',
       'Target', t.id, t.initiative_id, t.id, t.added_by_id, '{}' from generate_series(0, 11) k (n) cross join target t`,
];

/** Fills a community of the bench with that many targets of one team, and says whom to ask about. */
export async function fillContacts(url: string, targets: number): Promise<Kept> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c synchronous_commit=off' });
  await client.connect();
  try {
    for (const statement of statements(targets)) await client.query(statement);
    await client.query('vacuum analyze');
    const { rows: [kept] } = await client.query<Kept>(
      `select (select id from bench_member where place = 0) as me, (select id from bench_initiative) as initiative,
         array(select id from target order by md5(id::text) limit ${PAGES}) as targets`,
    );
    return kept as Kept;
  } finally {
    await client.end();
  }
}
