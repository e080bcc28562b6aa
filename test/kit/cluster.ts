import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded, type Embedded } from '../../server/core/db/embedded.ts';
import { migrate } from '../../server/core/db/migrate.ts';
import { named } from './database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { url: string; prefix: string; template: string };
  }
}

const RUNS_LOCK = 7_267_334;
const DIRECTORY = /^cordee-test-(\d+)-/;

/** One server and one migrated template for the whole run; all of it is gone at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serverOfThisRun();
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const run = randomInt(1, 2 ** 31);
  await admin.query('select pg_advisory_lock($1, $2)', [RUNS_LOCK, run]);
  await dropOfKilledRuns(admin);

  const prefix = `cordee_test_${run}_`;
  const template = `${prefix}template`;
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
  await migrate(named(server.url, template));
  project.provide('cluster', { url: server.url, prefix, template });

  return async () => {
    await drop(admin, prefix);
    await admin.end();
    await server.stop();
  };
}

async function serverOfThisRun(): Promise<Embedded> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  await removeServersOfKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `cordee-test-${process.pid}-`));
  // PostgreSQL runs as another user where the tests run as root.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log: () => {}, forTests: true });
  return { url: server.url, stop: () => server.stop().finally(() => remove(dataDir)) };
}

async function removeServersOfKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = DIRECTORY.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    // Taking it over is the way to stop what may still run there.
    const server = await startEmbedded({ dataDir, log: () => {}, forTests: true }).catch(() => null);
    await server?.stop();
    remove(dataDir);
  }
}

// The lock of a run ends with its connection: who has it lives.
async function dropOfKilledRuns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ run: string }>(
    `select distinct split_part(datname, '_', 3) as run from pg_database where datname ~ '^cordee_test_\\d+_'`,
  );
  for (const { run } of rows) {
    const lock = [RUNS_LOCK, Number(run)];
    const { rows: [answer] } = await admin.query('select pg_try_advisory_lock($1, $2) as dead', lock);
    if (answer.dead) await drop(admin, `cordee_test_${run}_`);
    if (answer.dead) await admin.query('select pg_advisory_unlock($1, $2)', lock);
  }
}

async function drop(admin: pg.Client, prefix: string): Promise<void> {
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
}

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
