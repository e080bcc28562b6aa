import type pg from 'pg';

type Pool = Pick<pg.Pool, 'query'>;

/** How long the documents of an earlier build still run, in days after the last one on which it was served. */
const DAYS = 60;
const MILLISECONDS_BETWEEN_LOOKS = 60_000;

// Written once a day while they are served, so that days without a restart are no days without them.
const SERVED = `insert into known_document (hash, seen_at) select unnest($1::text[]), $2
  on conflict (hash) do update set seen_at = excluded.seen_at
    where known_document.seen_at < excluded.seen_at - interval '1 day'`;
const FORGET = `delete from known_document where seen_at < $1::timestamptz - interval '${DAYS} days'`;
const KNOWN = 'select hash from known_document';

/**
 * The digests of the documents that sessions may run: those of this build, of earlier ones whose pages may still be
 * open somewhere, and of later ones that other processes serve already. `follow` keeps them up to date.
 */
export class KnownDocuments {
  readonly hashes: Set<string>;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly pool: Pool, private readonly own: ReadonlySet<string>, private readonly now: () => Date) {
    this.hashes = new Set(own);
  }

  /** Looks now, then every minute until `stop`; `complain` hears of a look that failed. */
  async follow(complain: (error: unknown) => void): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look().catch(complain), MILLISECONDS_BETWEEN_LOOKS);
    this.#timer.unref();
  }

  /** Tells the others what this build serves, and learns what they served. */
  async look(): Promise<void> {
    await this.pool.query(SERVED, [[...this.own], this.now()]);
    await this.pool.query(FORGET, [this.now()]);
    const { rows } = await this.pool.query<{ hash: string }>(KNOWN);
    const known = new Set([...this.own, ...rows.map(({ hash }) => hash)]);
    for (const hash of this.hashes) if (!known.has(hash)) this.hashes.delete(hash);
    for (const hash of known) this.hashes.add(hash);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
