import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { reason } from '../kernel/decision.ts';
import { allAsks, type Ask } from '../noun/asks.ts';
import { handedOver, isAskedBy, type Given } from './asking.ts';

/** Gives every declared question to the reader, once its audience is checked. */
export function wireRoots(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, ask] of allAsks()) {
    const field = fields[name];
    if (!field) continue;
    field.extensions = { ...field.extensions, ask };
    field.resolve = (_source, given: { [name: string]: string }, context: Context, info) => {
      checkAudience(ask, context);
      if ('tell' in ask) return ask.tell(context, given);
      return context.reader.read(info, context.asking, ask.root, handedOver(given as Given));
    };
  }
  return schema;
}

function checkAudience(ask: Ask, context: Context): void {
  const { asking, tell } = context;
  if (isAskedBy(asking, ask)) return;
  const refused = (code: string, extensions: object) =>
    new GraphQLError(tell(reason('P4', code)), { extensions: { ...extensions } });
  if (asking.id === null) throw refused('SIGN_IN', { code: 'UNAUTHENTICATED' });
  throw refused('NOT_FOR_YOU', { code: 'FORBIDDEN', audience: ask.audience });
}
