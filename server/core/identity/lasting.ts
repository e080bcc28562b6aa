import type pg from 'pg';
import type { Columns } from '../noun/registry.ts';
import type { Credential } from './credential.ts';
import { hashOf } from './secret.ts';

/** How long a session lasts without being used, in days. */
export const IDLE_DAYS = 30;
/** How long it lasts at most, in days. */
export const MOST_DAYS = 180;

/** Whether a session is open at an instant, as SQL of its row. */
export const isOpen = (row: Columns, now: string): string =>
  `${row['revokedAt']} is null and ${row['lastSeenAt']} > ${now} - interval '${IDLE_DAYS} days'`
  + ` and ${row['createdAt']} > ${now} - interval '${MOST_DAYS} days'`;

const NOTE = {
  session: 'update session set last_seen_at = $2 where id = $1',
  token: 'update api_token set last_used_at = $2 where id = $1',
} as const;

/** Notes that a session or a token is being used: it then lasts for as long again. */
export async function noteUse(
  pool: Pick<pg.Pool, 'query'>, kind: Credential['kind'], id: string, now: Date,
): Promise<void> {
  await pool.query(NOTE[kind], [id, now]);
}

/** Whose session this was, where it was ended by its owner; null where it merely expired, or is not known (P3). */
export async function revokedOf(pool: Pick<pg.Pool, 'query'>, secret: string): Promise<string | null> {
  const text = 'select member_id as member from session where secret_hash = $1 and revoked_at is not null';
  const values = [hashOf(secret)];
  const { rows: [ended] } = await pool.query<{ member: string }>({ name: 'revoked-of', text, values });
  return ended?.member ?? null;
}

/** A session's row, by its own columns. */
export const SESSION = { revokedAt: 'revoked_at', lastSeenAt: 'last_seen_at', createdAt: 'created_at' };
const ENDED = `delete from session where not (${isOpen(SESSION, '$1::timestamptz')})
  and coalesce(revoked_at, last_seen_at) < $1::timestamptz - interval '${IDLE_DAYS} days'`;
const TRIED = "delete from sign_in where asked_at < $1::timestamptz - interval '1 day'";

/** Forgets sessions that ended a month ago, and sign-ins of the day before. */
export async function forgetSessions(pool: Pick<pg.Pool, 'query'>, now: Date): Promise<void> {
  await pool.query(ENDED, [now]);
  await pool.query(TRIED, [now]);
}
