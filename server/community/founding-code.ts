import type pg from 'pg';
import { hashOf, newCode, shownCode } from '../core/identity/secret.ts';

type Pool = Pick<pg.Pool, 'query'>;

/** How long a code lets somebody found the community, in days; the next start of the server makes another. */
const DAYS = 7;

const MAKE = `insert into founding_code (hash, made_at)
  select $1, $2 where not exists (select from community) and not exists (select from member)`;
const KNOWN = `select from founding_code where hash = $1 and made_at > $2::timestamptz - interval '${DAYS} days'`;

const digest = (code: string): string => hashOf(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));

/** A code that lets one person found the community, as it is typed; null where somebody lives here already (P10). */
export async function makeFoundingCode(pool: Pool, now: Date): Promise<string | null> {
  const halves = [newCode(), newCode()];
  const { rowCount } = await pool.query(MAKE, [digest(halves.join('')), now]);
  return rowCount ? halves.map(shownCode).join('-') : null;
}

/** Whether a start of the server printed this code within the last days. */
export async function isFoundingCode(pool: Pool, code: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(KNOWN, [digest(code), now]);
  return rowCount === 1;
}
