import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { may } from '../server/access/may.ts';
import { sees } from '../server/access/sees.ts';
import { listens } from '../server/core/journal/news.ts';
import { Entry } from '../server/core/journal/entry.ts';
import { allAsks } from '../server/core/noun/asks.ts';
import { fieldsOf, nounByName, type FieldSpec, type NounClass } from '../server/core/noun/registry.ts';
import { MOST_LISTED } from '../server/core/read/listing.ts';

/** What in a schema has no audience, could leak, or could grow without bound; none when all is well. */
export function faultsOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return [
    ...questions(schema),
    ...verbs(schema),
    ...subscriptions(schema),
    ...types.filter(isObjectType).flatMap((type) => objects(schema, type)),
    ...types.flatMap(undescribed),
    ...types
      .filter((type) => isInputObjectType(type) && type.isOneOf)
      .map(({ name }) => `${name}: an input of one of many`),
  ];
}

function questions(schema: GraphQLSchema): string[] {
  const names = Object.keys(schema.getQueryType()?.getFields() ?? {});
  return names.filter((name) => !allAsks().get(name)?.audience).map((name) => `Query.${name}: no audience`);
}

function subscriptions(schema: GraphQLSchema): string[] {
  const names = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  return names.filter((name) => !listens[name]).map((name) => `Subscription.${name}: no audience`);
}

function verbs(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.flatMap(({ name, type, args }) => [
    ...(name in may ? [] : [`Mutation.${name}: no line in may.ts`]),
    ...(getNamedType(type).name.endsWith('Payload') ? [] : [`Mutation.${name}: it answers no payload`]),
    ...(args.length === 1 && args[0]?.name === 'input' ? [] : [`Mutation.${name}: it takes more than one input`]),
  ]);
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as GraphQLObjectType);

function objects(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  if (isRoot(schema, type) || ['PageInfo', 'TotalCount', 'Refusal'].includes(type.name)) return [];
  const noun = nounByName(type.name);
  if (noun) return nounFaults(noun, type);
  if (type.name === 'News') return newsFaults(type);
  const [, page] = /^(\w+?)(?:Connection|Edge)$/.exec(type.name) ?? [];
  if (page !== undefined && nounByName(page)) return [];
  const isPayload = type.name.endsWith('Payload') && answersOnlyMutations(schema, type);
  return isPayload || isValue(schema, type)
    ? []
    : [`${type.name}: neither a noun nor a value that only derived fields give`];
}

function nounFaults(noun: NounClass, type: GraphQLObjectType): string[] {
  const unseen = sees[type.name] ? [] : [`${type.name}: no line in sees.ts`];
  return [
    ...unseen,
    ...Object.values(type.getFields()).flatMap((field) => fieldFaults(fieldsOf(noun).get(field.name), type, field)),
  ];
}

/** News are entries with their cursor, and nothing else. */
function newsFaults(type: GraphQLObjectType): string[] {
  const { cursor: _place, ...fields } = type.getFields();
  return Object.values(fields).flatMap((field) => fieldFaults(fieldsOf(Entry).get(field.name), type, field));
}

function fieldFaults(
  declared: FieldSpec | undefined,
  { name: type }: GraphQLObjectType,
  { name, type: returns, args }: GraphQLField<unknown, unknown>,
): string[] {
  const place = `${type}.${name}`;
  if (!declared) return [`${place}: its noun does not declare it`];
  const { audience, origin } = declared;
  const isList = isListType(getNullableType(returns));
  const isBounded =
    (origin.kind === 'many' && (origin.limit ?? MOST_LISTED) <= MOST_LISTED) ||
    // What a rule makes of one row it bounds itself; of nouns, it says how many.
    (origin.kind === 'derived' && (!nounByName(getNamedType(returns).name) || (origin.limit ?? Infinity) <= MOST_LISTED));
  const isPaged = args.some((argument) => argument.name === 'first' && isNonNullType(argument.type));
  return [
    ...(audience !== undefined && isNonNullType(returns) ? [`${place}: for ${audience} alone, and never null`] : []),
    ...(isList && !isBounded ? [`${place}: a list without bound`] : []),
    ...(origin.kind === 'page' && !isPaged ? [`${place}: pages of any size`] : []),
  ];
}

/** Every field that gives a type. */
const givers = (schema: GraphQLSchema, type: GraphQLNamedType): [GraphQLObjectType, string][] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((other) =>
      Object.values(other.getFields())
        .filter((field) => getNamedType(field.type) === type)
        .map((field): [GraphQLObjectType, string] => [other, field.name]),
    );

const answersOnlyMutations = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  givers(schema, type).every(([other]) => other === schema.getMutationType());

/** A value is made by a rule or told from what the request knows: no row of it is ever read. */
function isValue(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const given = givers(schema, type);
  const isMade = ([other, name]: (typeof given)[number]): boolean => {
    const noun = nounByName(other.name);
    if (noun) return fieldsOf(noun).get(name)?.origin.kind === 'derived';
    if (other === schema.getQueryType()) return 'tell' in (allAsks().get(name) ?? {});
    return other !== type && isValue(schema, other);
  };
  return given.length > 0 && given.every(isMade);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

function undescribed(type: GraphQLNamedType): string[] {
  const isNamed = Boolean(type.description) || ['Query', 'Mutation', 'Subscription'].includes(type.name);
  const inside: readonly Described[] =
    isInputObjectType(type) || isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const parts = inside.flatMap(({ name, description, args = [] }) => [
    { place: `${type.name}.${name}`, description },
    ...args.map((argument) => ({ ...argument, place: `${type.name}.${name}(${argument.name})` })),
  ]);
  const silent = parts.filter(({ description }) => !description).map(({ place }) => place);
  return [...(isNamed ? [] : [type.name]), ...silent].map((place) => `${place}: no description`);
}
