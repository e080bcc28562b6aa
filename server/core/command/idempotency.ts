import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { Fault } from '../fault.ts';

/** How long a key is remembered. */
export const KEPT_HOURS = 48;

const digest = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/** Where a key stands: it is ours to do, or it was done and this was the noun's id. */
export type Claim = { readonly done: false } | { readonly done: true; readonly nounId: string };

interface Kept {
  readonly input: string;
  readonly noun_id: string;
}

/**
 * Claims a key for this actor and mutation inside the command's transaction: a second request waits for the first one
 * to end. The same key with another input is an error (IDEMPOTENCY_KEY_REUSED).
 */
export async function claim(
  em: EntityManager, actor: string, mutation: string, key: string, input: object, now: Date,
): Promise<Claim> {
  const kept = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  const old = 'delete from idempotency where actor = ? and mutation = ? and key = ? and at < ?';
  await em.execute(old, [actor, mutation, key, kept]);
  const insert = `insert into idempotency (actor, mutation, key, input, at) values (?, ?, ?, ?, ?)
    on conflict do nothing returning key`;
  const mine = await em.execute<unknown[]>(insert, [actor, mutation, key, digest(input), now]);
  if (mine.length) return { done: false };
  const select = 'select input, noun_id from idempotency where actor = ? and mutation = ? and key = ?';
  const [earlier] = await em.execute<Kept[]>(select, [actor, mutation, key]);
  if (earlier?.input === digest(input)) return { done: true, nounId: earlier.noun_id };
  throw new Fault('KEY_REUSED', [], 'IDEMPOTENCY_KEY_REUSED');
}

/** Remembers what a claimed key became. */
export async function settle(
  em: EntityManager, actor: string, mutation: string, key: string, nounId: string,
): Promise<void> {
  const text = 'update idempotency set noun_id = ? where actor = ? and mutation = ? and key = ?';
  await em.execute(text, [nounId, actor, mutation, key]);
}

/** Forgets the keys that are remembered no longer. */
export async function forgetKeys(pool: Pick<pg.Pool, 'query'>, now: Date): Promise<void> {
  await pool.query('delete from idempotency where at < $1', [new Date(now.getTime() - KEPT_HOURS * 3_600_000)]);
}
