import type pg from 'pg';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GivenId } from '../command/input.ts';
import { Refusal } from '../command/payload.ts';
import { told } from '../command/refusal.ts';
import type { Context } from '../context.ts';
import { reason } from '../kernel/decision.ts';
import { InstantScalar } from '../noun/scalars.ts';

@ObjectType({ description: 'A job that failed: it is tried again by itself, later and later, until its tries are spent.' })
export class FailedJob {
  @Field(() => ID, { simple: true, description: 'Its number.' }) id!: string;
  @Field(() => String, { simple: true, description: 'What it does, such as `mail.send`.' }) task!: string;
  @Field(() => Int, { simple: true, description: 'How often it was tried.' }) tries!: number;
  @Field(() => Int, { simple: true, description: 'How often it is tried at most.' }) mostTries!: number;
  @Field(() => String, { simple: true, description: 'What went wrong the last time.' }) failure!: string;
  @Field(() => InstantScalar, { simple: true, description: 'When it was begun.' }) since!: Date;
  @Field(() => InstantScalar, { simple: true, nullable: true, description: 'When it is tried again; null when its tries are spent.' })
  nextTry?: Date | null;
}

@InputType({ description: 'A job that failed.' })
export class RetryJobInput {
  @GivenId('Which one.') id!: string;
}

const RETRIED = { simple: true, description: 'Whether it is tried now.' };
const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };

@ObjectType({ description: 'What became of a job that is to be tried again.' })
export class RetryJobPayload {
  @Field(() => Boolean, RETRIED) retried!: boolean;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

const MOST = 100;
const FAILED = `select id::text, task_identifier as task, attempts as tries, max_attempts as "mostTries",
    last_error as failure, created_at as since, case when attempts < max_attempts then run_at end as "nextTry"
  from graphile_worker.jobs where last_error is not null order by run_at limit ${MOST}`;
const RETRY = `select j.id from graphile_worker.reschedule_jobs(
  (select array_agg(id) from graphile_worker.jobs where last_error is not null and ($1::bigint is null or id = $1)),
  run_at := now(), attempts := 0) j`;

const THERE = "select to_regclass('graphile_worker.jobs') is not null as there";

/** The jobs that failed and were not done since, at most a hundred; none before the first process that runs jobs. */
export async function failedJobs(pool: Pick<pg.Pool, 'query'>): Promise<FailedJob[]> {
  const { rows: [jobs] } = await pool.query<{ there: boolean }>(THERE);
  if (!jobs?.there) return [];
  const { rows } = await pool.query<FailedJob>(FAILED);
  return rows;
}

/** Has one failed job tried now, or all of them, with all their tries; says how many. */
export async function retryJobs(pool: Pick<pg.Pool, 'query'>, id: string | null): Promise<number> {
  const { rowCount } = await pool.query(RETRY, [id]);
  return rowCount ?? 0;
}

/** Has a failed job tried now. Refuses P4.NOT_YOURS, and P4.NOT_THERE for one that did not fail. */
export async function retryJob({ id }: RetryJobInput, { may, tell, identity }: Context): Promise<object> {
  const refused = (code: string) => ({ retried: false, refusals: told([reason('P4', code)], tell) });
  if (!may('retryJob', undefined)) return refused('NOT_YOURS');
  if (!/^\d{1,18}$/.test(id)) return refused('NOT_THERE');
  const retried = (await retryJobs(identity.pool, id)) > 0;
  return retried ? { retried, refusals: [] } : refused('NOT_THERE');
}
