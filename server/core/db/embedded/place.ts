import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { accountFor, canEnter, hand, weAreRoot, type Account } from './account.ts';
import { EmbeddedError, explain } from './failure.ts';

/** Where a cluster lives and who runs it. */
export interface Place {
  directory: string;
  account: Account;
}

/** Directories that every user can enter, for what root must not keep in its own home. */
export const OPEN_DIRECTORIES = ['/var/lib/cordee', join(tmpdir(), 'cordee')];

/** DATA_DIR/postgres, or, when root starts Cordée where no other user may enter, a place open to all. */
export function choosePlace(dataDir: string, log: (sentence: string) => void): Place {
  const place = placeFor(dataDir);
  if (dirname(place.directory) !== dataDir) {
    log(`PostgreSQL does not run as root, and no other user may enter ${dataDir}: `
      + `the database is in ${place.directory}.`);
  }
  return place;
}

function placeFor(dataDir: string): Place {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = OPEN_DIRECTORIES.map((directory) => join(directory, name));
  const homes = weAreRoot ? [dataDir, ...elsewhere] : [dataDir];
  const held = homes.find((home) => existsSync(join(home, 'postgres/cluster')));
  for (const home of held ? [held] : homes) {
    const place = home === dataDir || openDirectory(home) ? placeIn(home) : null;
    if (place) return place;
  }
  throw new EmbeddedError(`PostgreSQL does not run as root, and its user cannot enter ${held ?? homes.join(', ')}. `
    + 'Move the data to where it can, and name that place: DATA_DIR=/elsewhere npm start');
}

/** null where the user that runs PostgreSQL cannot enter; throws EmbeddedError for all other reasons. */
function placeIn(home: string): Place | null {
  const directory = join(home, 'postgres');
  try {
    mkdirSync(home, { recursive: true });
    const account = accountFor(join(directory, 'cluster'), home);
    if (!canEnter(account, home)) return null;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    hand(directory, account);
    return { directory, account };
  } catch (error) {
    throw explain(String(error), directory);
  }
}

/** Makes a directory below one of OPEN_DIRECTORIES, open to all; false where that cannot be, or is not ours. */
export function openDirectory(path: string): boolean {
  try {
    for (const directory of [dirname(path), path]) {
      if (!existsSync(directory)) {
        mkdirSync(directory, { recursive: true });
        chmodSync(directory, 0o755);
      }
      const found = lstatSync(directory);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    }
    return true;
  } catch {
    return false;
  }
}
