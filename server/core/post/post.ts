import { randomUUID } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type pg from 'pg';
import type pino from 'pino';
import { addJobs } from '../jobs/queue.ts';
import type { Written } from './letter.ts';
import { forgetRefused, markRefused, unmark } from './refused.ts';

/** A mail to somebody. */
export interface Mail extends Written {
  readonly to: string;
  readonly at: Date;
  /** After this instant it is of no use, and is neither sent nor kept. */
  readonly until: Date;
  /** What it is the mail of: the same twice is one mail, and has one Message-ID. */
  readonly of?: string;
  /** The address that ends this kind of mail at one click (RFC 8058). */
  readonly unsubscribe?: string;
  /** Jobs of a smaller one go first. */
  readonly priority?: number;
}

interface Options {
  readonly pool: pg.Pool;
  /** null: mail stays in the database. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly clock: () => Date;
  readonly log: Pick<pino.Logger, 'error'>;
}

interface SMTPFailure {
  readonly code: string;
  readonly command: string;
  readonly responseCode: number;
}

interface Kept {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly message_id: string;
  readonly unsubscribe: string | null;
}

/** The task that sends one mail. */
export const MAIL = 'mail.send';
const DAYS_KEPT = 30;

const WRITE = `insert into mail (id, recipient, subject, text, html, message_id, created_at, until, unsubscribe)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9::text
  where $9::text is null or not exists (select 1 from refused_address where address = $2)
  on conflict (message_id) do nothing`;
const KEPT = `select recipient, subject, text, html, message_id, unsubscribe from mail
  where id = $1 and sent_at is null and text is not null and until > $2`;
const SENT = 'update mail set sent_at = $2, text = null, html = null where id = $1';
const WAITING = 'select id from mail where sent_at is null and text is not null and until > $1';
const EMPTY_ONE = 'update mail set text = null, html = null where id = $1';
const EMPTY = 'update mail set text = null, html = null where text is not null and until <= $1';
const FORGET = 'delete from mail where text is null and created_at < $1';

const jobOf = (id: string) => ({ key: `mail:${id}`, payload: { mail: id } });

/** The mail: written into the table `mail`, sent by jobs again and again until it went or is of no use any more. */
export class Post {
  private readonly transport: Transporter | null;
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly options: Options) {
    const { smtpUrl } = options;
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const safe = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = smtpUrl ? createTransport({ url: smtpUrl, ...timeouts, ...safe }) : null;
  }

  /**
   * Writes a mail and its job in the caller's transaction, which is none of a command's; twice the same is once. An
   * address that refused mail gets only what its owner asks for at that moment, such as a code.
   */
  async write(client: Pick<pg.Pool, 'query'>, mail: Mail): Promise<void> {
    const { to, subject, text, html, at, until, unsubscribe = null, priority = 0 } = mail;
    const host = this.options.from.replace(/^.*@/, '').replace(/>.*$/, '');
    const id = randomUUID();
    const messageId = `<${mail.of ?? id}@${host}>`;
    const values = [id, to, subject, text, html, messageId, at, until, unsubscribe];
    const { rowCount } = await client.query(WRITE, values);
    if (rowCount && this.transport) await addJobs(client, MAIL, [jobOf(id)], priority);
  }

  /**
   * Sends one mail, unless it went or is of no use; throws what the server said, without the address. Where the server
   * refuses the address for good, the mail is dropped and the address marked.
   */
  async deliver(id: string): Promise<void> {
    const { pool, from, clock } = this.options;
    const { rows: [mail] } = await pool.query<Kept>(KEPT, [id, clock()]);
    if (!mail || !this.transport) return;
    const { recipient, message_id: messageId, subject, text, html, unsubscribe } = mail;
    const to = { name: '', address: recipient };
    const headers = { 'Auto-Submitted': 'auto-generated', ...(unsubscribe ? oneClick(unsubscribe) : {}) };
    const message = { from, to, messageId, subject, text, html, headers, date: clock() };
    const failure = await this.transport.sendMail(message).then(() => null, failureOf);
    if (!failure) {
      await pool.query(SENT, [id, clock()]);
      await unmark(pool, recipient);
    } else if (failure.isForGood) {
      await pool.query(EMPTY_ONE, [id]);
      await markRefused(pool, recipient, failure.words, clock());
    } else throw new Error(failure.words);
  }

  /** Gives a job to mail that has none: what was written before there was a server to send it. */
  async sweep(): Promise<void> {
    const { pool, clock } = this.options;
    if (!this.transport) return;
    const { rows } = await pool.query<{ id: string }>(WAITING, [clock()]);
    await addJobs(pool, MAIL, rows.map(({ id }) => jobOf(id)));
  }

  /** Empties what is of no use any more, and forgets what went a month ago. */
  async forget(): Promise<void> {
    const { pool, clock } = this.options;
    await pool.query(EMPTY, [clock()]);
    await pool.query(FORGET, [new Date(clock().getTime() - DAYS_KEPT * 86_400_000)]);
    await forgetRefused(pool, clock());
  }

  /** Does what ends in a mail, with nobody waiting for it. */
  later(work: () => Promise<void>): void {
    const complain = ({ message }: Error): void => this.options.log.error({ error: message }, 'mail');
    const done = work().catch(complain).finally(() => this.writing.delete(done));
    this.writing.add(done);
  }

  /** Waits for the mail that is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  async stop(): Promise<void> {
    await this.settled();
    this.transport?.close();
  }
}

const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** What the server said, without the address; refused for good is a recipient whom it answers with 5xx. */
function failureOf({ code, command, responseCode = 0, message }: Error & Partial<SMTPFailure>) {
  const isForGood = command === 'RCPT TO' && responseCode >= 500 && responseCode < 600;
  return { isForGood, words: `${code ?? 'ERROR'}: ${message.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…')}` };
}
