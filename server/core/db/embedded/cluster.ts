import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync, closeSync, existsSync, openSync, readFileSync, readlinkSync, readSync, realpathSync, renameSync, rmSync,
  statSync, truncateSync, writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Program, Programs } from './binaries.ts';
import { EmbeddedError, explain } from './failure.ts';
import type { Place } from './place.ts';

/** One PostgreSQL data directory, its programs and the user that runs them. */
export interface Cluster extends Place {
  data: string;
  programs: Programs;
}

const LOG_BYTES_KEPT = 1_000_000;

/** Makes the data directory if there is none: French collation by ICU, UTF-8, a password of its own. */
export async function initialise(cluster: Cluster, forTests: boolean): Promise<void> {
  if (existsSync(cluster.data)) return;
  const unfinished = join(cluster.directory, `new-${randomBytes(4).toString('hex')}`);
  const password = `${unfinished}.password`;
  try {
    writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (cluster.account) chownSync(password, cluster.account.uid, cluster.account.gid);
    await run(cluster, 'initdb', [
      ...['-D', unfinished, '-U', 'postgres', '--pwfile', password, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'fr'],
      ...(forTests ? ['--no-sync'] : []),
    ]);
    renameSync(password, passwordFile(unfinished));
    renameSync(unfinished, cluster.data);
  } catch (error) {
    // Another start may have been the first: then its cluster is the one.
    if (existsSync(cluster.data)) return;
    throw error instanceof EmbeddedError ? error : explain(String(error), cluster.directory);
  } finally {
    rmSync(password, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Starts PostgreSQL as a process of its own, which outlives ours; throws EmbeddedError when it does not come up. */
export async function start(cluster: Cluster, forTests: boolean): Promise<void> {
  const log = join(cluster.directory, 'log');
  const before = trimmedSize(log);
  const options = [
    'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${await freePort()}`,
    'random_page_cost=1.1',
    // A refused statement holds people's data: its text stays out of the log.
    'log_min_messages=log', 'log_checkpoints=off',
    ...(forTests ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'] : []),
  ].map((option) => `-c ${option}`).join(' ');
  try {
    await run(cluster, 'pg_ctl', ['start', '-w', '-t', '300', '-D', cluster.data, '-l', log, '-o', options]);
  } catch (error) {
    throw existsSync(log) ? explain(readFrom(log, before), cluster.directory) : error;
  }
}

/** Ends all its connections and waits for its last write. */
export async function stop(cluster: Cluster): Promise<void> {
  await run(cluster, 'pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '60', '-D', cluster.data]);
}

/** How to reach the server that postmaster.pid names, while it lives; a file left by a dead one is removed. */
export function runningPort(cluster: Cluster): number | null {
  const file = join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  if (serves(Number(pid), cluster.data)) return Number(port);
  rmSync(file, { force: true });
  return null;
}

/** The password of the superuser `postgres`. */
export function password(cluster: Cluster): string {
  return readFileSync(passwordFile(cluster.data), 'utf8');
}

const passwordFile = (data: string): string => join(data, 'cordee.password');

// After a crash the number may have gone to another program; a postmaster works in its data directory.
function serves(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!has(error, 'EPERM')) return false;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    return !existsSync('/proc/self/cwd') || has(error, 'EACCES');
  }
}

function has(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function run(cluster: Cluster, program: Program, args: string[]): Promise<void> {
  const { PATH, SystemRoot, TEMP } = process.env;
  const child = spawn(cluster.programs[program], args, {
    ...cluster.account,
    cwd: cluster.directory,
    env: { PATH, SystemRoot, TEMP, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stdout.on('data', (chunk) => { words += chunk; });
  child.stderr.on('data', (chunk) => { words += chunk; });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(explain(String(error), cluster.directory)));
    child.on('close', (code) => code === 0 ? resolve() : reject(explain(words, cluster.directory)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function trimmedSize(log: string): number {
  if (!existsSync(log)) return 0;
  if (statSync(log).size > LOG_BYTES_KEPT) truncateSync(log);
  return statSync(log).size;
}

function readFrom(file: string, position: number): string {
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(4096);
  const length = readSync(descriptor, buffer, 0, buffer.length, position);
  closeSync(descriptor);
  return buffer.toString('utf8', 0, length);
}
