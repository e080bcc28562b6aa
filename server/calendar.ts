import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { contactEvents } from './contacts/calendar.ts';
import { calendarText } from './core/calendar.ts';
import { gateAnswer } from './core/http/errors.ts';
import { networkOf } from './core/http/network.ts';
import type { Rates } from './core/http/rates.ts';
import { languageOfHeader } from './core/http/words.ts';
import { hashOf } from './core/identity/secret.ts';
import type { Language } from './core/kernel/words.ts';
import type { House } from './house.ts';
import { CALENDAR_PATH } from './members/acts.ts';

interface Owner {
  readonly feed: string;
  readonly member: string;
  readonly language: Language;
  readonly community: string;
}

// A member of no team has nothing to read here.
const OWNER = `select f.id as feed, m.id as member, m.language, coalesce((select name from community), 'Cordée') as community
  from calendar_feed f join member m on m.id = f.member_id
  where f.secret_hash = $1 and f.ended_at is null and m.state = 'active'
    and exists (select from seat s where s.member_id = m.id and s.left_on is null)`;
const NOTE = `update calendar_feed set last_read_at = $2::timestamptz
  where id = $1 and (last_read_at is null or last_read_at < $2::timestamptz - interval '1 hour')`;

type Asked = FastifyRequest<{ Querystring: { cle?: string } }>;

/**
 * `GET /calendrier.ics?cle=…`: what awaits a member, for programs without a session; 304 where nothing changed, 404
 * alike for an address that never was, that ended, and whose owner is of no team any more (C17).
 */
export function calendarRoutes(app: FastifyInstance, house: House, rates: Rates): void {
  app.get(CALENDAR_PATH, async (request: Asked, reply) => {
    const language = languageOfHeader(request.headers['accept-language']);
    const late = await tooMany(rates.admitOne('readCalendar', `address:${networkOf(request.ip)}`, language));
    if (late) return reply.code(429).send({ errors: [{ message: late.message, extensions: late.extensions }] });
    const owner = await ownerOf(house, request.query.cle);
    return owner ? send(request, reply, await textFor(house, owner)) : reply.code(404).send(gateAnswer('NOT_FOUND', language));
  });
}

async function tooMany(counted: Promise<void>): Promise<GraphQLError | null> {
  try {
    await counted;
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function ownerOf({ pool, clock }: House, secret: unknown): Promise<Owner | undefined> {
  if (typeof secret !== 'string') return undefined;
  const { rows: [owner] } = await pool.query<Owner>({ name: 'calendar-owner', text: OWNER, values: [hashOf(secret)] });
  if (owner) await pool.query({ name: 'calendar-read', text: NOTE, values: [owner.feed, clock()] });
  return owner;
}

async function textFor(house: House, { member, language, community }: Owner): Promise<string> {
  return calendarText({ name: community, language }, await contactEvents(house, member, language));
}

function send({ headers }: Asked, reply: FastifyReply, text: string): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(text);
}
