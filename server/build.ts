import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const checkout = join(import.meta.dirname, '..');
const SOURCES = ['server/**', 'web/**', 'package-lock.json', 'tsconfig.json'];
const MINUTES_TO_BUILD = 3;

const at = (path: string): string => join(checkout, path);

/** Notes that what dist/ holds was made from the sources as they are now. */
export function markBuilt(): void {
  writeFileSync(at('dist/stamp'), fingerprint());
}

/** Builds when the sources changed since the last build; throws with the builder's own words when that fails. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt() || !existsSync(at('node_modules/vite'))) return;
  mkdirSync(at('dist'), { recursive: true });
  const release = await takeTurn(at('dist/building'));
  try {
    if (!isBuilt()) build();
  } finally {
    release();
  }
}

function isBuilt(): boolean {
  return existsSync(at('dist/server/main.js'))
    && existsSync(at('dist/stamp'))
    && readFileSync(at('dist/stamp'), 'utf8') === fingerprint();
}

function build(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [at('node_modules/vite/bin/vite.js'), 'build', '--app', '--config', at('web/vite.config.ts'), '--logLevel', 'warn'],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`Cordée could not be built.\n${stdout}${stderr}`);
}

/** What the sources are now, as the name of what is built from them. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: checkout }).filter((file) => statSync(at(file)).isFile()).sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(at(file))).update('\0');
  return hash.digest('hex').slice(0, 16);
}

// Two starts at the same moment build once; a turn that a killed start left behind ends by itself.
async function takeTurn(file: string): Promise<() => void> {
  const end = Date.now() + MINUTES_TO_BUILD * 60_000;
  while (Date.now() < end) {
    if (holds(file)) return () => rmSync(file, { force: true });
    if (!isAlive(holder(file))) rmSync(file, { force: true });
    await wait(100);
  }
  throw new Error(`Another start has been building for ${MINUTES_TO_BUILD} minutes. If there is none, delete ${file}.`);
}

// A link appears with its content in it, where a new file would be empty for a moment.
function holds(file: string): boolean {
  const mine = `${file}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

function holder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
