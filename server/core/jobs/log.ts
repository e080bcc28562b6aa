import { Logger } from 'graphile-worker';
import type pino from 'pino';

// Each job's success is no news.
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** What graphile-worker has to say, as lines of our own log: its sentence alone, for its details hold payloads. */
export function workerLogger(log: pino.Logger): Logger {
  return new Logger(() => (level, message) => log[LEVELS[level as keyof typeof LEVELS]]({ jobs: message }, 'jobs'));
}
