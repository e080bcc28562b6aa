import { resolve } from 'node:path';
import { restoreBackup } from '../backup/restore.ts';
import { takeBackup } from '../backup/take.ts';
import { Sentence } from '../failure.ts';

/** Takes a backup of the database into a new file, and says what it holds. */
export async function backUp(url: string, file: string, at: Date): Promise<string> {
  const { tables, rows } = await takeBackup(url, pathOf(file, 'backup'), at);
  return `${file} holds ${rows} rows of ${tables} tables. Keep it where only you read it.`;
}

/** Restores a backup into an empty database, and says what came back. */
export async function bringBack(url: string, file: string): Promise<string> {
  const { at, rows, broken } = await restoreBackup(url, pathOf(file, 'restore'));
  const health = broken.length ? `It breaks ${broken.length} invariants, see: npm run cordee -- check` : 'It holds to all invariants.';
  return `The backup of ${at} is restored: ${rows} rows. ${health}`;
}

// npm runs from the checkout, and tells where it was called.
function pathOf(file: string, command: string): string {
  if (!file) throw new Sentence(`Which file? npm run cordee -- ${command} cordee.backup`);
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}
