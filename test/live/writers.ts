import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Entry } from '../../server/core/journal/entry.ts';
import { newId } from '../../server/core/noun/id.ts';
import { nounSpec } from '../../server/core/noun/registry.ts';

interface Work {
  readonly writers: number;
  readonly transactions: number;
  /** Entries of each transaction. */
  readonly entries: number;
  /** The longest that a transaction stays open, in milliseconds. */
  readonly longest: number;
}

const INSERT = `insert into entry (id, at, kind, audience, subject_type, subject_id, facts)
  select u.id, now(), 'skill.added', 'all', 'Skill', $2, '{"label": "x"}' from unnest($1::uuid[]) u(id)`;

/** Writes to the journal of everybody, each writer in transactions that overlap with the others'. Returns all ids. */
export async function write(url: string, subject: string, { writers, transactions, entries, longest }: Work): Promise<string[]> {
  const written = await Promise.all(Array.from({ length: writers }, async (_, writer) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const mine: string[] = [];
    for (let number = 0; number < transactions; number += 1) {
      const ids = Array.from({ length: entries }, () => newId(nounSpec(Entry).tag, new Date()));
      await client.query('begin');
      await client.query(INSERT, [ids, subject]);
      // Some stay open for long while others come and go: their ids appear late.
      await wait(((writer * 7 + number * 13) % 10) / 10 * longest);
      await client.query('commit');
      mine.push(...ids);
    }
    await client.end();
    return mine;
  }));
  return written.flat();
}

/** The journal in the order in which it is told. */
export async function inOrder(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from entry order by xid, id');
  await client.end();
  return rows.map(({ id }) => id);
}
