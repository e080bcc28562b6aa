import type pg from 'pg';
import type { Person } from '../core/identity/identity.ts';

const PEOPLE = 'select id, email, name, language from member where lower(email) = any($1)';

/** The people with these mail addresses, whatever the case. */
export async function peopleOf(pool: Pick<pg.Pool, 'query'>, emails: readonly string[]): Promise<Person[]> {
  const { rows } = await pool.query<Person>(PEOPLE, [emails.map((email) => email.trim().toLowerCase())]);
  return rows;
}
