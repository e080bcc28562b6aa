import {
  GraphQLID, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, getNullableType,
  type GraphQLFieldConfig,
} from 'graphql';
import type { Right } from '../kernel/rights.ts';

/** Who may subscribe, by the subscription's name. */
export const listens: Readonly<Record<string, Right>> = { news: 'signedIn' };

/** The kind of the news that tells nothing but its place: all that you may see has come, up to there. */
export const HERE = 'here';

/** A place in the journal, and when it was told; whatever else is asked of it is null. */
export interface Here {
  readonly kind: typeof HERE;
  readonly at: string;
  readonly cursor: string;
  readonly isHere: true;
}

const CERTAIN: ReadonlySet<string> = new Set(['kind', 'at']);

type Field = GraphQLFieldConfig<{ isHere?: true }, unknown>;

/** The schema with `news`: each is an entry of the journal with its cursor, resolved as an entry is. */
export function withNews(schema: GraphQLSchema): GraphQLSchema {
  const entry = schema.getType('Entry') as GraphQLObjectType;
  const told = Object.entries(entry.toConfig().fields).map(([name, field]) => [name, fieldOf(name, field)] as const);
  const cursor = { type: new GraphQLNonNull(GraphQLString), description: 'Its place: give it to `after` to go on from there.' };
  const news = new GraphQLObjectType({
    name: 'News',
    description: `An entry of the journal as it comes to you; the kind \`${HERE}\` tells nothing but the place (P2).`,
    fields: { ...Object.fromEntries(told), cursor },
  });
  const subscription = new GraphQLObjectType({ name: 'Subscription', fields: { news: subscriptionOf(news) } });
  return new GraphQLSchema({ ...schema.toConfig(), subscription });
}

function subscriptionOf(news: GraphQLObjectType): GraphQLFieldConfig<unknown, unknown> {
  const after = { type: GraphQLString, description: 'Begins after this cursor, with whatever came since; without it: now.' };
  const about = { type: GraphQLID, description: 'Only about the thing with this id, or what happened in it.' };
  return {
    type: new GraphQLNonNull(news),
    description: 'What happens, each entry that you may see today once and in order (P1, P2).',
    args: { after, about },
  };
}

function fieldOf(name: string, field: Field): Field {
  const { resolve } = field;
  if (CERTAIN.has(name)) return field;
  const whole: Field = { ...field, type: getNullableType(field.type) };
  if (!resolve) return whole;
  return { ...whole, resolve: (row, ...given) => (row.isHere ? null : resolve(row, ...given)) };
}
