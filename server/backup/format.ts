import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/*
 * A backup is one gzip file of UTF-8 lines, each of them JSON: `zcat file | jq -c .` reads it.
 *
 *   ["cordee backup", {"format": 1, "at": …, "postgres": …, "migrations": […]}]
 *   ["table", "member", ["id", "name", …]]     then one object a row
 *   ["rows", "member", 412]                     how many those were
 *   …
 *   ["end", {"tables": 25, "rows": 90210, "sha256": …}]     the digest of all lines before this one
 *
 * What is an array speaks of the backup, what is an object is a row. (docs/operation.md says the same.)
 */

export const TITLE = 'cordee backup';
export const FORMAT = 1;

/** What a backup says of itself. */
export interface Head {
  readonly format: number;
  readonly at: string;
  readonly postgres: string;
  /** The names of the migrations that its tables had seen. */
  readonly migrations: readonly string[];
}

/** One line of a backup, read. */
export type Line =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly json: string };

/** Why a backup cannot be taken or restored, in a sentence. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

/** The digest of the lines of a backup, its last one left out. */
export const newDigest = () => createHash('sha256');

interface End {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Reads a backup line by line and proves it on the way: a file that is no backup, or was cut or altered, ends in
 * BackupRefused, at the latest after its last line.
 */
export async function* readBackup(file: string): AsyncGenerator<Line> {
  const digest = newDigest();
  let [rows, ofTable] = [0, 0];
  let end: End | null = null;
  let begun = false;
  for await (const line of linesOf(file)) {
    if (end) throw notWhole(file);
    const json = line.toString('utf8');
    const said = json.startsWith('[') ? (JSON.parse(json) as [string, ...unknown[]]) : null;
    if (!begun && said?.[0] !== TITLE) throw new BackupRefused(`${file} is not a backup of Cordée.`);
    begun = true;
    if (said?.[0] === 'end') {
      end = said[1] as End;
      continue;
    }
    digest.update(line).update('\n');
    if (!said) [rows, ofTable] = [rows + 1, ofTable + 1];
    if (said?.[0] === 'rows' && said[2] !== ofTable) throw notWhole(file);
    if (said?.[0] === 'table') ofTable = 0;
    const read = said ? spoken(said) : ({ kind: 'row', json } as const);
    if (read) yield read;
  }
  if (end?.sha256 !== digest.digest('hex') || end.rows !== rows) throw notWhole(file);
}

function spoken([word, one, two]: readonly unknown[]): Line | null {
  if (word === TITLE) return { kind: 'head', head: one as Head };
  return word === 'table' ? { kind: 'table', table: one as string, columns: two as string[] } : null;
}

const notWhole = (file: string): BackupRefused =>
  new BackupRefused(`${file} is not whole: it was cut short or altered. Nothing was changed.`);

// Not readline: it also ends lines where a text holds the separators of Unicode.
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of unpacked(file)) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, to)]);
      rest = [];
      from = to + 1;
    }
    rest.push(chunk.subarray(from));
  }
  if (rest.some(({ length }) => length > 0)) throw notWhole(file);
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip: Readable = source.on('error', (error) => gunzip.destroy(error)).pipe(createGunzip());
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code.startsWith('Z_')) throw notWhole(file);
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new BackupRefused(`${file} cannot be read.`);
    throw error;
  } finally {
    source.destroy();
  }
}
