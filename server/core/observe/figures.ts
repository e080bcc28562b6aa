import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isSame, hashOf } from '../identity/secret.ts';
import type { Kind, Observer } from './observer.ts';

type Pool = Pick<pg.Pool, 'query'>;

interface Options {
  readonly host: string;
  /** A port of their own, if any. */
  readonly port: number | null;
  /** What has to be shown to read them, if anything; with it, they are at /metrics of the gate too. */
  readonly token: string | null;
  /** The database, once it is open. */
  readonly pool: () => Pool | null;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Names of operations that are told apart; a bearer of a token may write any. */
const MOST_OPERATIONS = 300;

/** What the database knows: one statement a figure, asked when the figures are read. */
const KNOWN: readonly (readonly [name: string, help: string, label: string | null, sql: string])[] = [
  ['cordee_mail_waiting', 'Mails that wait to be sent.', null,
    'select count(*) as value from mail where sent_at is null and text is not null and until > now()'],
  ['cordee_journal_lag_seconds', 'How long a writer that lasts has held the journal back.', null,
    `select coalesce(max(extract(epoch from clock_timestamp() - at)), 0) as value
      from entry where xid >= pg_snapshot_xmin(pg_current_snapshot())`],
  ['cordee_reader_lag_seconds', 'How old the first entry is that a reader of the journal has before it.', 'reader',
    `select name as label, coalesce(extract(epoch from clock_timestamp() - (select e.at from entry e
        where (e.xid, e.id) > (r.xid, r.id) order by e.xid, e.id limit 1)), 0) as value from journal_reader r`],
  ['cordee_jobs_waiting', 'Jobs that wait, by task.', 'task',
    `select task_identifier as label, count(*) as value from graphile_worker.jobs
      where attempts < max_attempts and run_at <= now() group by 1`],
  ['cordee_jobs_given_up', 'Jobs whose tries are spent, by task.', 'task',
    `select task_identifier as label, count(*) as value from graphile_worker.jobs
      where attempts >= max_attempts group by 1`],
];

/** Counts for Prometheus: requests, commands, jobs, statements, sockets, and what the database knows. */
export async function startFigures({ host, port, token, pool }: Options): Promise<Observer> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'cordee_requests_total', help: 'Requests, by operation and status.', labelNames: ['operation', 'status'], registers,
  });
  const seconds = new Histogram({
    name: 'cordee_request_seconds', help: 'How long requests take.', labelNames: ['operation'], buckets: BUCKETS, registers,
  });
  const work = new Histogram({
    name: 'cordee_work_seconds', help: 'How long commands, jobs and statements take.',
    labelNames: ['kind', 'name', 'outcome'], buckets: BUCKETS, registers,
  });
  const sockets = new Gauge({ name: 'cordee_sockets', help: 'Open WebSockets of this process.', registers });
  for (const known of KNOWN) askedGauge(known, pool, registers);
  const operation = boundedNames();

  const begin: Observer['begin'] = (kind, name) => {
    const end = work.startTimer({ kind, name: shortOf(kind, name) });
    return (error) => void end({ outcome: error === undefined ? 'done' : 'failed' });
  };
  const isAllowed = (header: string | undefined): boolean =>
    token === null || isSame(hashOf(header ?? ''), hashOf(`Bearer ${token}`));
  const own = port === null ? null : await serveAlone(host, port, registry, isAllowed);

  return {
    gate(app) {
      app.addHook('onResponse', (request, reply, done) => {
        const name = operation(request.operationName ?? request.routeOptions.url ?? 'pages');
        requests.inc({ operation: name, status: reply.statusCode });
        seconds.observe({ operation: name }, reply.elapsedTime / 1000);
        done();
      });
      countSockets(app, sockets);
      if (token !== null) serveBeside(app, registry, isAllowed);
    },
    begin,
    async around(kind, name, task) {
      const end = begin(kind, name);
      try {
        const result = await task();
        end();
        return result;
      } catch (error) {
        end(error);
        throw error;
      }
    },
    stop: async () => void (own && await new Promise((closed) => own.close(closed).closeAllConnections())),
  };
}

// Statements have hundreds of names: what they do is enough here, traces tell which.
const shortOf = (kind: Kind, name: string): string =>
  kind === 'statement' && !/^[a-z-]{1,24}$/.test(name) ? 'reader' : name;

function boundedNames(): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.size < MOST_OPERATIONS) known.add(name);
    return known.has(name) ? name : 'other';
  };
}

function askedGauge([name, help, label, sql]: (typeof KNOWN)[number], pool: Options['pool'], registers: Registry[]): void {
  const gauge: Gauge = new Gauge({
    name, help, registers, labelNames: label ? [label] : [],
    async collect() {
      gauge.reset();
      const answer = await pool()?.query<{ label?: string; value: string }>(sql).catch(() => null);
      for (const row of answer?.rows ?? []) gauge.set(label ? { [label]: row.label ?? '' } : {}, Number(row.value));
    },
  });
}

function countSockets(app: FastifyInstance, sockets: Gauge): void {
  app.server.on('upgrade', (_request, stream) => {
    sockets.inc();
    stream.once('close', () => sockets.dec());
  });
}

function serveBeside(app: FastifyInstance, registry: Registry, isAllowed: (header: string | undefined) => boolean): void {
  app.get('/metrics', async (request, reply) => {
    if (!isAllowed(request.headers.authorization)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function serveAlone(
  host: string, port: number, registry: Registry, isAllowed: (header: string | undefined) => boolean,
): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics' && isAllowed(request.headers.authorization);
    if (!isAsked) return void response.writeHead(404).end();
    void registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  return server;
}
