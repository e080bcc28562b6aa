import {
  GraphQLError, Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import type { Language } from '../kernel/words.ts';
import type { House } from './house.ts';
import { gateWords } from './words.ts';

/** How often one asker may have a root field executed; `*mutation` is for all mutations without a line, together. */
export type RateLimits = Readonly<Record<string, { readonly most: number; readonly perSeconds: number }>>;

type Counts = readonly (readonly [field: string, count: number])[];

const COUNT = `
  insert into rate as known (key, field, slot, count)
  select $1, asked.field, to_timestamp(asked.slot), asked.count
  from unnest($2::text[], $3::float8[], $4::int[]) as asked (field, slot, count)
  on conflict (key, field, slot) do update set count = least(known.count::bigint + excluded.count, 2000000000)
  returning field, count`;

/** Counts the limited root fields that operations execute, in windows of `perSeconds`, for all processes together. */
export class Rates {
  private readonly counts = new WeakMap<OperationDefinitionNode, Counts>();
  private readonly limits: RateLimits;
  private readonly pool: House['pool'];
  private readonly now: () => number;

  constructor(limits: RateLimits, pool: House['pool'], now: () => number) {
    [this.limits, this.pool, this.now] = [limits, pool, now];
  }

  /**
   * Counts and admits an operation without `@skip` and `@include`; one statement, none where no field is limited.
   * Throws RATE_LIMITED with `retryAfterSeconds` as soon as one field is over its limit.
   */
  admit(
    document: DocumentNode, operation: OperationDefinitionNode, asker: string, language: Language,
  ): Promise<void> | undefined {
    let counts = this.counts.get(operation);
    if (!counts) this.counts.set(operation, counts = limitedFields(document, operation, this.limits));
    return counts.length === 0 ? undefined : this.count(counts, asker, language);
  }

  /** Counts one more of what is limited under this name and is no GraphQL field; throws RATE_LIMITED as `admit` does. */
  admitOne(name: string, asker: string, language: Language): Promise<void> {
    return this.count([[name, 1]], asker, language);
  }

  private async count(counts: Counts, asker: string, language: Language): Promise<void> {
    const seconds = Math.floor(this.now() / 1000);
    const slots = counts.map(([field]) => seconds - (seconds % this.perSeconds(field)));
    const values = [asker, counts.map(([field]) => field), slots, counts.map(([, count]) => count)];
    const { rows } = await this.pool.query<{ field: string; count: number }>({ name: 'rate', text: COUNT, values });
    const over = rows.filter(({ field, count }) => count > (this.limits[field]?.most ?? Infinity));
    if (over.length > 0) throw rateLimited(this.wait(over.map(({ field }) => field), seconds), language);
  }

  private wait(fields: readonly string[], seconds: number): number {
    return Math.max(...fields.map((field) => this.perSeconds(field) - (seconds % this.perSeconds(field))));
  }

  private perSeconds(field: string): number {
    return this.limits[field]?.perSeconds ?? 1;
  }
}

/** Forgets windows that began before this instant (milliseconds since 1970). */
export async function forgetRates(pool: House['pool'], before: number): Promise<void> {
  await pool.query('delete from rate where slot < to_timestamp($1)', [before / 1000]);
}

function rateLimited(retryAfterSeconds: number, language: Language): GraphQLError {
  return new GraphQLError(gateWords[language].RATE_LIMITED(retryAfterSeconds), {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
  });
}

// Sorted, so that two requests take the same rows in the same order.
function limitedFields(document: DocumentNode, operation: OperationDefinitionNode, limits: RateLimits): Counts {
  const counts = new Map<string, number>();
  for (const { name: { value: field } } of rootFields(document, operation)) {
    const limit = Object.hasOwn(limits, field) ? field : `*${operation.operation}`;
    if (Object.hasOwn(limits, limit)) counts.set(limit, (counts.get(limit) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

// One node a key of the answer: what is written twice under one key is executed once.
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): Iterable<FieldNode> {
  const found = new Map<string, FieldNode>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) found.set((node.alias ?? node.name).value, node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else collect(fragment(document, node.name.value));
    }
  };
  collect(operation.selectionSet);
  return found.values();
}

function fragment(document: DocumentNode, name: string): SelectionSetNode {
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) return one.selectionSet;
  }
  return { kind: Kind.SELECTION_SET, selections: [] };
}
