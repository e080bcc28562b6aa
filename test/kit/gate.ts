import { Writable } from 'node:stream';
import pino from 'pino';
import { startHttp, type Http } from '../../server/core/http/server.ts';
import { readSettings, type Settings } from '../../server/env.ts';
import { gateOf } from '../../server/gate.ts';
import type { TestCommunity } from './community.ts';

/** What an answer holds, to be walked into. */
export interface Json {
  readonly [key: string]: Json;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Json;
  readonly code: unknown;
}

/** The product's real gate before a test's community. */
export interface Gate {
  readonly url: string;
  /** All that was logged. */
  readonly lines: readonly string[];
  /** Who is subscribed. */
  figures(): { subscribers: number; behind: number; groups: number };
  stop(): Promise<void>;
}

type Web = Parameters<typeof gateOf>[3];
const noPages: Web = { documents: new Set(), webRoot: null };

/** Opens the gate on a port of its own; settings are those of a start without any, but for the given ones. */
export async function openGate(community: TestCommunity, given: Partial<Settings> = {}, web = noPages): Promise<Gate> {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const settings = { ...readSettings({ PORT: '0' }), demo: false, ...given };
  const behind = gateOf(community.house, settings, pino(sink), web);
  const http: Http = await startHttp(behind);
  const figures = () => behind.live!.figures;
  return { url: `http://127.0.0.1:${http.port}`, lines, figures, stop: () => http.stop() };
}

/** One browser, with the cookie that it was given. */
export class Browser {
  cookie: string | null = null;

  constructor(readonly gate: Gate, readonly headers: Readonly<Record<string, string>> = {}) {}

  /** The answer to a document, whatever it is. */
  async ask(query: string, variables: object = {}, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const headers = { 'content-type': 'application/json', 'accept-language': 'fr', ...this.headers, ...cookie, ...more };
    const response = await fetch(`${this.gate.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    this.#keep(response.headers.getSetCookie()[0]);
    const { data, errors } = (await response.json()) as { data: Json; errors?: { extensions?: { code?: unknown } }[] };
    return { status: response.status, headers: response.headers, data, code: errors?.[0]?.extensions?.code };
  }

  /** The payload of a mutation, with what is selected of it besides its refusals. */
  async do(mutation: string, input: object, selection: string): Promise<Json> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} refusals { rule code message details } } }`;
    const { data, code } = await this.ask(query, { input });
    if (!data) throw new Error(`${mutation}: ${String(code)}`);
    return data[mutation] as Json;
  }

  #keep(header: string | undefined): void {
    if (header) this.cookie = header.includes('Max-Age=0') ? null : (header.split(';')[0] as string);
  }
}
