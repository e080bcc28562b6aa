import { LockMode } from '@mikro-orm/core';
import type { Deed } from '../../../core/command/deed.ts';
import { runForEach, type Round } from '../../../core/command/round.ts';
import { addDays, addMonths, type Day } from '../../../core/kernel/day.ts';
import { settings } from '../../kinds.ts';
import { forget } from '../retention.ts';
import { isToBeForgotten, keptUntil } from '../../rules.ts';
import { TargetPerson } from '../../target-person.ts';
import { Target } from '../../target.ts';
import { tell } from '../../ties.ts';

const AT_A_TIME = 500;

const isExpected = (person: string, today: string): string =>
  `exists (select from meeting_theirs t join meeting m on m.id = t.meeting_id
    where t.target_person_id = ${person} and m.state = 'planned' and m.day >= ${today})`;

/**
 * Erases the people outside whose last contact is older than the charter says, each told without a name; says how many
 * (C17).
 */
export async function forgetOutsiders(round: Round): Promise<number> {
  const { pool, circumstances: { charter, asking: { today } } } = round;
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from target_person p where p.last_contact_on < $1 and not ${isExpected('p.id', '$2')}
      order by p.last_contact_on, p.id limit ${AT_A_TIME}`,
    [addMonths(today, -12 * charter(settings.outsidersYears)), today],
  );
  return runForEach(round, forgetOutsider, rows.map(({ id }) => id));
}

async function forgetOutsider(deed: Deed, { id }: { id: string }): Promise<{ id: string }> {
  const found = await deed.em.findOne(TargetPerson, id as never);
  if (!found) return { id };
  // The target first, as those do who note another contact meanwhile.
  const target = await deed.em.findOneOrFail(Target, found.target.id as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const person = await deed.em.refresh(found);
  if (!person || !(await isDue(deed, person))) return { id };
  await forget(deed, person);
  tell(deed, 'person.forgotten', target, { rule: 'C17' });
  return target;
}

async function isDue(deed: Deed, { id, lastContactOn }: TargetPerson): Promise<boolean> {
  const [row] = await deed.em.execute<{ expected: boolean }[]>(`select ${isExpected('?', '?')} as expected`, [
    id,
    deed.today,
  ]);
  const years = deed.charter(settings.outsidersYears);
  return isToBeForgotten({ lastContactOn, years, isExpected: row?.expected ?? false, today: deed.today });
}

/** Somebody who will be erased unless there is another contact, and the night on which that is. */
export interface Erasure {
  readonly name: string;
  readonly target: string;
  readonly initiative: string;
  readonly on: Day;
}

/**
 * Whom `forgetOutsiders` would erase today or in so many days, the first ones first, at most 500; it changes nothing
 * (C17).
 */
export async function comingErasures({ pool, circumstances }: Round, days: number): Promise<Erasure[]> {
  const { charter, asking: { today } } = circumstances;
  const years = charter(settings.outsidersYears);
  const { rows } = await pool.query<Omit<Erasure, 'on'> & { last: Day }>(
    `select p.name, t.name as target, i.title as initiative, p.last_contact_on::text as last
       from target_person p join target t on t.id = p.target_id join initiative i on i.id = p.initiative_id
      where p.last_contact_on < $1 and not ${isExpected('p.id', '$2')} order by p.last_contact_on, p.id limit ${AT_A_TIME}`,
    [addMonths(addDays(today, days), -12 * years), today],
  );
  return rows.map(({ last, ...row }) => ({ ...row, on: nightOf(addDays(keptUntil(last, years), 1), today) }));
}

const nightOf = (day: Day, today: Day): Day => (day < today ? today : day);
