import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits, as text that fits a cookie, a header and a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The secret of an API token; the prefix lets scanners of published code find it. */
export const newApiToken = (): string => `cordee_${newSecret()}`;

/** What is stored of a secret: its SHA-256, in hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

// Without I, L, O, 0 and 1: they are typed from one screen to another.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

/** A code to type, of 8 letters and figures. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A code as it is shown, in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

/** What is stored of a code: nothing to guess it from without the ticket, which only the browser that asked has. */
export const codeHash = (ticket: string, code: string): string =>
  hashOf(`${ticket}:${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`);

/** Whether two hashes are the same, in the same time whatever their letters. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
