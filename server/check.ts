import type pg from 'pg';
import { retentionChecks } from './contacts/outsiders/checks.ts';
import { faultIn } from './charter/settings.ts';
import { introductionChecks } from './contacts/introductions/checks.ts';
import { allNouns, nounSpec } from './core/noun/registry.ts';
import './nouns.ts';

/** What must hold in the data, and where it does not: how many, and a few of them. */
export interface Invariant {
  readonly name: string;
  readonly rule: string;
  readonly found: number;
  readonly examples: string[];
}

type Pool = Pick<pg.Pool, 'query'>;
type Check = readonly [rule: string, name: string, sql: string];

const MOST_EXAMPLES = 5;

/** Each statement finds the rows that break the rule, as a text that names them. */
const initiatives: readonly Check[] = [
  [
    'I7',
    'a role has as many seats taken as are held',
    `select id from role r where seats_taken <>
       (select count(*) from seat s where s.role_id = r.id and s.left_on is null)`,
  ],
  [
    'I7',
    'a role keeps as many seats as there are acceptances that nobody was told yet',
    `select id from role r where seats_reserved <>
       (select count(*) from application a where a.role_id = r.id and a.verdict = 'accepted')`,
  ],
  [
    'I7',
    'never more seats held than there are',
    'select id from role r where seats < (select count(*) from seat s where s.role_id = r.id and s.left_on is null)',
  ],
  [
    'I3',
    'an initiative has as many seats open as its roles have',
    `select id from initiative i where seats_open <>
       (select coalesce(sum(seats - seats_taken), 0) from role r where r.initiative_id = i.id)`,
  ],
  [
    'I8',
    'who answers for an initiative holds a pilot’s seat in it',
    `select id from initiative i where pilot_id is not null and not exists (
       select 1 from seat s
        where s.initiative_id = i.id and s.member_id = i.pilot_id and s.kind = 'pilot' and s.left_on is null)`,
  ],
  [
    'I8',
    'an initiative that the board opened has a pilot until it is closed',
    "select id from initiative where pilot_id is null and state in ('launching', 'running', 'paused')",
  ],
  [
    'I2',
    'an initiative that the board opened has a referent',
    "select id from initiative where referent_id is null and state in ('launching', 'running', 'paused', 'closed')",
  ],
  [
    'I2',
    'a proposed or opened initiative says what it is and what it needs',
    "select id from initiative where state <> 'draft' and '' in (trim(summary), trim(need), trim(description))",
  ],
  [
    'I5',
    'a seat is of its role’s kind and initiative',
    `select s.id from seat s join role r on r.id = s.role_id
      where s.kind <> r.kind or s.initiative_id <> r.initiative_id`,
  ],
  [
    'I8',
    'a seat is not left, nor its term over, before it is held',
    'select id from seat where left_on < held_from or last_day < held_from',
  ],
  [
    'I14',
    'nobody is committed for a time in a programme of ambassadors',
    `select s.id from seat s join initiative i on i.id = s.initiative_id
      where i.nature = 'ambassador' and s.last_day is not null`,
  ],
  [
    'I7',
    'an application is to a role of its initiative',
    'select a.id from application a join role r on r.id = a.role_id where a.initiative_id <> r.initiative_id',
  ],
  [
    'I7',
    'whose application was accepted holds or held a seat of that role',
    `select id from application a where state = 'accepted' and not exists (
       select 1 from seat s
        where s.role_id = coalesce(a.offered_role_id, a.role_id) and s.member_id = a.member_id)`,
  ],
  [
    'I7',
    'an answered application says when, and no other does',
    `select id from application
      where (verdict is not null or state in ('accepted', 'declined', 'offered', 'refused')) <> (answered_at is not null)`,
  ],
  [
    'I7',
    'nobody answered their own application',
    "select id from application where 'accepted' in (state, verdict) and answered_by_id = member_id",
  ],
  [
    'I7',
    'a role that is offered is another one of the same initiative',
    `select a.id from application a join role r on r.id = a.offered_role_id
      where r.id = a.role_id or r.initiative_id <> a.initiative_id`,
  ],
  [
    'I8',
    'an invitation is to a role of its initiative',
    'select v.id from invitation v join role r on r.id = v.role_id where v.initiative_id <> r.initiative_id',
  ],
  [
    'I8',
    'an invitation that is closed says when, and no other does',
    "select id from invitation where (state <> 'open') <> (answered_at is not null)",
  ],
  [
    'I9',
    'a pair is of a contact seat and an organisation seat of its initiative',
    `select p.id from pair p join seat c on c.id = p.contact_seat_id join seat o on o.id = p.organisation_seat_id
      where c.kind <> 'contact' or o.kind <> 'organisation' or c.member_id = o.member_id
         or c.initiative_id <> p.initiative_id or o.initiative_id <> p.initiative_id`,
  ],
  [
    'I9',
    'a pair ends with its seats',
    `select p.id from pair p join seat s on s.id in (p.contact_seat_id, p.organisation_seat_id)
      where p.ended_on is null and s.left_on is not null`,
  ],
  [
    'I6',
    'a running-in ends where an initiative ran',
    'select id from initiative where running_in_ended_on is not null and first_seats is null',
  ],
  [
    'I2',
    'nobody waits for an answer where nobody is taken in',
    `select a.id from application a join initiative i on i.id = a.initiative_id
      where a.state in ('open', 'offered') and i.state not in ('launching', 'running')
      union all select v.id from invitation v join initiative i on i.id = v.initiative_id
      where v.state = 'open' and i.state not in ('launching', 'running')`,
  ],
];

