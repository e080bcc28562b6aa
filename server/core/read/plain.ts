import { getNullableType, isEnumType, isListType, type GraphQLOutputType } from 'graphql';
import { quote } from './tables.ts';

/** PostgreSQL cuts names at 63 bytes. */
const MOST_BYTES = 63;

/** Thrown while an answer is compiled: SQL alone cannot say it, the executor has to make it of rows. */
export class NotPlain extends Error {}

/** A key of the answer as SQL names a column. */
export function answerKey(key: string): string {
  if (key.length > MOST_BYTES) throw new NotPlain(key);
  return quote(key);
}

/** A value as the schema writes it: the members of a closed list by their names, everything else as it is stored. */
export function answerValue(sql: string, type: GraphQLOutputType): string {
  const nullable = getNullableType(type);
  const inner = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
  if (!isEnumType(inner)) return sql;
  const isUpper = inner.getValues().every(({ name, value }) => name === String(value).toUpperCase());
  if (!isUpper || inner !== nullable) throw new NotPlain(inner.name);
  return `upper(${sql})`;
}
