import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetRates } from '../../../server/core/http/rates.ts';
import { freshDatabase } from '../../kit/database.ts';
import { openGate, type Gate } from './small-schema.ts';

const TABLE = `
  create unlogged table if not exists rate (
    key text not null, field text not null, slot timestamptz not null, count integer not null,
    primary key (key, field, slot)
  )`;

const rates = {
  signIn: { most: 5, perSeconds: 60 },
  search: { most: 2, perSeconds: 10 },
  '*mutation': { most: 3, perSeconds: 60 },
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
let gate: Gate;
let now = 0;
let statements = 0;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await pool.query(TABLE);
  const query = (...args: unknown[]) => {
    statements += 1;
    return Reflect.apply(pool.query, pool, args);
  };
  gate = await openGate({ rates, pool: { query } as Pick<pg.Pool, 'query'>, now: () => now });
});
beforeEach(async () => {
  [now, statements] = [Date.UTC(2027, 0, 4, 9), 0];
  await pool.query('delete from rate');
});
afterAll(async () => {
  await gate.stop();
  await pool.end();
  await database.drop();
});

const signIns = (count: number) =>
  gate.ask(`mutation { ${Array.from({ length: count }, (_, at) => `s${at}: signIn(address: "a")`).join(' ')} }`);

describe('the rate limit', () => {
  it('counts every field that is executed, not the request', async () => {
    expect((await signIns(5)).status).toBe(200);
    const { status, headers, body } = await signIns(1);
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    expect((await pool.query('select count from rate')).rows).toEqual([{ count: 6 }]);
  });

  it('refuses all fields of a request that holds one too many', async () => {
    const { status, body } = await signIns(6);
    expect([status, body.data]).toEqual([429, undefined]);
  });

  it('does not count what is skipped, nor the same field twice', async () => {
    const query = `mutation ($no: Boolean!) {
      signIn(address: "a") signIn(address: "a") ...F a: signIn(address: "a") @include(if: $no)
    } fragment F on Mutation { signIn(address: "a") }`;
    await gate.ask({ query, variables: { no: false } });
    expect((await pool.query('select field, count from rate')).rows).toEqual([{ field: 'signIn', count: 1 }]);
  });

  it('ends with its window, and says how long that takes', async () => {
    await gate.ask('{ search a: search }');
    now += 3_000;
    expect((await gate.ask('{ search }')).body.errors?.[0]?.extensions['retryAfterSeconds']).toBe(7);
    now += 7_000;
    expect((await gate.ask('{ search }')).status).toBe(200);
  });

  it('counts mutations without a line together', async () => {
    const three = await gate.ask('mutation { a: append(text: "x") b: append(text: "y") c: append(text: "z") }');
    expect(three.status).toBe(200);
    expect((await gate.ask('mutation { fail }')).status).toBe(429);
    expect((await signIns(1)).status).toBe(200);
  });

  it('costs a plain query no statement, and one with several limited fields one', async () => {
    await gate.ask('{ hello asker }');
    expect(statements).toBe(0);
    await gate.ask('mutation { signIn(address: "a") append(text: "x") }');
    expect(statements).toBe(1);
  });

  it('holds under concurrency: of 20 requests at once exactly 5 pass', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIns(1)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  it('forgets windows that are over', async () => {
    await signIns(1);
    now += 3_600_000;
    await signIns(1);
    await forgetRates(pool, now - 1_800_000);
    expect((await pool.query('select count(*)::int from rate')).rows).toEqual([{ count: 1 }]);
  });
});

it('a request that cannot be counted is not executed', async () => {
  const query = () => Promise.reject(new Error('no route to 10.0.0.7'));
  const broken = await openGate({ rates, pool: { query } as unknown as pg.Pool });
  const { status, body } = await broken.ask('mutation { signIn(address: "a") }');
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([500, 'INTERNAL']);
  expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  await broken.stop();
});
