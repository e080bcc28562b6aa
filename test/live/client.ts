import { WebSocket } from 'ws';
import { cookieName } from '../../server/core/identity/credential.ts';
import { hashOf, newSecret } from '../../server/core/identity/secret.ts';
import { Session } from '../../server/core/identity/session.ts';
import type { TestCommunity } from '../kit/community.ts';

/** What the tests ask of the news unless they say otherwise. */
export const NEWS = `subscription News($after: String, $about: ID) {
  news(after: $after, about: $about) {
    cursor kind sentence actor { name }
    subject { __typename ... on Initiative { id title } ... on Application { id word } }
  }
}`;

export interface News {
  readonly cursor: string;
  readonly kind: string;
  readonly sentence: string | null;
  readonly [field: string]: unknown;
}

interface Message {
  readonly type: string;
  /** Of `next`, and of `error`. */
  readonly payload?: { readonly data?: { readonly news: News } } & readonly { extensions: { code: string } }[];
}

/** A session of a member, as the header that shows it. */
export async function cookieOf(community: TestCommunity, member: string): Promise<string> {
  const secret = newSecret();
  const { now } = community;
  const session = { secret_hash: hashOf(secret), created_at: now, last_seen_at: now, member_id: member };
  await community.insert(Session, session);
  return `${cookieName(false)}=${secret}`;
}

interface Options {
  readonly cookie?: string;
  readonly query?: string;
  readonly about?: string | null;
  readonly after?: string | null;
  readonly language?: 'fr' | 'en';
  readonly onNews?: (news: News) => void;
}

/** A listener over a real socket. */
export class LiveClient {
  readonly socket: WebSocket;
  /** All that came, the place at the beginning included. */
  readonly news: News[] = [];
  readonly raw: string[] = [];
  readonly refusals: string[] = [];
  readonly closed: Promise<number>;
  code: number | null = null;

  constructor(url: string, options: Options = {}) {
    const { cookie, query = NEWS, about = null, after = null, language = 'fr', onNews } = options;
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: cookie ? { cookie } : {}, perMessageDeflate: false,
    });
    this.socket.on('error', () => undefined);
    this.closed = new Promise((done) => this.socket.once('close', done));
    void this.closed.then((code) => { this.code = code; });
    this.socket.on('open', () => this.say({ type: 'connection_init', payload: { language } }));
    this.socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as Message;
      const asked = { query, variables: { after, about } };
      if (type === 'connection_ack') this.say({ type: 'subscribe', id: '1', payload: asked });
      if (type === 'error') this.refusals.push(...(payload ?? []).map(({ extensions }) => extensions.code));
      if (type !== 'next' || !payload?.data) return;
      this.raw.push(JSON.stringify(payload));
      this.news.push(payload.data.news);
      onNews?.(payload.data.news);
    });
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** What happened, without the places. */
  get told(): News[] {
    return this.news.filter(({ kind }) => kind !== 'here');
  }

  get cursor(): string | null {
    return this.news.at(-1)?.cursor ?? null;
  }
}
