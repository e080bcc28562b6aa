/* Cordée as shipped: the house and its gate, with production's settings; the bench's documents are the client's own. */
import 'reflect-metadata';
import { hash } from 'node:crypto';
import pino from 'pino';
import { startHttp } from '../server/core/http/server.ts';
import { readSettings } from '../server/env.ts';
import { gateOf } from '../server/gate.ts';
import { House } from '../server/house.ts';
import { countStatements, POOL, ready, url } from './child.ts';
import { contactDocuments } from './contacts/workloads.ts';
import { searchDocuments } from './search/workloads.ts';
import { documents } from './workloads.ts';

const settings = readSettings({ NODE_ENV: 'production', PORT: '0', DATABASE_URL: url, DATABASE_POOL: String(POOL) });
const log = pino({ level: settings.logLevel });
const house = await House.open({ url, pool: settings.databasePool, surroundings: { ...settings, log } });
const own = new Set([...documents, ...contactDocuments, ...searchDocuments].map((text) => hash('sha256', text)));
const http = await startHttp(gateOf(house, settings, log, { documents: own, webRoot: null }));
countStatements();
ready(http.port);
