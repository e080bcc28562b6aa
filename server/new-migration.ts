/* `DATABASE_URL=… npm run migration -- name`: writes what the nouns have that the migrated schema has not. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from './core/db/migrate.ts';
import { openOrm } from './core/db/orm.ts';
import { nouns } from './nouns.ts';

/** What today's nouns have that a freshly migrated database on this server has not, as SQL; empty when all is there. */
export async function missingFrom(server: string, entities: readonly unknown[] = nouns): Promise<string> {
  const name = `cordee_migration_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  try {
    await migrate(url.href);
    const orm = await openOrm({ url: url.href, pool: 2 }, entities);
    const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: false, safe: true });
    await orm.close(true);
    return sql.split('\n').filter(isMissing).join('\n').trim();
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

/* The indexes of pivots are made by hand: the ORM would drop them. */
const isMissing = (line: string): boolean => !line.startsWith('drop index');

async function write(server: string, name: string, date: string): Promise<string> {
  const sql = await missingFrom(server);
  if (!sql) return 'Nothing is missing.';
  const className = `Migration${date}`;
  const path = join(import.meta.dirname, 'core/db/migrations', `${date}-${name}.ts`);
  const text = `import { Migration } from '@mikro-orm/migrations';\n\nexport class ${className} extends Migration {\n  override up(): void {\n    this.addSql(\`\n${sql}\n    \`);\n  }\n}\n`;
  await writeFile(path, text);
  return `Written: ${path}. Read it, then add it to list.ts beside it.`;
}

const [server, name] = [process.env['DATABASE_URL'], process.argv[2]];
if (process.argv[1] === import.meta.filename) {
  const date = new Date().toISOString().slice(0, 16).replace(/\D/g, '');
  console.log(server && name ? await write(server, name, date) : 'Usage: DATABASE_URL=postgres://… npm run migration -- name');
}
