/* The PostgreSQL of the bench: the embedded one in a directory of its own, or the server of DATABASE_URL. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../server/core/db/embedded.ts';
import { migrate } from '../server/core/db/migrate.ts';
import { fill } from './fill.ts';
import { addSession } from './session.ts';

/** A running server and the databases that the bench made on it. */
export interface Databases {
  /** A migrated database of that size, its session included. */
  make(size: number, filled?: (database: string) => Promise<void>): Promise<string>;
  /** The processes of the connections that call themselves so. */
  backends(application: string): Promise<number[]>;
  close(): Promise<void>;
}

/** Starts or finds PostgreSQL. Process ids mean nothing where DATABASE_URL is on another machine. */
export async function openDatabases(): Promise<Databases> {
  const { url, stop } = await serve();
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const made: string[] = [];

  return {
    async make(size, filled) {
      const name = `cordee_bench_${process.pid}_${made.length}_${size}`;
      await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
      made.push(name);
      const database = Object.assign(new URL(url), { pathname: `/${name}` }).href;
      await migrate(database);
      await fill(database, size);
      await addSession(database);
      await filled?.(database);
      return database;
    },
    async backends(application) {
      const text = 'select pid from pg_stat_activity where application_name = $1';
      const { rows } = await admin.query<{ pid: number }>(text, [application]);
      return rows.map(({ pid }) => pid);
    },
    async close() {
      for (const name of made) await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await stop();
    },
  };
}

async function serve(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'cordee-bench-'));
  // PostgreSQL runs as another user where the bench runs as root.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log: () => undefined });
  return { url: server.url, stop: () => server.stop().finally(() => rmSync(dataDir, { recursive: true, force: true })) };
}
