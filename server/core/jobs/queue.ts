import type pg from 'pg';

/** One job of a task; the same key twice is one job. */
export interface NewJob {
  readonly key: string;
  readonly payload: object;
}

const ADD = `select graphile_worker.add_job($1, job.payload, job_key := job.key, priority := $4, job_key_mode := 'unsafe_dedupe')
  from unnest($2::text[], $3::json[]) as job (key, payload)`;

/**
 * Adds jobs of one task in the caller's transaction; those of a smaller priority go first. Never in a command's
 * transaction: adding notifies, and commits that notify wait for one another.
 */
export async function addJobs(
  client: Pick<pg.Pool, 'query'>, task: string, jobs: readonly NewJob[], priority = 0,
): Promise<void> {
  if (!jobs.length) return;
  const [keys, payloads] = [jobs.map(({ key }) => key), jobs.map(({ payload }) => JSON.stringify(payload))];
  await client.query(ADD, [task, keys, payloads, priority]);
}
