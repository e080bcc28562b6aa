import type pg from 'pg';
import type pino from 'pino';
import { inTransaction } from '../db/transaction.ts';
import type { Bell } from './bell.ts';

/** What is done with every entry of the journal, once each. */
export interface JournalReader {
  readonly name: string;
  /** Its effects on these entries, in the transaction that moves its cursor past them. */
  readonly read: (client: pg.PoolClient, entries: readonly string[]) => Promise<void>;
}

interface Options {
  readonly pool: pg.Pool;
  readonly bell: Bell;
  readonly readers: readonly JournalReader[];
  readonly log: Pick<pino.Logger, 'error'>;
}

interface Cursor {
  readonly xid: string;
  readonly id: string;
}

/** Entries in one transaction: some tell everybody, and a long one would hold all readers of the journal back. */
const MOST_AT_ONCE = 20;

// Whoever writes now may commit after others that began later: what began before the oldest of them is read.
const SETTLED = 'xid < pg_snapshot_xmin(pg_current_snapshot())';
const HERE = `insert into journal_reader (name, xid, id)
  select name, pg_snapshot_xmin(pg_current_snapshot()), '00000000-0000-0000-0000-000000000000'
  from unnest($1::text[]) as reader (name) on conflict (name) do nothing`;
const LAST = `insert into journal_reader (name, xid, id)
  select name, e.xid, e.id from unnest($1::text[]) as reader (name),
    lateral (select xid, id from entry order by xid desc, id desc limit 1) e on conflict (name) do nothing`;
const CURSOR = 'select xid::text, id from journal_reader where name = $1';
// By the number, not by its text.
const NEXT = `select e.xid::text, e.id from entry e where (e.xid, e.id) > ($1::xid8, $2::uuid) and e.${SETTLED}
  order by e.xid, e.id limit $3`;
// Sorted, so that the index answers: asked whether there is any, PostgreSQL reads the whole journal.
const MORE = `select (select true from entry e where (e.xid, e.id) > (r.xid, r.id) and e.${SETTLED}
  order by e.xid, e.id limit 1) as more from journal_reader r where r.name = $1`;
const MOVE = 'update journal_reader set xid = $2::xid8, id = $3 where name = $1';

/** Lets readers begin here, where they have not begun yet: what the journal holds already is nothing new to them. */
async function beginHere(pool: Pick<pg.Pool, 'query'>, names: readonly string[]): Promise<void> {
  await pool.query(HERE, [names]);
}

/** Lets readers begin after the last entry; only where nobody else writes. */
export async function beginAfterLast(pool: Pick<pg.Pool, 'query'>, names: readonly string[]): Promise<void> {
  await pool.query(LAST, [names]);
}

/** Follows the journal for its readers: for each, one process at a time, every entry exactly once and in order. */
export class Readers {
  #again = false;
  #stopped = false;
  #running: Promise<void> | undefined;
  #letGo: (() => void) | undefined;

  constructor(private readonly options: Options) {}

  /** Looks whenever the bell sounds. */
  async start(): Promise<void> {
    const { pool, readers, bell } = this.options;
    await beginHere(pool, readers.map(({ name }) => name));
    this.#letGo = bell.heard(() => this.look());
    this.look();
  }

  /** There may be more: looks now, and once more when it is looking already. */
  look(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Waits for the look under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#letGo?.();
    await this.settled();
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (const reader of this.options.readers) await this.#follow(reader);
    }
  }

  async #follow(reader: JournalReader): Promise<void> {
    try {
      while (!this.#stopped && (await this.#isBehind(reader)) && (await this.#turn(reader)));
    } catch (error) {
      this.options.log.error({ reader: reader.name, error: String(error) }, 'a reader of the journal failed; it tries again');
    }
  }

  // Nothing is locked, hence nothing is written, while there is nothing to do.
  async #isBehind({ name }: JournalReader): Promise<boolean> {
    const { pool } = this.options;
    const { rows: [look] } = await pool.query<{ more: true | null }>({ name: 'journal-reader', text: MORE, values: [name] });
    return look?.more ?? false;
  }

  async #turn({ name, read }: JournalReader): Promise<boolean> {
    return inTransaction(this.options.pool, async (client) => {
      const { rows: [cursor] } = await client.query<Cursor>(`${CURSOR} for update skip locked`, [name]);
      if (!cursor) return false;
      const { rows } = await client.query<Cursor>(NEXT, [cursor.xid, cursor.id, MOST_AT_ONCE]);
      const last = rows.at(-1);
      if (!last) return false;
      await read(client, rows.map(({ id }) => id));
      await client.query(MOVE, [name, last.xid, last.id]);
      return true;
    });
  }
}
