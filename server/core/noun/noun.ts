import { Check, Entity, Index } from '@mikro-orm/decorators/legacy';
import { noteNoun, type NounClass, type NounSpec } from './registry.ts';

/** What the database holds a noun to, by name: checks as SQL, indexes as whole statements. */
interface Stored {
  readonly checks?: Readonly<Record<string, string>>;
  readonly indexes?: Readonly<Record<string, string>>;
}

/** Makes a class a noun: a table, a GraphQL type that implements Node, what its lists are sorted and narrowed by. */
export function Noun(spec: NounSpec & Stored) {
  return (noun: NounClass): void => {
    noteNoun(noun, spec);
    Entity()(noun as never);
    for (const [name, expression] of Object.entries(spec.checks ?? {})) {
      Check({ name, expression } as never)(noun as never);
    }
    addIndexes(noun, spec.indexes ?? {});
  };
}

/** Gives a noun indexes, by name, as whole statements. */
export function addIndexes(noun: NounClass, indexes: Readonly<Record<string, string>>): void {
  for (const [name, expression] of Object.entries(indexes)) Index({ name, expression } as never)(noun as never);
}

/** Gives a noun of an earlier room a field of a later one. */
export function extend(noun: NounClass, fields: Readonly<Record<string, PropertyDecorator>>): void {
  for (const [name, declare] of Object.entries(fields)) declare(noun.prototype as object, name);
}
