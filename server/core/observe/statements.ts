import pg from 'pg';
import type { Observer } from './observer.ts';

type Query = (...given: unknown[]) => unknown;
type Callback = (error: unknown, result: unknown) => void;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a statement is called: its own name, else its first word; never its values. */
export function nameOf(statement: unknown): string {
  const { name, text } = isObject(statement) ? statement : { name: undefined, text: statement };
  if (typeof name === 'string') return name;
  return /^\s*([a-z]+)/i.exec(String(text))?.[1]?.toLowerCase() ?? 'other';
}

/** Has every statement of this process watched, whoever sends it, until the returned function is called. */
export function watchStatements({ begin }: Pick<Observer, 'begin'>): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function watched(this: unknown, ...given: unknown[]): unknown {
    if (isObject(given[0]) && 'submit' in given[0]) return query.apply(this, given);
    const end = begin('statement', nameOf(given[0]));
    const last = given.at(-1);
    if (typeof last === 'function') {
      const told: Callback = (error, result) => {
        end(error ?? undefined);
        (last as Callback)(error, result);
      };
      return query.apply(this, [...given.slice(0, -1), told]);
    }
    const answer = query.apply(this, given) as Promise<unknown>;
    answer.then(() => end(), end);
    return answer;
  };
  return () => { prototype.query = query; };
}
