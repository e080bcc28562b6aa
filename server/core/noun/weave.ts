import { Arg, Field, ID, Int, InterfaceType, ObjectType, createUnionType } from 'type-graphql';
import { PageInfo, TotalCount, connectionOf, filterOf, orderOf } from './connection.ts';
import { allNouns, fieldsOf, nounSpec, type FieldSpec, type NounClass } from './registry.ts';

@InterfaceType({ description: 'Anything with an id of its own (Relay).', resolveType: (row: { __typename: string }) => row.__typename })
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Its id, for ever: a UUIDv7.' }) id!: string;
}

/** `first`, `after`, `order` and `filter` for a connection's field; `at` is the first free parameter. */
export function pageArguments(noun: NounClass, prototype: object, name: string, at = 0): void {
  Arg('first', () => Int, { description: 'How many, 1 to 100.' })(prototype, name, at);
  Arg('after', () => String, { nullable: true, description: 'After this cursor, of the same order.' })(prototype, name, at + 1);
  const order = orderOf(noun);
  if (order) Arg('order', () => order, { nullable: true, description: 'Sorted by this.' })(prototype, name, at + 2);
  const filter = filterOf(noun);
  if (filter) Arg('filter', () => filter, { nullable: true, description: 'Narrowed by this.' })(prototype, name, at + 3);
}

function weaveField(noun: NounClass, field: FieldSpec, subject: unknown): void {
  const { name, description, nullable, origin } = field;
  const prototype = noun.prototype as object;
  const type = origin.kind === 'page' ? () => connectionOf(origin.to()) : origin.kind === 'any' ? () => subject : field.type;
  Field(type as never, { simple: true, nullable, description })(prototype, name);
  if (origin.kind === 'page') pageArguments(origin.to(), prototype, name);
}

let woven: unknown[] | undefined;

/**
 * Tells type-graphql of all nouns, once: their types, connections, orders and filters are made before the schema is
 * built, for a type made while it is built comes too late. Returns the classes to hand to `orphanedTypes`.
 */
export function weave(): unknown[] {
  if (woven) return woven;
  const nouns = allNouns();
  const subjects = nouns.filter((noun) => nounSpec(noun).subject).toSorted((a, b) => a.name.localeCompare(b.name));
  const subject = createUnionType({
    name: 'Subject',
    description: 'What the journal can be about.',
    types: () => subjects as never,
    resolveType: (row: { __typename: string }) => row.__typename,
  });
  for (const noun of nouns) {
    ObjectType(noun.name, { description: nounSpec(noun).description, implements: Node })(noun as never);
    for (const field of fieldsOf(noun).values()) weaveField(noun, field, subject);
  }
  woven = [...nouns, ...nouns.map(connectionOf), PageInfo, TotalCount];
  return woven;
}
