import { execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Refused } from './core/command/refusal.ts';
import type { Context } from './core/context.ts';
import { askToImport, keepImport } from './core/exchange/commands.ts';
import { exchangeNamed, type Exchange, type Outgone } from './core/exchange/offer.ts';
import type { Exchanges, OutgoingFile, Refusal } from './core/exchange/routes.ts';
import { headingsOf, linesOf } from './core/exchange/written.ts';
import type { Rates } from './core/http/rates.ts';
import { reason } from './core/kernel/decision.ts';

/** How files come in and go out: by the rooms' commands, and by the reader as the one who asks may see. */
export function exchangesOf(schema: GraphQLSchema, rates: Rates): Omit<Exchanges<Context>, 'contextOf'> {
  const documents = new Map<Exchange, DocumentNode>();
  const ask = async (exchange: Exchange, contextValue: Context, variableValues: Record<string, unknown>) => {
    const document = documents.get(exchange) ?? parse(exchange.outgoing.document);
    documents.set(exchange, document);
    const { data, errors } = await execute({ schema, document, contextValue, variableValues });
    if (errors?.[0]) throw errors[0];
    return exchange.outgoing.pick(data);
  };
  return {
    async admit(context, sending) {
      const { door, tell, asker, language } = context;
      if (!door.mayWrite) return { status: 403, code: 'FORBIDDEN', message: tell(reason('P3', 'READ_ONLY')) };
      const tooMany = await refusalOf(context, rates.admitOne('keepImport', asker.key, language));
      return tooMany ?? refusalOf(context, context.commander.run(context, askToImport, sending, 'keepImport'));
    },
    async keep(context, sending) {
      let id = '';
      const kept = async () => { id = await context.commander.run(context, keepImport, sending, 'keepImport'); };
      return (await refusalOf(context, kept())) ?? id;
    },
    async give(context, { kind, about }, given) {
      const { tell, language, asker } = context;
      const exchange = exchangeNamed(kind);
      const absent: Refusal = { status: 404, code: 'NOT_FOUND', message: tell(reason('P4', 'NOT_THERE')) };
      if (!exchange) return absent;
      if (about === 'template') return template(exchange, context);
      const tooMany = await refusalOf(context, rates.admitOne('export', asker.key, language));
      if (tooMany) return tooMany;
      const narrowed = Object.fromEntries(exchange.outgoing.given.map((name) => [name, given[name] || null]));
      const page = (after: string | null) => ask(exchange, context, { about, after, ...narrowed });
      const first = await page(null);
      if (!first) return absent;
      const day = context.asking.today;
      return { name: `${exchange.outgoing.title[language]} ${first.title} ${day}.csv`, text: all(exchange, context, first, page) };
    },
  };
}

type Page = { readonly rows: readonly Outgone[]; readonly after: string | null };

async function* all({ columns }: Exchange, { language }: Context, first: Page, next: (after: string) => Promise<Page | null>) {
  yield headingsOf(columns, language);
  for (let page: Page | null = first; page; page = page.after === null ? null : await next(page.after))
    if (page.rows.length) yield linesOf(columns, page.rows, language);
}

function template({ columns, outgoing }: Exchange, { language }: Context): OutgoingFile {
  const asked = columns.filter(({ isOnlyShown, name }) => !isOnlyShown && name !== 'id');
  const text = (async function* () { yield headingsOf(asked, language); })();
  return { name: `${outgoing.title[language]}.csv`, text };
}

async function refusalOf({ tell }: Context, work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refused) return { status: 422, code: 'REFUSED', message: error.reasons.map(tell).join(' ') };
    if (error instanceof GraphQLError) return { status: 429, code: 'RATE_LIMITED', message: error.message };
    throw error;
  }
}
