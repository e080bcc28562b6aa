/* A community of a size for the bench: every initiative alike at every size, so that only the data around it grows. */
import pg from 'pg';
import { rowsOfInitiatives } from './fill/initiatives.ts';
import { rowsOfPeople } from './fill/people.ts';
import type { Row } from './fill/rows.ts';

const ROWS_A_STATEMENT = 5_000;

/** Fills a migrated, empty database with `size` times 250 members, 40 organisations and 25 initiatives. */
export async function fill(url: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const people = rowsOfPeople(size);
  for (const rows of [people, rowsOfInitiatives(size, people)]) {
    for (const [table, all] of Object.entries(rows)) await insert(client, table, all);
  }
  await client.query('vacuum analyze');
  await client.end();
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const text = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::public.${table}, $1)`;
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await client.query(text, [JSON.stringify(rows.slice(at, at + ROWS_A_STATEMENT))]);
  }
}
