import type pg from 'pg';

/** Counts in how many texts each word stands, which chooses the way of a search, and forgets words that stand in none (C13). */
export async function countWords(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  await pool.query('select public.cordee_count_words()');
}
