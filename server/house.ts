import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { mayDo } from './access/may.ts';
import { sees } from './access/sees.ts';
import { askingAs, askingOf, visitorWith, visitorsStill, type Visitor } from './access/viewer.ts';
import { allSettings, charterFrom } from './charter/settings.ts';
import type { Round } from './core/command/round.ts';
import { Commander, type Happened } from './core/command/run.ts';
import type { Context } from './core/context.ts';
import { openOrm, poolOf } from './core/db/orm.ts';
import { Bell } from './core/journal/bell.ts';
import type { Credential } from './core/identity/credential.ts';
import { innerDoor } from './core/identity/door.ts';
import type { Identity } from './core/identity/identity.ts';
import type { Charter } from './core/kernel/charter.ts';
import type { Language } from './core/kernel/words.ts';
import type { Asking } from './core/read/asking.ts';
import { Reader } from './core/read/reader.ts';
import { dayAt } from './core/zone.ts';
import { identityOf, nowhere, type Surroundings } from './identity.ts';
import { journalKinds } from './kinds.ts';
import { nouns } from './nouns.ts';
import { explain, narrate, tell } from './words.ts';

const changesCharter: ReadonlySet<string> = new Set(['charter.settingChanged', 'community.founded']);
/** What ends a session or a token: its sockets are closed. */
const shutsDoors: ReadonlySet<string> = new Set(['signOut', 'revokeSession', 'revokeOtherSessions', 'revokeApiToken']);

const MILLISECONDS_BETWEEN_LOOKS = 1_000;

interface Options {
  readonly url: string;
  readonly surroundings?: Surroundings;
  readonly pool?: number;
  readonly clock?: () => Date;
}

/** All that stands behind the gate: the database, the reader, the commands, the charter in force, the clock. */
export class House {
  charter: Charter = charterFrom({});
  /** Rings when the journal has grown. */
  readonly bell = new Bell();
  #charterSavedAt: string | null = null;
  #lookedAt = 0;

  private constructor(
    readonly orm: MikroORM,
    readonly pool: pg.Pool,
    readonly reader: Reader,
    readonly commander: Commander,
    readonly clock: () => Date,
    readonly identity: Identity,
  ) {}

  /** Opens the house on a migrated database and reads its charter. */
  static async open(options: Options): Promise<House> {
    const { url, pool: size, clock = () => new Date(), surroundings = nowhere } = options;
    const orm = await openOrm({ url, ...(size ? { pool: size } : {}) }, nouns);
    const pool = await poolOf(orm);
    const reader = new Reader({ orm, pool, sees });
    const commander = new Commander(orm, reader.house, journalKinds, (happened) => house.hear(happened));
    const identity = identityOf(surroundings, pool, clock, (id) => house.askingAs(id));
    const house: House = new House(orm, pool, reader, commander, clock, identity);
    await house.readCharter();
    return house;
  }

  /** Reads the charter's saved settings anew; one that the software no longer knows is left aside. */
  async readCharter(): Promise<void> {
    const select = 'select key, value, (max(saved_at) over ())::text as "savedAt" from charter_setting';
    const { rows } = await this.pool.query<{ key: string; value: unknown; savedAt: string }>(select);
    const known = rows.filter(({ key }) => allSettings.has(key));
    this.charter = charterFrom(Object.fromEntries(known.map(({ key, value }) => [key, value])));
    this.#charterSavedAt = rows[0]?.savedAt ?? null;
  }

  /** Who shows this credential, under the charter that is in force by now: another process may have changed it. */
  async visitorWith(credential: Credential): Promise<Visitor | undefined> {
    const visitor = await visitorWith(this.pool, credential, this.clock());
    await this.#keepUp(visitor);
    return visitor;
  }

  /** The same for those who came a while ago, by the ids of their sessions or tokens. */
  async visitorsStill(kind: Credential['kind'], vias: readonly string[]): Promise<Visitor[]> {
    const visitors = vias.length ? await visitorsStill(this.pool, kind, vias, this.clock()) : [];
    await this.#keepUp(visitors[0]);
    return visitors;
  }

  /** The same for visitors, who bring no statement of their own: one look a second for all of them. */
  async followCharter(): Promise<void> {
    if (performance.now() - this.#lookedAt < MILLISECONDS_BETWEEN_LOOKS) return;
    this.#lookedAt = performance.now();
    const text = 'select max(saved_at)::text as "charterSavedAt" from charter_setting';
    const { rows } = await this.pool.query<Pick<Visitor, 'charterSavedAt'>>({ name: 'charter', text });
    await this.#keepUp(rows[0]);
  }

  async #keepUp(visitor: Pick<Visitor, 'charterSavedAt'> | undefined): Promise<void> {
    if (visitor && visitor.charterSavedAt !== this.#charterSavedAt) await this.readCharter();
  }

  /** Who asks, when a member acts. */
  askingAs(memberId: string): Promise<Asking> {
    return askingAs(this.pool, memberId, this.charter, this.today());
  }

  /** Hears what a command of this process did: a changed charter is read anew first, then the bell rings; whose session was ended is let go of. */
  async hear({ kinds, mutations, actor }: Happened): Promise<void> {
    if (kinds.some((kind) => changesCharter.has(kind))) await this.readCharter();
    if (kinds.length) this.bell.ring();
    if (actor && mutations.some((mutation) => shutsDoors.has(mutation))) this.bell.shut(actor);
  }

  /** What a request knows, once it is known who asks. */
  context(asking: Asking, language: Language, asker: Context['asker'], requestId: string, door = innerDoor()): Context {
    return {
      asker,
      asking,
      language,
      requestId,
      now: this.clock(),
      charter: this.charter,
      tell: (reason) => tell(language, reason),
      narrate: (kind, facts) => narrate(language, kind, facts),
      explain: (setting, value) => explain(language, setting, value),
      may: (verb, ties) => mayDo(verb, asking, ties),
      reader: this.reader,
      commander: this.commander,
      door,
      identity: this.identity,
      loaders: new Map(),
    };
  }

  /** What a timetable runs with: nobody acts, under the charter in force. */
  round(now = this.clock()): Round {
    const asking = askingOf(undefined, this.charter, dayAt(now));
    return { pool: this.pool, commander: this.commander, circumstances: { asking, charter: this.charter, now } };
  }

  /** The day that it is for the community. */
  today(): string {
    return dayAt(this.clock());
  }

  async close(): Promise<void> {
    await this.identity.post.stop();
    await this.orm.close(true);
  }
}
