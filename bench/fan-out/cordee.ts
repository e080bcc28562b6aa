/* Cordée as shipped, which writes an entry of the journal itself when it is told to, and rings its own bell. */
import 'reflect-metadata';
import { hash } from 'node:crypto';
import pino from 'pino';
import { startHttp } from '../../server/core/http/server.ts';
import { Entry } from '../../server/core/journal/entry.ts';
import { newId } from '../../server/core/noun/id.ts';
import { nounSpec } from '../../server/core/noun/registry.ts';
import { readSettings } from '../../server/env.ts';
import { gateOf } from '../../server/gate.ts';
import { House } from '../../server/house.ts';
import { POOL, url } from '../child.ts';
import { instant, obey } from './child.ts';
import { documents } from './documents.ts';

const settings = readSettings({ NODE_ENV: 'production', PORT: '0', DATABASE_URL: url, TRUST_PROXY: 'true', LOG_LEVEL: 'error' });
const log = pino({ level: settings.logLevel });
const house = await House.open({ url, pool: POOL, surroundings: { ...settings, log } });
const own = new Set(documents.map((text) => hash('sha256', text)));
const http = await startHttp(gateOf(house, settings, log, { documents: own, webRoot: null }));

const { rows: [about] } = await house.pool.query<{ id: string; actor: string }>(
  `select id, pilot_id as actor from initiative where state = 'running' order by id limit 1`,
);
const INSERT = `insert into entry (id, at, kind, audience, subject_type, subject_id, initiative_id, actor_id, facts)
  values ($1, now(), 'initiative.changed', 'all', 'Initiative', $2, $2, $3, '{"from": "launching", "to": "running"}')`;

const count = { all: 0, ofGroups: 0 };
const query = house.pool.query.bind(house.pool) as (...given: unknown[]) => Promise<unknown>;
house.pool.query = ((statement: { text?: string }, ...rest: unknown[]) => {
  count.all += 1;
  if (statement.text?.includes('crowds_')) count.ofGroups += 1;
  return query(statement, ...rest);
}) as typeof house.pool.query;

obey({
  port: http.port,
  async send() {
    await query(INSERT, [newId(nounSpec(Entry).tag, new Date()), about?.id, about?.actor]);
    const at = instant();
    house.bell.ring();
    return at;
  },
  statements() {
    const { all, ofGroups } = count;
    count.all = count.ofGroups = 0;
    return { all, ofGroups };
  },
});
