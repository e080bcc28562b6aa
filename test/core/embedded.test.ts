import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from '../../server/core/db/embedded.ts';
import { checkout } from '../../server/core/checkout.ts';

const weAreRoot = process.getuid?.() === 0;
const directories: string[] = [];
const running = new Set<Embedded>();

function directory(mode = 0o755): string {
  const path = mkdtempSync(join(tmpdir(), 'cordee-embedded-'));
  chmodSync(path, mode);
  directories.push(path);
  return path;
}

async function started(dataDir: string, log: string[] = []): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, log: (sentence) => log.push(sentence), forTests: true });
  running.add(server);
  return server;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(statement).then(({ rows }) => rows).finally(() => client.end());
}

/** Starts in a process of its own, which is then killed without a chance to stop anything. */
async function startedByOneWhoIsKilled(dataDir: string): Promise<string> {
  const script = join(directory(), 'start.mts');
  const embedded = join(checkout, 'server/core/db/embedded.ts');
  writeFileSync(script, `
    import { startEmbedded } from ${JSON.stringify(embedded)};
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {}, forTests: true });
    console.log(url);
    setInterval(() => {}, 1000);
  `);
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let url = '';
  for await (const chunk of child.stdout) {
    url += chunk;
    child.kill('SIGKILL');
  }
  return url.trim();
}

function postmaster(dataDir: string): string {
  return readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0] ?? '';
}

afterAll(async () => {
  for (const server of running) await server.stop();
  for (const path of directories) rmSync(path, { recursive: true, force: true });
});

describe('P10 the embedded database', () => {
  const dataDir = directory();
  let first: Embedded;
  beforeAll(async () => {
    first = await started(dataDir);
  });

  test('sorts as French does: É beside e', async () => {
    const names = `values ('Zoé'), ('école'), ('Fabre'), ('Émile')`;
    const rows = await ask(first.url, `select name from (${names}) as t(name) order by name`);
    expect(rows.map(({ name }) => name)).toEqual(['école', 'Émile', 'Fabre', 'Zoé']);
    expect(await ask(first.url, `select lower('ÉCOLE') as lower`)).toEqual([{ lower: 'école' }]);
  });

  test('wants its password, which only its user can read', async () => {
    const guess = first.url.replace(/:[^:@]+@/, ':guess@');
    await expect(ask(guess, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'postgres/cluster/cordee.password')).mode & 0o777).toBe(0o600);
  });

  test('is shared by two users, and stops with the last', async () => {
    const second = await started(dataDir);
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('keeps its data from one start to the next', async () => {
    await ask(first.url, 'create table kept (word text)');
    await ask(first.url, `insert into kept values ('corde')`);
    await first.stop();
    expect(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
    const again = await started(dataDir);
    expect(await ask(again.url, 'select word from kept')).toEqual([{ word: 'corde' }]);
    await again.stop();
  });

  test('is taken over when the process that started it was killed', async () => {
    const url = await startedByOneWhoIsKilled(dataDir);
    const orphan = postmaster(dataDir);
    const adopted = await started(dataDir);
    expect([adopted.url, postmaster(dataDir)]).toEqual([url, orphan]);
    await adopted.stop();
    expect(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });

  test('starts over a postmaster.pid whose number now belongs to another program', async () => {
    const file = join(dataDir, 'postgres/cluster/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${dirname(file)}\n1\n1\n\n127.0.0.1\n\nready\n`);
    const server = await started(dataDir);
    expect(await ask(server.url, 'select word from kept')).toEqual([{ word: 'corde' }]);
    await server.stop();
  });

  test('a data directory that cannot be is refused with a way out', async () => {
    const file = join(directory(), 'file');
    writeFileSync(file, '');
    await expect(startEmbedded({ dataDir: join(file, 'data'), log: () => {} })).rejects.toThrow(/DATABASE_URL=/);
  });

  // Only root has to give the database to another user.
  test.skipIf(!weAreRoot)('(as root) lives elsewhere when no other user may enter the data directory', async () => {
    const closed = directory(0o700);
    const log: string[] = [];
    const server = await started(join(closed, 'data'), log);
    const place = /the database is in (.+)\/postgres\.$/.exec(log[0] ?? '')?.[1] ?? '';
    directories.push(place);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, 'postgres')).uid).not.toBe(0);
    await server.stop();
    expect((await started(join(closed, 'data'))).url.split(':')[2]).toBe(server.url.split(':')[2]);
  });

});
