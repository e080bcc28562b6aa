import pg from 'pg';

// Ends well when a PostgreSQL answers at the address that is given.
const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 2000 });
try {
  await client.connect();
  await client.end();
} catch {
  process.exitCode = 1;
}
