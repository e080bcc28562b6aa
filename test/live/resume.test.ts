import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.ts';
import { Skill } from '../../server/members/vocabulary.ts';
import { TestCommunity } from '../kit/community.ts';
import { openGate, type Gate } from '../kit/gate.ts';
import { Program } from '../kit/program.ts';
import { eventually } from '../kit/wait.ts';
import { cookieOf, LiveClient } from './client.ts';
import { inOrder, write } from './writers.ts';

const WORK = { writers: 16, transactions: 125, entries: 10, longest: 100 };
const MANY = WORK.writers * WORK.transactions * WORK.entries;
const KILLED_EVERY = 400;
const IDS = 'subscription Ids($after: String, $about: ID) { news(after: $after, about: $about) { cursor kind id } }';

let community: TestCommunity;
let skill: string;
let here: Gate;
let there: Program;
let urlThere: string;

const another = () =>
  new Program('main.js', [], { DATABASE_URL: community.url, PORT: '0', FREE_DOCUMENTS: 'true', LOG_LEVEL: 'error' });

beforeAll(async () => {
  await buildIfNeeded();
  community = await TestCommunity.open({ pool: 8 });
  // The other process has the real clock.
  community.at(new Date().toISOString());
  skill = await community.insert(Skill, { label: 'Réseaux', label_en: 'Networks' });
  here = await openGate(community, { development: false, freeDocuments: true });
  there = another();
  urlThere = await there.writes(/^Cordée: (http:\S+)\n/);
}, 240_000);
afterAll(async () => {
  await there.stop();
  await here.stop();
  await community.close();
});

/** Somebody who loses the connection again and again, and goes on from the last cursor. */
class Persistent {
  readonly ids: string[] = [];
  cursor: string | null = null;
  losses = 0;
  isOver = false;
  #client: LiveClient | null = null;
  readonly #life: Promise<void>;

  constructor(private readonly url: () => string, private readonly cookie: string) {
    this.#life = this.#live();
  }

  async #live(): Promise<void> {
    while (!this.isOver) {
      const client = new LiveClient(this.url(), {
        cookie: this.cookie, query: IDS, after: this.cursor,
        onNews: ({ cursor, kind, id }) => {
          this.cursor = cursor;
          if (kind !== 'here') this.ids.push(id as string);
        },
      });
      this.#client = client;
      await client.closed;
      this.losses += 1;
      await wait(20);
    }
  }

  kill(): void {
    this.#client?.socket.terminate();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    this.kill();
    await this.#life;
  }
}

describe('P2: nothing is lost, nothing comes twice, all is in order', () => {
  test(`${MANY} entries by ${WORK.writers} writers, clients killed every ${KILLED_EVERY} ms, a server once`, { timeout: 120_000 }, async () => {
    const member = await community.member('Inès Belkacem');
    const cookie = await cookieOf(community, member);
    const urls = [() => here.url, () => urlThere];
    const clients = [0, 1, 2, 3, 4, 5].map((number) => new Persistent(urls[number % 2]!, cookie));
    for (const client of clients) await eventually(() => client.cursor ?? undefined, 20);

    let isWriting = true;
    const killing = (async () => {
      for (let round = 0; isWriting; round += 1) {
        await wait(KILLED_EVERY / clients.length);
        clients[round % clients.length]?.kill();
      }
    })();
    const byId = followById(community.url, () => isWriting);
    const written = write(community.url, skill, WORK);
    await wait(2_000);
    await there.stop('SIGKILL');
    there = another();
    urlThere = await there.writes(/^Cordée: (http:\S+)\n/);
    expect((await written).length).toBe(MANY);
    isWriting = false;
    await killing;

    const journal = await inOrder(community.url);
    for (const client of clients) await eventually(() => client.ids.length >= MANY || undefined, 30);
    for (const client of clients) await client.stop();
    expect(journal.length).toBe(MANY);
    for (const { ids } of clients) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.join()).toBe(journal.join());
    }
    expect(clients.reduce((sum, { losses }) => sum + losses, 0)).toBeGreaterThan(20);
    // Negative control: who asks for what has a greater id than the last one loses what slower writers commit.
    const seen = await byId;
    expect(journal.filter((id) => !seen.has(id)).length).toBeGreaterThan(0);
  });
});

/** Follows the journal by `id > cursor`. */
async function followById(url: string, isWriting: () => boolean): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const seen = new Set<string>();
  let last = '00000000-0000-0000-0000-000000000000';
  for (let wasWriting = true; wasWriting;) {
    wasWriting = isWriting();
    const { rows } = await client.query<{ id: string }>('select id from entry where id > $1 order by id', [last]);
    for (const { id } of rows) seen.add(last = id);
    await wait(5);
  }
  await client.end();
  return seen;
}
