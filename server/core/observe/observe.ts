import type pg from 'pg';
import type { Commander } from '../command/run.ts';
import type { Tasks } from '../jobs/jobs.ts';
import { together, type Observer } from './observer.ts';

interface Settings {
  readonly host: string;
  readonly tracesUrl: string | null;
  readonly metricsPort: number | null;
  readonly metricsToken: string | null;
}

/** Begins to watch what these settings ask for; null, and nothing of it is even loaded, when they ask for nothing. */
export async function observe(
  { host, tracesUrl, metricsPort: port, metricsToken: token }: Settings, version: string, pool: () => pg.Pool | null,
): Promise<Observer | null> {
  const observers: Observer[] = [];
  if (tracesUrl) observers.push((await import('./traces.ts')).startTraces(tracesUrl, version));
  if (port !== null || token !== null)
    observers.push(await (await import('./figures.ts')).startFigures({ host, port, token, pool }));
  if (!observers.length) return null;
  const observer = together(observers);
  const { watchStatements } = await import('./statements.ts');
  const letGo = watchStatements(observer);
  return { ...observer, stop: () => observer.stop().finally(letGo) };
}

/** Has each run of commands watched, under the name of its first mutation. */
export function watchCommands({ around }: Observer, commander: Commander): void {
  const runAll = commander.runAll.bind(commander);
  commander.runAll = (circumstances, steps) =>
    around('command', steps[0]?.mutation ?? 'none', () => runAll(circumstances, steps));
}

/** The same tasks, each run of them watched. */
export function watchTasks({ around }: Observer, tasks: Tasks): Tasks {
  return Object.fromEntries(Object.entries(tasks).map(([name, run]) =>
    [name, (payload: never) => around('job', name, () => run(payload))]));
}
