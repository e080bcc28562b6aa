import { randomUUID } from 'node:crypto';
import { inTransaction } from '../db/transaction.ts';
import { reason, type Reason } from '../kernel/decision.ts';
import { signInLetter } from './letter.ts';
import type { Identity } from './identity.ts';
import { codeHash, hashOf, isSame, newCode, newSecret, shownCode } from './secret.ts';

/** How long a code and its link open, in minutes. */
export const MINUTES = 15;
/** After so many wrong tries, a code no longer opens. */
export const MOST_TRIES = 5;
/** The most mails to one person within an hour: nobody's box is filled from here. */
export const MOST_MAILS = 5;
const HOURS_KEPT = 24;
/** Before all other mail. */
const SOMEBODY_WAITS = -10;

const ago = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** Begins to sign in: one row and nothing else, the same whoever asks. Returns the ticket that the code goes with. */
export async function beginSignIn({ pool }: Identity, now: Date): Promise<string> {
  const ticket = newSecret();
  await pool.query('delete from sign_in where asked_at < $1', [ago(now, HOURS_KEPT * 60)]);
  const insert = 'insert into sign_in (id, ticket_hash, asked_at) values ($1, $2, $3)';
  await pool.query(insert, [randomUUID(), hashOf(ticket), now]);
  return ticket;
}

const ADDRESS = `
  update sign_in set member_id = $2, code_hash = $3, link_hash = $4
  where ticket_hash = $1 and (select count(*) from sign_in s where s.member_id = $2 and s.asked_at > $5) < $6
  returning id`;

/** Writes the mail with the link and the code, if the address has an account; their hashes are what is kept. */
export async function writeSignIn(identity: Identity, ticket: string, email: string, now: Date): Promise<void> {
  const [person] = await identity.people([email]);
  if (!person) return;
  const [code, link] = [newCode(), newSecret()];
  const hashes = [codeHash(ticket, code), hashOf(link)];
  const letter = signInLetter(person.language, {
    name: person.name,
    link: linkTo(identity.publicUrl(), link),
    code: shownCode(code),
    minutes: MINUTES,
  });
  const until = new Date(now.getTime() + MINUTES * 60_000);
  const mail = { to: person.email, ...letter, at: now, until, priority: SOMEBODY_WAITS };
  await inTransaction(identity.pool, async (client) => {
    const { rowCount } = await client.query(ADDRESS, [hashOf(ticket), person.id, ...hashes, ago(now, 60), MOST_MAILS]);
    if (rowCount) await identity.post.write(client, mail);
  });
}

/** A link that lets a member in, once, within a quarter of an hour; nobody is written to. */
export async function makeLink({ pool, publicUrl }: Identity, member: string, now: Date): Promise<string> {
  const link = newSecret();
  const insert = 'insert into sign_in (id, ticket_hash, asked_at, member_id, link_hash) values ($1, $2, $3, $4, $5)';
  await pool.query(insert, [randomUUID(), hashOf(newSecret()), now, member, hashOf(link)]);
  return linkTo(publicUrl(), link);
}

const linkTo = (publicUrl: string, secret: string): string => `${publicUrl}/sign-in#${secret}`;

/** A sign-in that may be finished, once: whose it is. */
export interface Opening {
  readonly signIn: string;
  readonly member: string;
}

interface Row {
  readonly id: string;
  readonly member_id: string | null;
  readonly code_hash: string | null;
  readonly tries: number;
}

const LIVES = 'used_at is null and asked_at > $2';
const TRY = `update sign_in set tries = tries + 1 where ticket_hash = $1 and ${LIVES} and tries < ${MOST_TRIES}
  returning id, member_id, code_hash, tries`;
const FOLLOW = `select id, member_id, code_hash, tries from sign_in where link_hash = $1 and ${LIVES}`;

/** Tries a code with its ticket; every try is counted, also that of an address without account. */
export async function tryCode({ pool }: Identity, ticket: string, code: string, now: Date): Promise<Opening | Reason> {
  const { rows: [row] } = await pool.query<Row>(TRY, [hashOf(ticket), ago(now, MINUTES)]);
  if (!row) return reason('P3', 'CODE_SPENT', { minutes: MINUTES });
  const fits = isSame(row.code_hash ?? '', codeHash(ticket, code));
  if (fits && row.member_id) return { signIn: row.id, member: row.member_id };
  const left = MOST_TRIES - row.tries;
  return left > 0 ? reason('P3', 'CODE_WRONG', { left }) : reason('P3', 'CODE_SPENT', { minutes: MINUTES });
}

/** Tries the secret of a link. */
export async function tryLink({ pool }: Identity, secret: string, now: Date): Promise<Opening | Reason> {
  const { rows: [row] } = await pool.query<Row>(FOLLOW, [hashOf(secret), ago(now, MINUTES)]);
  return row?.member_id ? { signIn: row.id, member: row.member_id } : reason('P3', 'LINK_SPENT', { minutes: MINUTES });
}
