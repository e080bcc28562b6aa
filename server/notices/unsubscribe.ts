import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOfHeader } from '../core/http/words.ts';
import { signed, unsigned } from '../core/identity/signed.ts';
import type { Language } from '../core/kernel/words.ts';
import { escaped } from '../core/post/letter.ts';
import { plainPage } from '../core/post/pages.ts';
import type { House } from '../house.ts';
import { tell } from '../words.ts';
import { chooseNotices } from './commands.ts';
import { topicNames, type Topic } from './kinds.ts';

/** Where one click ends the mail of some topics, without signing in (RFC 8058). */
const PATH = '/courrier/desabonnement';

/** The address that ends a member's mail of some topics. */
export async function unsubscribeLink(house: House, member: string, topics: readonly Topic[]): Promise<string> {
  return `${house.identity.publicUrl()}${PATH}/${await signed(house.pool, `${member}.${topics.join('-')}`)}`;
}

interface Order {
  readonly member: string;
  readonly topics: readonly Topic[];
}

/** Whose mail of which topics a token ends; null where we did not make it. */
async function orderOf({ pool }: House, token: string): Promise<Order | null> {
  const body = await unsigned(pool, token);
  if (body === null) return null;
  const [member = '', names = ''] = body.split('.');
  const topics = names.split('-').filter((name): name is Topic => (topicNames as readonly string[]).includes(name));
  return { member, topics };
}

const words: Readonly<Record<Language, Readonly<Record<'title' | 'ask' | 'stop' | 'done' | 'again' | 'unknown', string>>>> = {
  fr: {
    title: 'Courrier de Cordée',
    ask: 'Ne plus recevoir par courrier :',
    stop: 'Ne plus recevoir ces messages',
    done: 'C’est fait : vous ne recevrez plus de courrier à ce sujet. Rien d’autre ne change.',
    again: 'Choisir ce que je reçois',
    unknown: 'Ce lien n’est pas complet, ou ne vient pas d’ici. Vous pouvez choisir ce que vous recevez dans Cordée.',
  },
  en: {
    title: 'Mail from Cordée',
    ask: 'No longer receive by mail:',
    stop: 'No longer receive these messages',
    done: 'Done: you will receive no more mail about this. Nothing else changes.',
    again: 'Choose what I receive',
    unknown: 'This link is not complete, or does not come from here. You can choose what you receive in Cordée.',
  },
};

const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

type Asked = FastifyRequest<{ Params: { token: string } }>;

/** A page with a button for who follows the link, and what the button, or the mail program itself, posts to. */
export function unsubscribeRoutes(app: FastifyInstance, house: House): void {
  void app.register(async (scope) => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
    // What is posted says nothing that the address does not.
    scope.addContentTypeParser(forms, { parseAs: 'buffer', bodyLimit: 4096 }, (_request, _body, done) => done(null, null));
    scope.get(`${PATH}/:token`, async (request: Asked, reply) => answer(house, request, reply, askBody));
    scope.post(`${PATH}/:token`, async (request: Asked, reply) => {
      const order = await orderOf(house, request.params.token);
      if (order) await end(house, order);
      return answer(house, request, reply, doneBody);
    });
  });
}

async function end(house: House, { member, topics }: Order): Promise<void> {
  const circumstances = { asking: await house.askingAs(member), charter: house.charter, now: house.clock() };
  const step = (topic: Topic) => ({ command: chooseNotices, input: { topic, pace: 'never' }, mutation: 'chooseNotices' });
  await house.commander.runAll(circumstances, topics.map(step) as never);
}

async function answer(
  house: House, request: Asked, reply: FastifyReply, body: (language: Language, order: Order) => string,
): Promise<FastifyReply> {
  const language = languageOfHeader(request.headers['accept-language']);
  const order = await orderOf(house, request.params.token);
  const { title, unknown, again } = words[language];
  const inside = order ? body(language, order) : `<p>${unknown}</p>`;
  reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
  const page = plainPage(language, title, `${inside}\n<p><a href="/notifications?of=courriels">${again}</a></p>`);
  return reply.code(order ? 200 : 404).type('text/html; charset=utf-8').send(page);
}

function askBody(language: Language, { topics }: Order): string {
  const { ask, stop } = words[language];
  const sentence = (topic: Topic) => escaped(tell(language, { rule: 'P1', code: `TOPIC_${topic.toUpperCase()}`, details: {} }));
  const items = topics.map((topic) => `<li>${sentence(topic)}</li>`).join('');
  return `<p>${ask}</p><ul>${items}</ul>\n<form method="post"><button>${stop}</button></form>`;
}

const doneBody = (language: Language): string => `<p role="status">${words[language].done}</p>`;
