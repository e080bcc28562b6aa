import { registerEnumType } from 'type-graphql';

/** The GraphQL enum of a closed list: `in_review` is stored, IN_REVIEW is shown. */
export function enumOf<K extends string>(name: string, description: string, keys: readonly K[]): Record<string, K> {
  const values = Object.fromEntries(keys.map((key) => [key.toUpperCase(), key]));
  registerEnumType(values, { name, description });
  return values;
}
