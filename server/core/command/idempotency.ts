import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';

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
export async function claim(em: EntityManager, actor: string, mutation: string, key: string, input: object, now: Date): Promise<Claim> {
  const kept = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  await em.execute('delete from idempotency where actor = ? and mutation = ? and key = ? and at < ?', [actor, mutation, key, kept]);
  const insert = 'insert into idempotency (actor, mutation, key, input, at) values (?, ?, ?, ?, ?) on conflict do nothing returning key';
  const mine = await em.execute<unknown[]>(insert, [actor, mutation, key, digest(input), now]);
  if (mine.length) return { done: false };
  const select = 'select input, noun_id from idempotency where actor = ? and mutation = ? and key = ?';
  const [earlier] = await em.execute<Kept[]>(select, [actor, mutation, key]);
  if (earlier?.input === digest(input)) return { done: true, nounId: earlier.noun_id };
  throw new GraphQLError('This idempotency key was used with another input.', { extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } });
}

/** Remembers what a claimed key became. */
export async function settle(em: EntityManager, actor: string, mutation: string, key: string, nounId: string): Promise<void> {
  await em.execute('update idempotency set noun_id = ? where actor = ? and mutation = ? and key = ?', [nounId, actor, mutation, key]);
}
