import type pg from 'pg';
import type { Entity } from './deed.ts';
import type { Circumstances, Command, Commander } from './run.ts';

/** What a timetable hands to what it runs: nobody acts, at this instant. */
export interface Round {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly commander: Pick<Commander, 'run'>;
  readonly circumstances: Circumstances;
}

/**
 * Runs a command for each of these ids, each in a transaction of its own, and says for how many. One that fails keeps
 * none of the others: the failures are thrown together at the end.
 */
export async function runForEach<T extends Entity>(
  { commander, circumstances }: Round,
  command: Command<{ id: string }, T>,
  ids: readonly string[],
): Promise<number> {
  const failures: unknown[] = [];
  for (const id of ids) {
    await commander.run(circumstances, command, { id }, command.name).catch((error: unknown) => failures.push(error));
  }
  if (failures.length) throw new AggregateError(failures, `${command.name} failed for ${failures.length} of ${ids.length}`);
  return ids.length;
}
