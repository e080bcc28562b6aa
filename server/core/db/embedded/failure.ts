const WAY_OUT = 'Or use a PostgreSQL of your own: DATABASE_URL=postgres://… npm start';

const REASONS: readonly [RegExp, (directory: string) => string][] = [
  [/No space left on device|ENOSPC/, (directory) =>
    `The disk of ${directory} is full. Make room, or choose another place: DATA_DIR=/elsewhere npm start`],
  [/Permission denied|Operation not permitted|EACCES|EPERM|EROFS/, (directory) =>
    `The database may not use ${directory}: it belongs to another user, perhaps since a start as root. `
    + 'Give it to this user, or choose another place: DATA_DIR=/elsewhere npm start'],
  [/shared librar|shared object/, () =>
    'The libraries of the embedded PostgreSQL are not in place, as after "npm ci --ignore-scripts". Run: npm rebuild'],
  [/incompatible with server/, (directory) =>
    `${directory} was made by another major version of PostgreSQL. `
    + 'Start the earlier release, back up, and restore in this one.'],
  [/could not look up effective user/, () =>
    'PostgreSQL needs a user that has a name, and this one is only a number. Give it one in /etc/passwd.'],
  [/ENOENT|Exec format error/, () =>
    'The embedded PostgreSQL cannot run on this system: its program needs another kind of Linux or processor.'],
];

/** The embedded database could not be had; the message says why and what to do. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';

  constructor(reason: string) {
    super(`${reason}\n${WAY_OUT}`);
  }
}

/** What PostgreSQL's own words mean for the person who started Cordée. */
export function explain(words: string, directory: string): EmbeddedError {
  const known = REASONS.find(([pattern]) => pattern.test(words));
  const last = words.trim().split('\n').slice(-5).join('\n');
  return new EmbeddedError(known?.[1](directory) ?? `The embedded PostgreSQL in ${directory} does not start:\n${last}`);
}