const contacts: readonly Check[] = [
  [
    'C6',
    'a target was last met on the day of its last meeting held',
    `select t.id from target t where t.merged_into_id is null and t.last_held_on is distinct from (
       select max(m.day) from meeting m where m.target_id = t.id and m.state = 'held' and m.channel <> 'mail')`,
  ],
  [
    'C2',
    'a target that is merged is closed, and leads to one that goes on, in the same initiative',
    `select t.id from target t join target o on o.id = t.merged_into_id
      where t.state <> 'closed' or o.merged_into_id is not null or o.initiative_id <> t.initiative_id`,
  ],
  [
    'C3',
    'a target that somebody keeps contact with has its contact member, since a day',
    "select id from target where state in ('assigned', 'in_touch') and (owner_id is null or assigned_on is null)",
  ],
  [
    'C1',
    'what hangs on a target is of its initiative',
    `select x.id from (select id, target_id, initiative_id from meeting union all select id, target_id, initiative_id from target_person
       union all select id, target_id, initiative_id from synthesis union all select id, target_id, initiative_id from commitment
       union all select id, target_id, initiative_id from planned_move
       union all select id, target_id, initiative_id from introduction
       union all select id, target_id, initiative_id from acquaintance_call) x
      join target t on t.id = x.target_id where t.initiative_id <> x.initiative_id`,
  ],
  [
    'C12',
    'a synthesis is of a meeting held, which says when it was published',
    `select m.id from meeting m left join synthesis s on s.meeting_id = m.id
      where (s.id is not null) <> (m.synthesis_on is not null) or (s.id is not null and
        (m.state <> 'held' or s.target_id <> m.target_id or s.met_on <> m.day))`,
  ],
  [
    'C12',
    'every version of a synthesis is kept, counted from 1 to today’s',
    `select s.id from synthesis s where s.version <> (select count(*) from synthesis_version v where v.synthesis_id = s.id)
        or s.version <> (select max(v.number) from synthesis_version v where v.synthesis_id = s.id)`,
  ],
  [
    'C10',
    'a meeting held owes a synthesis unless it was a mail',
    "select id from meeting where (synthesis_due_on is not null) <> (state = 'held' and channel <> 'mail')",
  ],
  [
    'C13',
    'search finds every synthesis, target and person as they stand, and nothing else',
    `select coalesce(p.id, s.source) as id from passage p full join passage_source s on p.id = public.cordee_passage_id(s.source)
      where (p.kind, p.initiative_id, p.target_id, p.synthesis_id, p.person_id, p.confidentiality, p.name, p.day, p.sector_id,
          p.stance, p.author_id) is distinct from (s.kind, s.initiative_id, s.target_id, s.synthesis_id, s.person_id,
          s.confidentiality, s.name, s.day, s.sector_id, s.stance, s.author_id)
        or p.terms is distinct from public.cordee_terms(s)`,
  ],
  [
    'C13',
    'every word that search finds is known, to forgive a typing error in it',
    `select distinct w.word as id from passage_source s cross join lateral public.cordee_words(s.name || ' ' || s.said) w
      where not exists (select from search_word k where k.word = w.word)`,
  ],
];

