import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The user that runs PostgreSQL, which refuses to be root; null: the one who runs this process. */
export type Account = { uid: number; gid: number } | null;

export const weAreRoot = process.getuid?.() === 0;

/** Who owns the data, else who owns the home it will be in, else nobody; never root, and null unless we are root. */
export function accountFor(data: string, home: string): Account {
  if (!weAreRoot) return null;
  const [ofData, ofHome] = [ownerOf(data), ownerOf(home)];
  if (ofData) return ofData;
  // initdb refuses a user that has no name, as the owner of a mounted directory may be.
  return ofHome && idOf('-un', String(ofHome.uid)) ? ofHome : {
    uid: Number(idOf('-u', 'nobody') ?? 65_534),
    gid: Number(idOf('-g', 'nobody') ?? 65_534),
  };
}

/** Whether this account reaches a directory: by trying, for modes alone do not tell. */
export function canEnter(account: Account, directory: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Gives a directory of ours, and all in it, to the account. */
export function hand(directory: string, account: Account): void {
  if (!account || statSync(directory).uid === account.uid) return;
  for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(directory, path), account.uid, account.gid);
  }
  lchownSync(directory, account.uid, account.gid);
}

function ownerOf(path: string): Account {
  if (!existsSync(path)) return null;
  const { uid, gid } = statSync(path);
  return uid === 0 ? null : { uid, gid };
}

function idOf(question: '-u' | '-g' | '-un', user: string): string | null {
  try {
    return execFileSync('id', [question, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
