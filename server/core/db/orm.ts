import { MikroORM, UnderscoreNamingStrategy, type EntityClass, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type pg from 'pg';
import { migrationsList } from './migrations/list.ts';

interface Database {
  readonly url: string;
  readonly pool?: number;
  /** What the database's own lists call these connections. */
  readonly name?: string;
}

// A page's size is a parameter: PostgreSQL would otherwise plan its statement anew each time, at the price of running it
// twice. And it takes every disk for one that turns: it would read whole tables where an index has the answer.
const SESSION = '-c timezone=UTC -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';

/** The ORM's options for these entities; sessions speak UTC, and idle connections stay, for prepared plans go with them. */
export function ormOptions({ url, pool = 8, name = 'cordee' }: Database, entities: readonly unknown[]): Options {
  return {
    clientUrl: url,
    entities: entities as EntityClass<object>[],
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 1, max: pool, idleTimeoutMillis: 0 },
    driverOptions: { options: `${SESSION} -c application_name=${name}`, max: pool, idleTimeoutMillis: 0 },
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, silent: true, allOrNothing: true, disableForeignKeys: false },
    schemaGenerator: { disableForeignKeys: false },
  } as Options;
}

/** Opens the ORM on a database. */
export async function openOrm(database: Database, entities: readonly unknown[]): Promise<MikroORM> {
  return MikroORM.init(ormOptions(database, entities) as never);
}

/** The pool of connections that the ORM keeps: the reader uses the same. */
export async function poolOf(orm: MikroORM): Promise<pg.Pool> {
  return (orm.em.getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> }).getNativeClient();
}
