import { failedJobs, retryJobs, type FailedJob } from '../core/jobs/failed.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';

const told = ({ id, task, tries, mostTries, failure, nextTry }: FailedJob): string =>
  `  ${id}  ${task}, tried ${tries} of ${mostTries} times, ${nextTry ? `again at ${new Date(nextTry).toISOString()}` : 'no more'}: ${failure}`;

/** Says which jobs failed, or has one or all of them tried now; what is no failed job is a Sentence. */
export async function seeToJobs({ pool }: Pick<House, 'pool'>, retry?: string): Promise<string> {
  if (retry !== undefined) return again(pool, retry);
  const failed = await failedJobs(pool);
  if (!failed.length) return 'No job failed.';
  return `${failed.map(told).join('\n')}\n\nTo have them tried now: npm run cordee -- jobs --retry <number>|all`;
}

async function again(pool: House['pool'], which: string): Promise<string> {
  if (which !== 'all' && !/^\d{1,18}$/.test(which)) throw new Sentence(`--retry is the number of a job, or all, not "${which}".`);
  const count = await retryJobs(pool, which === 'all' ? null : which);
  if (!count) throw new Sentence(which === 'all' ? 'No job failed.' : `No job ${which} failed.`);
  return `Tried as soon as a server runs: ${count} ${count === 1 ? 'job' : 'jobs'}.`;
}
