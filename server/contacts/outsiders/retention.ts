import type { Deed } from '../../core/command/deed.ts';
import type { TargetPerson } from '../target-person.ts';
import type { Target } from '../target.ts';

/** The last contact with each of the people there, counted from what is stored, as SQL: `id` and `day`. */
export const lastContacts = (which: string): string => `
  select o.id, greatest(o.noted_on, case when o.consent = 'given' then o.consent_on end, max(m.day)) as day
    from target_person o
    left join meeting_theirs t on t.target_person_id = o.id
    left join meeting m on m.id = t.meeting_id and m.state = 'held'
   where ${which} group by o.id`;

/** Counts again when each of the people at a target was last in contact: the one place that writes these days (C17). */
export async function recountPeople(deed: Deed, target: Target): Promise<void> {
  await deed.em.flush();
  await deed.em.execute(
    `update target_person p set last_contact_on = c.day from (${lastContacts('o.target_id = ?')}) c
      where c.id = p.id and p.last_contact_on <> c.day`,
    [target.id],
  );
}

/**
 * Erases what is noted of somebody outside, in meetings and in our mail too. What the team wrote of a meeting stays: it
 * is the team's own text, without a field for persons.
 */
export async function forget(deed: Deed, person: TargetPerson): Promise<void> {
  await deed.em.execute('delete from mail where starts_with(message_id, ?)', [`<outsider.${person.id}.`]);
  deed.em.remove(person);
}
