import { registerEnumType } from 'type-graphql';

/** The GraphQL enum of a closed list: `in_review` is stored, IN_REVIEW is shown. */
export function enumOf<K extends string>(name: string, description: string, keys: readonly K[]): Record<string, K> {
  const values = Object.fromEntries(keys.map((key) => [key.toUpperCase(), key]));
  registerEnumType(values, { name, description });
  return values;
}

/** The GraphQL enum of what can be done to a thing, shown as the mutations are named. */
export function verbsOf(name: string, description: string, names: readonly string[]): Record<string, string> {
  const values = Object.fromEntries(names.map((verb) => [verb, verb]));
  registerEnumType(values, { name, description });
  return values;
}
