import { askTold, queries } from '../noun/asks.ts';
import { act, mutations } from '../noun/commands.ts';
import { FailedJob, failedJobs, retryJob, RetryJobInput, RetryJobPayload } from './failed.ts';

export const declareQueries = () =>
  queries({
    failedJobs: askTold(() => [FailedJob], 'The jobs that failed, such as mail that was refused (P12).', 'administrator',
      ({ identity }) => failedJobs(identity.pool)),
  });

export const declareMutations = () =>
  mutations({
    retryJob: act('Has a job that failed tried now (P12).', () => RetryJobPayload, RetryJobInput, retryJob),
  });
