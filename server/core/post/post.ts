import { randomUUID } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type pg from 'pg';
import type pino from 'pino';
import type { Written } from './letter.ts';

/** A mail to somebody. */
export interface Mail extends Written {
  readonly to: string;
  readonly at: Date;
  /** After this instant it is of no use, and is neither sent nor kept. */
  readonly until: Date;
}

interface Options {
  readonly pool: pg.Pool;
  /** null: mail stays in the database. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly clock: () => Date;
  readonly log: Pick<pino.Logger, 'error'>;
}

interface Claimed {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly message_id: string;
  readonly tries: number;
}

const SECONDS_BETWEEN_LOOKS = 30;
const SECONDS_TO_SEND = 60;

const WRITE = `insert into mail (id, recipient, subject, text, html, message_id, created_at, until, next_try_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $7)`;

// The claim is a transaction of its own: one as long as a slow server takes would hold the journal's readers back.
const CLAIM = `update mail set tries = tries + 1,
    next_try_at = $1::timestamptz + make_interval(secs => ${SECONDS_TO_SEND} * (tries + 1))
  where id = (select id from mail where sent_at is null and text is not null and next_try_at <= $1 and until > $1
    order by next_try_at limit 1 for update skip locked)
  returning id, recipient, subject, text, html, message_id, tries`;
const SENT = 'update mail set sent_at = $2, text = null, html = null, failure = null where id = $1';
const FAILED = 'update mail set failure = $2 where id = $1';
const EMPTY = 'update mail set text = null, html = null where text is not null and until <= $1';

/** Sends what is written in the table `mail`, again and again until it went or is of no use any more. */
export class Post {
  readonly isSending: boolean;
  private readonly transport: Transporter | null;
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly options: Options) {
    const { smtpUrl } = options;
    this.isSending = smtpUrl !== null;
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const safe = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = smtpUrl ? createTransport({ url: smtpUrl, ...timeouts, ...safe }) : null;
  }

  /** Writes a mail in the caller's transaction; it is sent once that is over and `ring` is called. */
  async write(client: Pick<pg.PoolClient, 'query'>, { to, subject, text, html, at, until }: Mail): Promise<void> {
    const host = this.options.from.replace(/^.*@/, '').replace(/>.*$/, '');
    await client.query(WRITE, [randomUUID(), to, subject, text, html, `<${randomUUID()}@${host}>`, at, until]);
  }

  /** Begins to send what earlier processes left, and looks again every 30 seconds. */
  start(): void {
    this.ring();
    this.timer = setInterval(() => this.ring(), SECONDS_BETWEEN_LOOKS * 1000);
    this.timer.unref();
  }

  /** Waits for the mail that is being written or sent. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
    await this.sending;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.settled();
    this.transport?.close();
  }

  /** Does what ends in a mail, with nobody waiting for it. */
  later(work: () => Promise<void>): void {
    const done = work().catch(this.#complain).finally(() => this.writing.delete(done));
    this.writing.add(done);
  }

  /** Sends all that waits, one after the other. */
  ring(): void {
    this.sending = this.sending.then(() => this.#sendAll()).catch(this.#complain);
  }

  readonly #complain = ({ message }: Error): void => this.options.log.error({ error: message }, 'mail');

  async #sendAll(): Promise<void> {
    const { pool, clock } = this.options;
    await pool.query(EMPTY, [clock()]);
    if (!this.transport) return;
    for (;;) {
      const { rows: [mail] } = await pool.query<Claimed>(CLAIM, [clock()]);
      if (!mail) return;
      await this.#send(this.transport, mail);
    }
  }

  async #send(transport: Transporter, { id, recipient, message_id: messageId, ...mail }: Claimed): Promise<void> {
    const { pool, from, clock, log } = this.options;
    const { subject, text, html } = mail;
    try {
      const to = { name: '', address: recipient };
      await transport.sendMail({ from, to, messageId, subject, text, html, date: clock() });
      await pool.query(SENT, [id, clock()]);
    } catch (error) {
      const failure = String((error as { code?: string }).code ?? 'ERROR');
      log.error({ mail: id, failure, tries: mail.tries }, 'a mail could not be sent; it is tried again');
      await pool.query(FAILED, [id, failure]);
    }
  }
}
