import { newId } from '../../server/core/noun/id.ts';
import { nounByName, nounSpec, type NounClass } from '../../server/core/noun/registry.ts';
import '../../server/nouns.ts';

/** A row by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by their table, in an order in which they can be inserted. */
export type Rows = Record<string, Row[]>;

let clock = Date.UTC(2024, 0, 8);

/** An id of the noun of that name, one second after the one before. */
export function idOf(name: string): string {
  clock += 1_000;
  return newId(nounSpec(nounByName(name) as NounClass).tag, new Date(clock));
}
