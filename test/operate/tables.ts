import { createHash } from 'node:crypto';
import pg from 'pg';

/** What a restore makes anew by itself. */
const OTHERWISE = ['mikro_orm_migrations', 'journal_epoch', 'rate'];

/** Every table of a database by name: how many rows it has, and a digest of all of them. */
export async function digestsOf(url: string): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set timezone = UTC; set extra_float_digits = 1");
    const { rows } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema() order by 1',
    );
    const digests: Record<string, string> = {};
    for (const { name } of rows.filter((one) => !OTHERWISE.includes(one.name))) {
      const { rows: lines } = await client.query<{ line: string }>(
        `select row_to_json(t)::text as line from "${name}" t order by row_to_json(t)::text collate "C"`,
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
