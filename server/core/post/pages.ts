import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { languageOfHeader } from '../http/words.ts';
import type { Language } from '../kernel/words.ts';
import { escaped } from './letter.ts';

interface Kept {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string | null;
  readonly at: string;
}

const words: Readonly<Record<Language, Readonly<Record<'title' | 'why' | 'none' | 'to' | 'gone', string>>>> = {
  fr: {
    title: 'Courrier de la démonstration',
    why: 'Rien ne part d’ici : les messages que Cordée enverrait se lisent sur cette page.',
    none: 'Aucun message pour l’instant. Demandez un code de connexion pour en voir un.',
    to: 'À',
    gone: 'Ce message ne servait plus : il n’est pas gardé.',
  },
  en: {
    title: 'Mail of the demo',
    why: 'Nothing leaves from here: the messages that Cordée would send are to be read on this page.',
    none: 'No message yet. Ask for a sign-in code to see one.',
    to: 'To',
    gone: 'This message was of no use any more: it is not kept.',
  },
};

const STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid; padding: 1rem 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin: 0; }
button { font: inherit; padding: 0.75rem 1.25rem; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
const POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const LATEST = `select recipient, subject, text, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from mail order by created_at desc limit 50`;

/** `/courrier`: the mail that a demo without SMTP keeps; nothing is there anywhere else. */
export function mailRoutes(app: FastifyInstance, pool: Pick<pg.Pool, 'query'>, isShown: () => Promise<boolean>): void {
  app.get('/courrier', async (request, reply) => {
    if (!(await isShown())) return reply.callNotFound();
    const { rows } = await pool.query<Kept>(LATEST);
    const language = languageOfHeader(request.headers['accept-language']);
    reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
    return reply.type('text/html; charset=utf-8').send(page(language, rows));
  });
  app.get('/courrier.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
}

function page(language: Language, mails: readonly Kept[]): string {
  const { title, why, none } = words[language];
  const list = mails.length ? mails.map((mail) => article(language, mail)).join('\n') : `<p>${none}</p>`;
  return plainPage(language, title, `<p>${why}</p>\n${list}`);
}

/** A page of ours without scripts; `inside` is HTML. */
export function plainPage(language: Language, title: string, inside: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/courrier.css"></head>
<body><main><h1>${title}</h1>
${inside}
</main></body></html>`;
}

function article(language: Language, { recipient, subject, text, at }: Kept): string {
  const { to, gone } = words[language];
  const body = text === null ? `<p>${gone}</p>` : `<pre>${withLinks(text)}</pre>`;
  const where = `${to} ${escaped(recipient)}, <time datetime="${at}">${at}</time>`;
  return `<article><h2>${escaped(subject)}</h2><p>${where}</p>${body}</article>`;
}

// Our own mails alone are shown here, and their only addresses are ours.
const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
