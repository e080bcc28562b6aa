import { createHash } from 'node:crypto';
import pg from 'pg';

/** What a restore makes anew by itself. */
const OTHERWISE = ['mikro_orm_migrations', 'journal_epoch', 'rate'];

/** Where entries stand in a cluster's own time: one that has not come so far gives its own (P13). */
const PLACES = { columns: ['xid'], tables: ['journal_reader'] };

/** Every table of a database by name: how many rows it has, and a digest of all; `elsewhere`, but for the entries' places. */
export async function digestsOf(url: string, { elsewhere = false } = {}): Promise<Readonly<Record<string, string>>> {
  const besides = elsewhere ? PLACES : { columns: [], tables: [] };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set timezone = UTC; set extra_float_digits = 1");
    const { rows } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema() order by 1',
    );
    const digests: Record<string, string> = {};
    for (const { name } of rows.filter((one) => ![...OTHERWISE, ...besides.tables].includes(one.name))) {
      const { rows: lines } = await client.query<{ line: string }>(
        `select l.line from (select (row_to_json(t)::jsonb - $1::text[])::text as line from "${name}" t) l
          order by l.line collate "C"`,
        [besides.columns],
      );
      const hash = createHash('sha256');
      for (const { line } of lines) hash.update(line).update('\n');
      digests[name] = `${lines.length} ${hash.digest('hex').slice(0, 16)}`;
    }
    return digests;
  } finally {
    await client.end();
  }
}
