import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.ts';
import { Skill } from '../../server/members/vocabulary.ts';
import { TestCommunity } from '../kit/community.ts';
import { Program } from '../kit/program.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient } from './client.ts';
import { inOrder, write } from './writers.ts';

const STALLED = 30;
const WORK = { writers: 4, transactions: 50, entries: 20, longest: 10 };
const MANY = WORK.writers * WORK.transactions * WORK.entries;
/** Two kilobytes of an entry: 240 MB would wait for the stalled ones, were they fed. */
const LARGE = `subscription Large { news { cursor kind id at ${Array.from({ length: 20 }, (_, at) => `a${at}: subject {
  __typename ... on Skill { id label } }`).join(' ')} } }`;

let community: TestCommunity;
let skill: string;
let server: Program;
let url: string;
let cookie: string;

beforeAll(async () => {
  await buildIfNeeded();
  community = await TestCommunity.open({ pool: 4 });
  community.at(new Date().toISOString());
  skill = await community.insert(Skill, { label: 'Réseaux', label_en: 'Networks' });
  cookie = await cookieOf(community, await community.member('Inès Belkacem'));
  server = new Program('main.js', [], {
    DATABASE_URL: community.url, PORT: '0', FREE_DOCUMENTS: 'true', LOG_LEVEL: 'error',
  });
  url = await server.writes(/^Cordée: (http:\S+)\n/);
}, 240_000);
afterAll(async () => {
  await server.stop();
  await community.close();
});

const megabytes = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

async function listens(query: string, onNews?: () => void): Promise<LiveClient> {
  const client = new LiveClient(url, { cookie, query, ...(onNews ? { onNews } : {}) });
  await eventually(() => client.cursor ?? undefined, 20);
  return client;
}

describe('P2: a client that stalls', () => {
  test('harms nobody, fills no memory, and comes back to all that it missed', { timeout: 60_000 }, async () => {
    const stalled: LiveClient[] = [];
    for (let number = 0; number < STALLED; number += 1) stalled.push(await listens(LARGE));
    const arrivals: number[] = [];
    const healthy = await listens(LARGE, () => arrivals.push(performance.now()));
    await write(community.url, skill, { ...WORK, transactions: 10 });
    await eventually(() => healthy.told.length === MANY / 5 || undefined, 20);

    for (const { socket } of stalled) socket.pause();
    const before = megabytes();
    await write(community.url, skill, WORK);
    const written = performance.now();
    await eventually(() => healthy.told.length === MANY * 1.2 || undefined, 20);
    const grown = megabytes() - before;
    const waited = arrivals.at(-1)! - written;
    expect(stalled.every(({ told }) => told.length < MANY)).toBe(true);
    expect(grown).toBeLessThan(130);
    expect(waited).toBeLessThan(3_000);

    for (const { socket } of stalled) socket.resume();
    for (const client of stalled) await eventually(() => client.told.length >= MANY * 1.2 || undefined, 40);
    const journal = (await inOrder(community.url)).join();
    for (const { told, socket } of [...stalled, healthy]) {
      expect(told.map(({ id }) => id).join()).toBe(journal);
      socket.terminate();
    }
    console.log(`memory grew by ${grown.toFixed(0)} MB, the healthy one waited ${waited.toFixed(0)} ms`);
  });
});
