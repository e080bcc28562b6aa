import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.ts';
import { checkData } from '../../server/cli/check.ts';
import { newId } from '../../server/core/noun/id.ts';
import { notReady } from '../../server/ready.ts';
import { freshDatabase } from '../kit/database.ts';
import { Program } from '../kit/program.ts';
import { eventually } from '../kit/wait.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  await buildIfNeeded();
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  const person = `insert into member (id, first_name, last_name, name, state, email)
    values ($1, 'Ada', 'P', 'Ada P', 'active', $2)`;
  await pool.query(person, [newId(15, new Date()), 'ada@example.org']);
}, 240_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const main = (env: NodeJS.ProcessEnv) =>
  new Program('main.js', [], { DATABASE_URL: database.url, PORT: '0', ...env });
const cli = (...args: string[]) => new Program('cli.js', args, { DATABASE_URL: database.url }).ended();

describe('P10: the server', () => {
  test('says where it is and how to sign in, nothing on standard error, and stops gently', async () => {
    const server = main({});
    const url = await server.writes(/^Cordée: (http:\S+)\nTo sign in: \1\/sign-in\n/);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect(await server.stop()).toMatchObject({ stderr: '', code: 0 });
  });

  test('survives the loss of its connections to the database', async () => {
    const server = main({});
    const url = await server.writes(/^Cordée: (http:\S+)\n/);
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await eventually(async () => ((await fetch(`${url}/readyz`)).ok ? true : undefined));
    expect(await server.stop()).toMatchObject({ stderr: '', code: 0 });
  });

  test('leaves a community alone that the demo did not fill, and says nothing of its persons', async () => {
    const server = main({ DEMO: 'true' });
    await server.writes(/(To sign in: )/);
    await server.stop();
    expect(server.stdout).not.toContain('shoes');
    expect((await pool.query('select name from member')).rows).toEqual([{ name: 'Ada P' }]);
  });

  test('does not send the mail of invented people, unless it is told that the server keeps it', async () => {
    const demo = 'insert into community (id, name, preset, demo) values ($1, $2, $3, true)';
    await pool.query(demo, [newId(1, new Date()), 'Elvaire', 'strateges']);
    await pool.query('insert into demo_told (at) values (now())');
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9' };
    const { code, stderr } = await main(mail).ended();
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('SMTP_URL is set and this is a demo') as string });
    const told = main({ ...mail, DEMO_MAIL: 'true' });
    await told.writes(/(Cordée: http)/);
    await told.stop();
    await pool.query('delete from demo_told');
    await pool.query('delete from community');
  });

  test('names a way out when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => { other.listen(0, '127.0.0.1', listening); });
    const { port } = other.address() as AddressInfo;
    const { stderr, code } = await main({ PORT: String(port) }).ended();
    other.close();
    expect(stderr).toMatch(/^Port \d+ of 127\.0\.0\.1 is taken by another program\. .*\n$/);
    expect(code).toBe(1);
  });

  test('says in a sentence why the database cannot be used, without its password', async () => {
    const { stderr, code } = await main({ DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/cordee' }).ended();
    const sentence = 'The database of DATABASE_URL, 127.0.0.1:1, cannot be used: nothing answers there.\n';
    expect([stderr, code]).toEqual([sentence, 1]);
  });
});

describe('P11: readiness', () => {
  test('names the migrations that are missing', async () => {
    await pool.query(`update mikro_orm_migrations set name = 'x' where name = '20261121-identity'`);
    expect(await notReady(pool)).toBe('The database lacks these migrations: 20261121-identity. Start Cordée anew.');
    await pool.query(`update mikro_orm_migrations set name = '20261121-identity' where name = 'x'`);
    expect(await notReady(pool)).toBeNull();
  });

  test('says that the database does not answer, or was never migrated', async () => {
    const away = new pg.Pool({ connectionString: 'postgres://127.0.0.1:1/x' });
    expect(await notReady(away)).toBe('The database does not answer (ECONNREFUSED).');
    await away.end();
    await pool.query('alter table mikro_orm_migrations rename to elsewhere');
    expect(await notReady(pool)).toBe('The database was never migrated. Start Cordée anew.');
    await pool.query('alter table elsewhere rename to mikro_orm_migrations');
  });
});

describe('P13: the command line', () => {
  test('prints an API token alone, which opens the API to its member', async () => {
    const { stdout, stderr, code } = await cli('token', 'Ada@example.org', '--scope', 'read', '--days', '7');
    expect([stdout, stderr, code]).toEqual([expect.stringMatching(/^cordee_[\w-]{43}\n$/), '', 0]);
    const lasting = 'round(extract(epoch from ends_at - created_at) / 86400)';
    const { rows } = await pool.query(`select scope, ${lasting} as days from api_token`);
    expect(rows).toEqual([{ scope: 'read', days: '7' }]);
  });

  test.each([
    [['token', 'nobody@example.org'], 'No member has the address nobody@example.org.\n'],
    [['demo', '--reset'], /^The database is not empty .* the demo only fills an empty one\.\n$/],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { stdout, stderr, code } = await cli(...args);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toMatch(sentence);
  });

  test('says which invariants the data breaks, and that it holds to all', async () => {
    await pool.query(`update member set since = null`);
    const told = /^The data breaks 1 of \d+ invariants:\n {2}M11: .*: 1 do not, such as [\w-]{36}$/;
    await expect(checkData({ pool })).rejects.toThrow(told);
    await pool.query(`update member set since = '2024-01-01'`);
    expect(await checkData({ pool })).toMatch(/^The data holds to all \d+ invariants\.$/);
  });
});
