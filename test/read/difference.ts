import type { ExecutionResult } from 'graphql';

/** Where two answers differ, in words, or null. Errors are compared by path and code, in any order. */
export function differenceOf(told: ExecutionResult, expected: ExecutionResult): string | null {
  return inData(told.data ?? null, expected.data ?? null, '') ?? inErrors(told, expected);
}

function inData(told: unknown, expected: unknown, path: string): string | null {
  if (isPlain(told) || isPlain(expected) || Array.isArray(told) !== Array.isArray(expected)) {
    return told === expected ? null : `${path || 'data'}: told ${shown(told)}, expected ${shown(expected)}`;
  }
  const [left, right] = [told, expected] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(right ?? {}), ...Object.keys(left ?? {})])) {
    const found = inData(left?.[key], right?.[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';
const shown = (value: unknown): string => String(JSON.stringify(value)).slice(0, 300);

function inErrors(told: ExecutionResult, expected: ExecutionResult): string | null {
  const [left, right] = [codesOf(told), codesOf(expected)];
  // What is nothing but null ended at one refusal: whether others were met before is left open.
  const isOne = expected.data === null && left.some((error) => right.includes(error));
  return isOne || String(left) === String(right) ? null : `errors: told ${shown(left)}, expected ${shown(right)}`;
}

function codesOf({ errors = [] }: ExecutionResult): string[] {
  return errors
    .map(({ path, message, extensions }) => JSON.stringify([path, extensions['code'] ?? message]))
    .toSorted();
}
