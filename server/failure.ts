import { BackupRefused } from './backup/format.ts';
import { EmbeddedError } from './core/db/embedded/failure.ts';
import { DemoRefused } from './demo/fill.ts';
import { explainListenError } from './core/port.ts';
import { SettingsError, type Settings } from './env.ts';

/** Said to the person at the terminal, without the place in the code. */
export class Sentence extends Error {
  override name = 'Sentence';
}

// What already speaks to the person at the terminal.
const SPOKEN = [Sentence, SettingsError, EmbeddedError, DemoRefused, BackupRefused];

const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'its host leads to no address',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'there is no database of that name',
  '42501': 'the user may not create tables there',
  '57P03': 'it is starting or stopping',
};

/** Why Cordée does not start, in a sentence where the reason is known. */
export function whyNot(error: unknown, settings: Settings | null): string {
  if (!(error instanceof Error)) return String(error);
  if (SPOKEN.some((kind) => error instanceof kind)) return error.message;
  const about = settings && (explainListenError(error, settings) ?? explainDatabaseError(error, settings));
  return about ?? error.stack ?? error.message;
}

function explainDatabaseError(error: Error, { databaseUrl }: Settings): string | null {
  const reason = DATABASE[codeOf(error)];
  if (!reason || !databaseUrl) return null;
  return `The database of DATABASE_URL, ${new URL(databaseUrl).host}, cannot be used: ${reason}.`;
}

// The ORM wraps what the driver says.
function codeOf(error: Error): string {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (code !== undefined) return String(code);
  const inner = cause ?? errors?.[0];
  return inner instanceof Error ? codeOf(inner) : '';
}
