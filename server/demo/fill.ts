import type pg from 'pg';
import type { Day } from '../core/kernel/day.ts';
import { nounSpec } from '../core/noun/registry.ts';
import type { House } from '../house.ts';
import { nouns } from '../nouns.ts';
import { multiply } from './bulk.ts';
import { castFor } from './cast.ts';
import { Chance } from './chance.ts';
import { planContacts } from './contacts.ts';
import { planIntroductions } from './introductions.ts';
import { planInitiatives } from './initiatives.ts';
import { tellPersonas } from './notices.ts';
import { planFounding, planOffices, planPeople } from './people.ts';
import type { PresetName } from './presets.ts';
import { Teller } from './teller.ts';

interface Options {
  /** The Monday at whose beginning the story ends. */
  readonly monday: Day;
  readonly preset: PresetName | 'none';
  /** How many times as much: written in bulk beyond the story itself. */
  readonly size?: 1 | 10 | 100;
  readonly onProgress?: (sentence: string) => void;
}

/** Why the demo leaves a database alone. */
export class DemoRefused extends Error {
  override name = 'DemoRefused';
}

const SEED = 20_261_123;

/**
 * Tells the demo's community into an empty database: the same at every run for the same Monday. Throws DemoRefused
 * when the database holds anything already.
 */
export async function fillDemo(house: House, options: Options): Promise<void> {
  await refuseAnythingThere(house);
  const { monday, preset, size = 1, onProgress = () => {} } = options;
  await house.readCharter();
  const teller = new Teller(house, monday);
  const chance = new Chance(SEED);
  const stage = { teller, chance, preset, cast: castFor(monday, chance) };
  planFounding(stage);
  planPeople(stage);
  planOffices(stage);
  planInitiatives(stage);
  planContacts(stage);
  planIntroductions(stage);
  await teller.tell((done, of) => {
    if (done % 500 === 0) onProgress(`The demo community: ${done} of ${of} scenes.`);
  });
  if (size > 1) await multiply(house.pool, size, onProgress);
  await tellPersonas(house, monday);
  await house.pool.query('analyze');
}

/** Empties a database that the demo filled and fills it anew. Throws DemoRefused for any other. */
export async function resetDemo(house: House, options: Options): Promise<void> {
  const { rows } = await house.pool.query<{ name: string; demo: boolean }>('select name, demo from community');
  const real = rows.find(({ demo }) => !demo);
  if (real) throw new DemoRefused(`“${real.name}” is a real community: the demo does not touch it.`);
  if (!rows.length) await refuseAnythingThere(house);
  await empty(house.pool);
  await fillDemo(house, options);
}

async function refuseAnythingThere({ reader, pool }: House): Promise<void> {
  for (const noun of nouns) {
    const { rowCount } = await pool.query(`select 1 from ${reader.house.tables.table(noun)} limit 1`);
    if (rowCount)
      throw new DemoRefused(
        `The database is not empty (${nounSpec(noun).description}): the demo only fills an empty one.`,
      );
  }
}

/** The migrations' own table is not data, nor is the journal's epoch. */
async function empty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
      where schemaname = current_schema() and tablename not in ('mikro_orm_migrations', 'journal_epoch')`,
  );
  await pool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
}
