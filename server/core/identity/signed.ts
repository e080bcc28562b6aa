import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { isSame, newSecret } from './secret.ts';

const KEY = `with made as (insert into mail_key (secret) values ($1) on conflict do nothing returning secret)
  select secret from made union all select secret from mail_key limit 1`;

type Pool = Pick<pg.Pool, 'query'>;

// Made once for all processes; a link lasts as long as it.
async function keyOf(pool: Pool): Promise<string> {
  const { rows: [key] } = await pool.query<{ secret: string }>(KEY, [newSecret()]);
  return key?.secret ?? keyOf(pool);
}

const sign = (key: string, body: string): string => createHmac('sha256', key).update(body).digest('base64url').slice(0, 24);

/** A text without a dot at its end, with the install's signature behind it: what stands in a mailed link. */
export async function signed(pool: Pool, body: string): Promise<string> {
  return `${body}.${sign(await keyOf(pool), body)}`;
}

/** The text that was signed; null where we did not sign it. */
export async function unsigned(pool: Pool, token: string): Promise<string | null> {
  const cut = token.lastIndexOf('.');
  const [body, signature] = [token.slice(0, Math.max(cut, 0)), token.slice(cut + 1)];
  return isSame(signature, sign(await keyOf(pool), body)) ? body : null;
}
