/* The contestants, each a process of its own with its own connections. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../server/core/checkout.ts';
import { buildContestants } from './build.ts';
import { Client } from './client.ts';
import type { Contestant } from './workloads.ts';

/** The programs of the contestants, once those that are written here are built. */
export async function programs(): Promise<Readonly<Record<Contestant, string>>> {
  const built = await buildContestants();
  return {
    cordee: join(built, 'cordee.js'),
    limit: join(built, 'limit.js'),
    postgraphile: join(import.meta.dirname, 'peers/postgraphile.mjs'),
  };
}

/** A contestant that answers. */
export interface Running {
  readonly client: Client;
  readonly pid: number;
  /** The name of its connections to PostgreSQL. */
  readonly application: string;
  /** Statements sent so far. */
  statements(): Promise<number>;
  /** Resident memory in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts one contestant on a database, its connections so named; what it says on standard error is shown when it does not come up. */
export async function start(program: string, application: string, database: string): Promise<Running> {
  const child = fork(program, {
    cwd: checkout,
    execArgv: [],
    env: {
      ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', PGAPPNAME: application, BENCH_DATABASE: database,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const fallen = once(child, 'exit').then(() => Promise.reject(new Error(`${application} did not start:\n${said}`)));
  const [{ port }] = (await Promise.race([once(child, 'message'), fallen])) as [{ port: number }];
  fallen.catch(() => undefined);
  const client = new Client(port);
  const pid = child.pid as number;

  return {
    client, pid, application,
    async statements() {
      const answer = once(child, 'message');
      child.send('statements');
      return ((await answer) as [{ statements: number }])[0].statements;
    },
    memory: () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      client.close();
      const end = once(child, 'exit');
      child.disconnect();
      await end;
    },
  };
}
