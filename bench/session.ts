/* Who asks: a plain member in good standing, by the cookie of a session. */
import pg from 'pg';
import { cookieName } from '../server/core/identity/credential.ts';
import { hashOf } from '../server/core/identity/secret.ts';
import { idOf } from './fill/rows.ts';

const SECRET = 'bench-0123456789abcdef0123456789abcdef';

/** The cookie that every contestant is asked with. */
export const COOKIE = `${cookieName(false)}=${SECRET}`;

/** Signs in the first member, who leads nothing and holds no mandate. */
export async function addSession(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const text = `insert into session (id, secret_hash, created_at, last_seen_at, member_id)
    select $1, $2, now(), now() + interval '1 day', id from member order by id limit 1`;
  await client.query(text, [idOf('Session'), hashOf(SECRET)]);
  await client.query('analyze session');
  await client.end();
}
