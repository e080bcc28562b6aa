import type pg from 'pg';
import { Field, InputType, ObjectType } from 'type-graphql';
import { GivenText } from '../command/input.ts';
import { Refusal } from '../command/payload.ts';
import { told } from '../command/refusal.ts';
import type { Context } from '../context.ts';
import { reason } from '../kernel/decision.ts';
import { InstantScalar } from '../noun/scalars.ts';

@ObjectType({ description: 'An address that its mail server refused for good: nothing is sent there of what one could also read here.' })
export class RefusedAddress {
  @Field(() => String, { simple: true, description: 'The address.' }) address!: string;
  @Field(() => String, { simple: true, description: 'What its mail server answered.' }) failure!: string;
  @Field(() => InstantScalar, { simple: true, description: 'Since when.' }) since!: Date;
}

@InputType({ description: 'An address to write to again.' })
export class WriteAgainInput {
  @GivenText('Which one.', { most: 320 }) address!: string;
}

const WRITTEN = { simple: true, description: 'Whether mail is sent there again.' };
const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };

@ObjectType({ description: 'What became of an address that is to be written to again.' })
export class WriteAgainPayload {
  @Field(() => Boolean, WRITTEN) writes!: boolean;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

type Query = Pick<pg.Pool, 'query'>;

const MOST = 100;
const DAYS_KEPT = 30;
const MARK = `insert into refused_address (address, failure, since) values ($1, $2, $3)
  on conflict (address) do update set failure = excluded.failure`;
const MARKED = `select address, failure, since from refused_address order by since desc, address limit ${MOST}`;

/** Marks an address as refusing mail for good. */
export async function markRefused(pool: Query, address: string, failure: string, now: Date): Promise<void> {
  await pool.query(MARK, [address, failure, now]);
}

/** Forgets that an address refused mail; says whether it did. */
export async function unmark(pool: Query, address: string): Promise<boolean> {
  return (await pool.query('delete from refused_address where address = $1', [address])).rowCount === 1;
}

/** Forgets who refused mail a month ago: one more is sent there, and the server may have thought better of it. */
export async function forgetRefused(pool: Query, now: Date): Promise<void> {
  await pool.query('delete from refused_address where since < $1', [new Date(now.getTime() - DAYS_KEPT * 86_400_000)]);
}

/** The addresses that refuse mail, the latest first, at most a hundred. */
export async function refusedAddresses(pool: Query): Promise<RefusedAddress[]> {
  return (await pool.query<RefusedAddress>(MARKED)).rows;
}

/** Has an address written to again. Refuses P4.NOT_YOURS, and P4.NOT_THERE for one that refused nothing. */
export async function writeAgain({ address }: WriteAgainInput, { may, tell, identity }: Context): Promise<object> {
  const refused = (code: string) => ({ writes: false, refusals: told([reason('P4', code)], tell) });
  if (!may('writeAgain', undefined)) return refused('NOT_YOURS');
  return (await unmark(identity.pool, address)) ? { writes: true, refusals: [] } : refused('NOT_THERE');
}
