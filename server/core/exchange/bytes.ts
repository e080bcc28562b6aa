/** The longest file taken in, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** A file as text, and how it was written; or why it is none. */
export type Read = { readonly text: string; readonly encoding: string } | { readonly fault: 'NOT_TEXT' | 'WORKBOOK' | 'EMPTY' };

/** The text of a file that does not say how it is written: by its mark, else UTF-8, else Windows-1252. Lines end with \n. */
export function textOf(bytes: Buffer): Read {
  const [, encoding] = MARKS.find(([mark]) => bytes.subarray(0, mark.length).equals(mark)) ?? [];
  // What spreadsheets keep for themselves, new (a zip) and old.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { fault: 'WORKBOOK' };
  const read = encoding ? decode(bytes, encoding) : (decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252'));
  if (!read || read.text.includes('\0')) return { fault: 'NOT_TEXT' };
  return read.text.trim() ? read : { fault: 'EMPTY' };
}

const MARKS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('efbbbf', 'hex'), 'utf-8'],
  [Buffer.from('fffe', 'hex'), 'utf-16le'],
  [Buffer.from('feff', 'hex'), 'utf-16be'],
];

function decode(bytes: Buffer, encoding: string): { text: string; encoding: string } | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.replaceAll(/\r\n?/g, '\n'), encoding };
  } catch {
    return null;
  }
}
