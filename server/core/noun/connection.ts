import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { nounSpec, type NounClass } from './registry.ts';

type AnyClass = new () => object;

@ObjectType({ description: 'Where a page stands among the others.' })
export class PageInfo {
  @Field(() => Boolean, { simple: true, description: 'Whether more follows.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { simple: true, description: 'Whether the page was asked for after a cursor.' }) hasPreviousPage!: boolean;
  @Field(() => String, { simple: true, nullable: true, description: 'The first cursor of the page.' }) startCursor?: string;
  @Field(() => String, { simple: true, nullable: true, description: 'The last cursor: give it to `after`.' }) endCursor?: string;
}

@ObjectType({ description: 'How many there are in all; counted only when asked, and no further than 1,000.' })
export class TotalCount {
  @Field(() => Int, { simple: true, description: 'The count, at most 1,000.' }) value!: number;
  @Field(() => Boolean, { simple: true, description: 'Whether there are more than that.' }) capped!: boolean;
}

/** The names of the types that a noun brings with it. */
export const namesOf = (noun: NounClass) => ({
  connection: `${noun.name}Connection`,
  edge: `${noun.name}Edge`,
  order: `${noun.name}Order`,
  filter: `${noun.name}Filter`,
});

const made = new Map<string, unknown>();
function once<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

/** The connection type of a noun, made once. */
export function connectionOf(noun: NounClass): AnyClass {
  const names = namesOf(noun);
  return once(names.connection, () => {
    class Edge {}
    ObjectType(names.edge, { description: `One ${noun.name} of a page.` })(Edge);
    Field(() => String, { simple: true, description: 'Where it stands: give it to `after`.' })(Edge.prototype, 'cursor');
    Field(() => noun, { simple: true, description: 'The thing itself.' })(Edge.prototype, 'node');
    class Connection {}
    ObjectType(names.connection, { description: `A page of ${noun.name}.` })(Connection);
    Field(() => [Edge], { simple: true, description: 'Its rows with their cursors.' })(Connection.prototype, 'edges');
    Field(() => [noun], { simple: true, description: 'Its rows.' })(Connection.prototype, 'nodes');
    Field(() => PageInfo, { simple: true, description: 'Where it stands.' })(Connection.prototype, 'pageInfo');
    Field(() => TotalCount, { simple: true, description: 'How many in all.' })(Connection.prototype, 'totalCount');
    return Connection;
  });
}

/** The enum of a noun's orders, made once, or undefined when it has none. */
export function orderOf(noun: NounClass): Record<string, string> | undefined {
  const { orders } = nounSpec(noun);
  if (!orders) return undefined;
  return once(namesOf(noun).order, () => {
    const values = Object.fromEntries(Object.keys(orders).map((name) => [name, name]));
    registerEnumType(values, { name: namesOf(noun).order, description: `What ${noun.name}s can be sorted by.` });
    return values;
  });
}

/** The input type of a noun's filters, made once, or undefined when it has none. */
export function filterOf(noun: NounClass): AnyClass | undefined {
  const { filters } = nounSpec(noun);
  if (!filters) return undefined;
  return once(namesOf(noun).filter, () => {
    class Narrowing {}
    InputType(namesOf(noun).filter, { description: `What ${noun.name}s can be narrowed by.` })(Narrowing);
    for (const [name, { type, description }] of Object.entries(filters)) {
      Field(type as never, { nullable: true, description })(Narrowing.prototype, name);
    }
    return Narrowing;
  });
}
