import type pg from 'pg';
import { migrationsList } from './core/db/migrations/list.ts';

/* What texts are compared with (C2, C13). */
const EXTENSIONS = ['unaccent', 'pg_trgm'];
const INSTALLED = 'select extname as name from pg_extension';

const DONE = 'select name from mikro_orm_migrations';

/** Why this process cannot serve now, in a sentence; null when it can. */
export async function notReady(pool: Pick<pg.Pool, 'query'>): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ name: string }>(DONE);
    const done = new Set(rows.map(({ name }) => name));
    const missing = migrationsList.map(({ name }) => name).filter((name) => !done.has(name));
    if (missing.length) return `The database lacks these migrations: ${missing.join(', ')}. Start Cordée anew.`;
    const installed = new Set((await pool.query<{ name: string }>(INSTALLED)).rows.map(({ name }) => name));
    const lacking = EXTENSIONS.filter((name) => !installed.has(name));
    return lacking.length ? `The database lacks these extensions: ${lacking.join(', ')}. Run “create extension” for each.` : null;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '42P01') return 'The database was never migrated. Start Cordée anew.';
    return `The database does not answer (${code ?? 'no reason given'}).`;
  }
}