const people: readonly Check[] = [
  [
    'M14',
    'the last day paid is that of the payments, reversed ones left out',
    `select id from member m where paid_until is distinct from (select max(day) from (
       select covers_until as day from payment p where p.member_id = m.id
        group by 1 having sum(amount_cents) > 0) paid)`,
  ],
  [
    'M13',
    'no more was reversed than was paid',
    'select member_id as id from payment group by member_id, covers_until having sum(amount_cents) < 0',
  ],
  ['M8', 'a name is made of its parts', "select id from member where name <> trim(first_name || ' ' || last_name)"],
  [
    'M9',
    'a mail address is written small and without spaces',
    'select id from member where email <> lower(trim(email))',
  ],
  ['M11', 'a member is one since a day', "select id from member where state = 'active' and since is null"],
  ['P5', 'a mandate ends after it begins', 'select id from mandate where until < since'],
  ['M3', 'a job ends after it begins', 'select id from employment where until < since'],
  [
    'M1',
    'the versions of the charter are counted from 1 on',
    `select id from (select id, number, row_number() over (order by number) as place from charter_version) v
      where number <> place`,
  ],
];

/** Counts what the data must hold to, whoever wrote it; nothing is changed. An empty `found` everywhere is health. */
export async function checkInvariants(pool: Pool): Promise<Invariant[]> {
  const found: Invariant[] = [];
  for (const [rule, name, sql] of [...initiatives, ...contacts, ...retentionChecks, ...introductionChecks, ...people, ...ids(), ...subjects()])
    found.push(await look(pool, rule, name, sql));
  return [...found, await savedSettings(pool)];
}

async function look(pool: Pool, rule: string, name: string, sql: string): Promise<Invariant> {
  const { rows } = await pool.query<{ id: string; total: number }>(
    `with broken as (${sql})
     select id::text, (select count(*)::int from broken) as total from broken limit ${MOST_EXAMPLES}`,
  );
  return { name, rule, found: rows[0]?.total ?? 0, examples: rows.map(({ id }) => id) };
}

const tableOf = (noun: string): string => noun.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();

/** Every id says which noun it names (see core/noun/id.ts). */
function ids(): Check[] {
  return allNouns().map((noun) => {
    const tag = nounSpec(noun).tag.toString(16).padStart(2, '0');
    const shape = `^.{8}-.{4}-7.{3}-[89ab].${tag}-.{12}$`;
    return ['P7', `an id of ${noun.name} is one`, `select id from ${tableOf(noun.name)} where id::text !~ '${shape}'`];
  });
}

/** What the journal tells of is there, for nothing that it told of is ever taken away (P1). */
function subjects(): Check[] {
  const known = allNouns()
    .filter((noun) => nounSpec(noun).subject)
    .map(({ name }) => name);
  const unknown = `select id from entry where subject_type not in (${known.map((name) => `'${name}'`).join(', ')})`;
  const gone = known.map((name): Check => [
    'P1',
    `what the journal tells of a ${name} has one`,
    `select id from entry e where subject_type = '${name}'
        and not exists (select 1 from ${tableOf(name)} s where s.id = e.subject_id)`,
  ]);
  return [['P1', 'the journal tells of known nouns', unknown], ...gone];
}

async function savedSettings(pool: Pool): Promise<Invariant> {
  const { rows } = await pool.query<{ key: string; value: unknown }>(
    'select key, value from charter_setting order by key',
  );
  const faults = rows.filter(({ key, value }) => faultIn(key, value) !== null).map(({ key }) => key);
  return {
    name: 'a saved setting of the charter is known and within its bounds',
    rule: 'M2',
    found: faults.length,
    examples: faults.slice(0, MOST_EXAMPLES),
  };
}
