import type pg from 'pg';
import type { Circle, JournalKinds } from '../core/journal/kinds.ts';
import { circles } from '../core/journal/kinds.ts';
import type { Day } from '../core/kernel/day.ts';
import { receivers } from '../contacts/introductions/receivers.ts';
import { topicOf, topics, type Pace, type Topic } from './kinds.ts';

/** Somebody to tell of an entry: under which topic, and how soon by mail. */
export interface Told {
  readonly entry: string;
  readonly member: string;
  readonly topic: Topic;
  readonly pace: Pace;
}

const seats = "select s.member_id from seat s where s.initiative_id = e.initiative_id and s.left_on is null";
const mandate = (...kinds: string[]): string =>
  `select a.member_id from mandate a where a.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
    and a.since <= $2::date and (a.until is null or a.until >= $2::date)`;
const ofInitiative = (column: string): string => `select i.${column} from initiative i where i.id = e.initiative_id`;

/** Who is in each circle of an entry `e`, as statements. */
const membersOf: Readonly<Record<Circle, string>> = {
  person: 'select e.person_id',
  receivers: `select r.id from introduction n cross join lateral (${receivers(
    { receiving: 'n.receiving', circle: 'n.circle_id', initiative: 'n.receiving_initiative_id', member: 'n.receiving_member_id' },
    '$2::date',
  )}) r (id) where n.id = e.subject_id`,
  author: ofInitiative('author_id'),
  pilots: `${seats} and s.kind = 'pilot'`,
  referent: ofInitiative('referent_id'),
  team: seats,
  board: mandate('board'),
  keepers: mandate('administrator', 'board'),
  members: "select a.id from member a where a.state = 'active'",
};

const inCircles = circles.map((circle) => `select id from (${membersOf[circle]}) c (id) where t.circle = '${circle}'`);

// Nobody is told of what they did, nor once they have left.
const TELLS = `
  select distinct on (e.id, m.id) e.id as entry, m.id as member, t.topic, coalesce(c.pace, t.pace) as pace
  from entry e
  join unnest($3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as t (kind, circle, topic, pace, place)
    on t.kind = e.kind
  cross join lateral (${inCircles.join('\n    union all ')}) who (id)
  join member m on m.id = who.id and m.state <> 'left'
  left join notice_choice c on c.member_id = m.id and c.topic = t.topic
  where e.id = any($1::uuid[]) and m.id is distinct from e.actor_id
  order by e.id, m.id, t.place`;

/** Whom these entries tell today, each person once an entry. */
export async function toldOf(
  client: Pick<pg.Pool, 'query'>, kinds: JournalKinds, entries: readonly string[], today: Day,
): Promise<Told[]> {
  const lines = Object.entries(kinds).flatMap(([kind, { tells = [] }]) =>
    circles.filter((circle) => tells.includes(circle)).map((circle) => ({ kind, circle, topic: topicOf[circle] })),
  );
  const columns = [
    lines.map(({ kind }) => kind),
    lines.map(({ circle }) => circle),
    lines.map(({ topic }) => topic),
    lines.map(({ topic }) => topics[topic].pace),
  ];
  const { rows } = await client.query<Told>(TELLS, [entries, today, ...columns]);
  return rows;
}
