import type { GraphQLSchema } from 'graphql';
import type pino from 'pino';
import { sees } from './access/sees.ts';
import { askingOf, type Visitor } from './access/viewer.ts';
import type { Context } from './core/context.ts';
import type { Live } from './core/http/house.ts';
import { languageOfHeader } from './core/http/words.ts';
import { credentialOf, type Credential } from './core/identity/credential.ts';
import { innerDoor } from './core/identity/door.ts';
import { Fanout } from './core/journal/fanout.ts';
import type { Listener } from './core/journal/listener.ts';
import { questionOf } from './core/journal/question.ts';
import type { Language } from './core/kernel/words.ts';
import type { Asking } from './core/read/asking.ts';
import type { Settings } from './env.ts';
import type { House } from './house.ts';

/** A context that knows its socket's listener. */
interface SocketContext extends Context {
  readonly listener: Listener;
}

/** What runs the subscriptions: only who is signed in opens a socket, and only as long as they are. */
export function liveOf(house: House, settings: Settings, schema: GraphQLSchema, log: pino.Logger): Live<SocketContext> {
  const contextOf = (asking: Asking, language: Language): Context =>
    house.context(asking, language, { key: 'news', signedIn: true, byToken: false }, 'news');
  const asking = (visitor: Visitor, free: boolean | undefined): Asking =>
    ({ ...askingOf(visitor, house.charter, house.today()), free: free ?? false });

  async function still(listeners: readonly Listener[]): Promise<ReadonlyMap<string, Asking>> {
    const of = (kind: Credential['kind']) => listeners.filter((one) => one.kind === kind).map(({ via }) => via);
    const [bySession, byToken] = [
      await house.visitorsStill('session', of('session')), await house.visitorsStill('token', of('token')),
    ];
    const visitors = new Map([...bySession, ...byToken].map((one) => [one.via, one]));
    return new Map(listeners.flatMap(({ via, asking: { free } }) => {
      const visitor = visitors.get(via);
      return visitor ? [[via, asking(visitor, free)]] : [];
    }));
  }

  const { pool, bell, clock } = house;
  const fanout = new Fanout({
    pool, bell, clock, schema, log, contextOf, still, house: { tables: house.reader.house.tables, sees },
  });

  return {
    get figures() {
      return fanout.figures;
    },
    async welcome({ headers }) {
      const credential = credentialOf(headers, settings.secure);
      const visitor = credential && await house.visitorWith(credential);
      if (!credential || !visitor) return null;
      const { via, id: member } = visitor;
      const { kind } = credential;
      const byToken = kind === 'token';
      const byHeader = headers['accept-language'] ? languageOfHeader(headers['accept-language']) : visitor.language;
      const today = asking(visitor, byToken || settings.freeDocuments);
      const listener = { via, kind, member, language: byHeader, asking: today };
      return (language, requestId) => {
        listener.language = language ?? byHeader;
        const door = { ...innerDoor(), credential, session: byToken ? null : via, mayWrite: false };
        const asker = { key: `member:${member}`, signedIn: true, byToken };
        return { ...house.context(listener.asking, listener.language, asker, requestId, door), listener };
      };
    },
    subscribe({ document, operation, variables, context }, sink) {
      return fanout.subscribe(questionOf(schema, document, operation, variables), context.listener, sink);
    },
  };
}
