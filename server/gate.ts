import type { FastifyReply, FastifyRequest } from 'fastify';
import type pino from 'pino';
import { rates } from './access/rates.ts';
import { sees } from './access/sees.ts';
import { askingOf, type Visitor } from './access/viewer.ts';
import { calendarRoutes } from './calendar.ts';
import type { Context } from './core/context.ts';
import type { House as Behind } from './core/http/house.ts';
import { networkOf } from './core/http/network.ts';
import { Rates } from './core/http/rates.ts';
import { languageOfHeader } from './core/http/words.ts';
import { doorOf, type Door } from './core/identity/door.ts';
import { noteUse, revokedOf } from './core/identity/lasting.ts';
import { checkReader } from './core/read/checks.ts';
import { exchangeRoutes } from './core/exchange/routes.ts';
import { pictureRoutes } from './core/files/routes.ts';
import { exchangesOf } from './exchange.ts';
import { picturesOf } from './pictures.ts';
import { mailRoutes } from './core/post/pages.ts';
import type { Settings } from './env.ts';
import type { House } from './house.ts';
import { liveOf } from './live.ts';
import { holdsDemo } from './identity.ts';
import { unsubscribeRoutes } from './notices/unsubscribe.ts';
import { notReady } from './ready.ts';
import { makeSchema } from './schema.ts';

type Web = Pick<Behind<Context>, 'documents' | 'webRoot' | 'build' | 'observe'>;

/** What the gate is opened with: the schema, who asks, how often, what else is served. */
export function gateOf(house: House, settings: Settings, log: pino.Logger, web: Web): Behind<Context> {
  const showsMail = async () => settings.demo && !settings.smtpUrl && (await holdsDemo(house.pool));
  const context: Behind<Context>['contextOf'] = (request, reply) => contextOf(house, settings, request, reply);
  const now = () => house.clock().getTime();
  const schema = makeSchema();
  const counted = new Rates(rates, house.pool, now);
  checkReader(house.reader.house.tables, sees);
  return {
    ...web,
    schema,
    settings,
    log,
    rates,
    pool: house.pool,
    now,
    ready: () => notReady(house.pool),
    contextOf: context,
    live: liveOf(house, settings, schema, log),
    routes: (app) => {
      mailRoutes(app, house.pool, showsMail);
      pictureRoutes(app, { ...picturesOf(house, counted), contextOf: context });
      calendarRoutes(app, house, counted);
      exchangeRoutes(app, { ...exchangesOf(schema, counted), contextOf: context });
      unsubscribeRoutes(app, house);
    },
  };
}

/** Who asks, by the cookie or the token of the request; an unknown token is an error, an unknown cookie a visitor. */
async function contextOf(
  house: House, settings: Settings, request: FastifyRequest, reply: FastifyReply,
): Promise<Context> {
  const door = doorOf(request, reply, settings.secure);
  const visitor = door.credential ? await house.visitorWith(door.credential) : undefined;
  if (visitor) await welcome(house, door, visitor);
  else if (door.credential) await turnAway(house, door, reply);
  if (!visitor) await house.followCharter();
  const header = request.headers['accept-language'];
  const language = header || !visitor ? languageOfHeader(header) : visitor.language;
  const byToken = door.credential?.kind === 'token';
  const key = visitor ? `member:${visitor.id}` : `address:${networkOf(request.ip)}`;
  const free = byToken || settings.freeDocuments;
  const asking = { ...askingOf(visitor, house.charter, house.today()), free };
  return house.context(asking, language, { key, signedIn: Boolean(visitor), byToken }, request.id, door);
}

async function welcome(house: House, door: Door, { via, scope, isStale }: Visitor): Promise<void> {
  const { kind, secret } = door.credential as NonNullable<Door['credential']>;
  door.mayWrite = scope === 'write';
  if (kind === 'session') door.session = via;
  if (!isStale) return;
  await noteUse(house.pool, kind, via, house.clock());
  if (kind === 'session') door.letIn(via, secret);
}

/*
 * A script must not go on as a visitor without noticing; a browser's old cookie is taken back. Where its owner ended
 * the session elsewhere, the browser is told so until it comes in again: it wipes what it keeps of theirs (C11).
 */
async function turnAway(house: House, door: Door, reply: FastifyReply): Promise<void> {
  const { kind, secret } = door.credential as NonNullable<Door['credential']>;
  if (kind === 'session') {
    const owner = await revokedOf(house.pool, secret);
    return owner === null ? door.letOut() : void reply.header('x-cordee-revoked', owner);
  }
  reply.header('www-authenticate', 'Bearer error="invalid_token"');
  throw Object.assign(new Error('unknown token'), { statusCode: 401 });
}
