/* A thousand members in good standing, signed in, who lead nothing. */
import pg from 'pg';
import { cookieName } from '../../server/core/identity/credential.ts';
import { hashOf } from '../../server/core/identity/secret.ts';
import { idOf } from '../fill/rows.ts';

const secretOf = (number: number): string => `fan-out-${String(number).padStart(36, '0')}`;

/** Adds them to a database, and gives their cookies. */
export async function addListeners(url: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const numbers = Array.from({ length: count }, (_, number) => number);
  const members = numbers.map(() => idOf('Member'));
  await client.query(
    `insert into member (id, version, first_name, last_name, name, state, language, email, shows_email, paid_until, since)
      select u.id, 1, 'Ada', u.n::text, 'Ada ' || u.n, 'active', 'fr', 'ada' || u.n || '@example.org', false,
        '2999-12-31', '2024-01-15' from unnest($1::uuid[], $2::int[]) u(id, n)`,
    [members, numbers],
  );
  await client.query(
    `insert into session (id, secret_hash, created_at, last_seen_at, member_id)
      select u.id, u.hash, now(), now(), u.member from unnest($1::uuid[], $2::text[], $3::uuid[]) u(id, hash, member)`,
    [numbers.map(() => idOf('Session')), numbers.map((number) => hashOf(secretOf(number))), members],
  );
  await client.query('analyze');
  await client.end();
  return numbers.map((number) => `${cookieName(false)}=${secretOf(number)}`);
}
