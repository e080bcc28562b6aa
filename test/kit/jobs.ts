import pino from 'pino';
import { Jobs, type Tasks } from '../../server/core/jobs/jobs.ts';
import type { Timetable } from '../../server/core/jobs/timetable.ts';
import { Readers, type JournalReader } from '../../server/core/journal/readers.ts';
import type { House } from '../../server/house.ts';
import { readersOf, tasksOf } from '../../server/jobs.ts';
import type { TestCommunity } from './community.ts';

const log = pino({ level: 'silent' });

interface Options {
  readonly tasks?: Tasks;
  readonly timetables?: readonly Timetable<House>[];
}

/** Runs jobs as a process does, on the community's database: the product's own unless others are given. */
export const startJobs = ({ house, url }: TestCommunity, options: Options = {}): Promise<Jobs> =>
  Jobs.start({ url, house, tasks: options.tasks ?? tasksOf(house), timetables: options.timetables ?? [], log });

/** Follows the journal as a process does: the product's readers unless others are given. */
export async function startReaders({ house }: TestCommunity, readers?: readonly JournalReader[]): Promise<Readers> {
  const all = new Readers({ pool: house.pool, bell: house.bell, readers: readers ?? readersOf(house), log });
  await all.start();
  return all;
}
