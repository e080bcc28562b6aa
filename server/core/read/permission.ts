import type { Audience } from '../kernel/audience.ts';
import type { Columns, Condition, NounClass, SqlViewer } from '../noun/registry.ts';
import type { Tables } from './tables.ts';

/** Whom a narrower audience means, of one noun. */
interface Narrower {
  readonly words: string;
  readonly holds: Condition;
}

/** Who sees the rows of one noun, and what its narrower audiences mean. */
export interface Seeing {
  /** The rule in words, for people who read the table: "everybody", "its author and the board". */
  readonly words: string;
  /** The to-one relation whose noun decides too, where there is one: a role is seen with its initiative. */
  readonly with?: string;
  readonly seen: Condition;
  readonly audiences?: Partial<Record<Audience, Narrower>>;
  /** Tables that these conditions read without the viewer's filter, deliberately. */
  readonly openly?: readonly string[];
}

/** The table of permission by the noun's name: a noun that is missing is seen by nobody. */
export type SeesTable = Readonly<Record<string, Seeing>>;

/** Joins conditions with `and`; false wins, true says nothing. */
export function allOf(conditions: readonly (string | boolean)[]): string | boolean {
  if (conditions.includes(false)) return false;
  const texts = conditions.filter((one) => typeof one === 'string');
  return texts.length ? texts.join(' and ') : true;
}

/** The viewer's filters as SQL. `alias` gives a table alias that is free in the statement. */
export class Permission {
  constructor(
    private readonly sees: SeesTable,
    private readonly tables: Tables,
  ) {}

  /** What a row of this noun must satisfy to be seen; a parent just walked through (`from`) has been asked already. */
  filter(noun: NounClass, row: Columns, viewer: SqlViewer, from?: string): string | boolean {
    const rule = this.sees[noun.name];
    const own = rule?.seen(row, viewer) ?? false;
    if (own === false || !rule?.with || rule.with === from) return own;
    return allOf([this.#withParent(noun, rule.with, row, viewer), own]);
  }

  /** The to-one relation whose noun decides too. */
  parent(noun: NounClass): string | undefined {
    return this.sees[noun.name]?.with;
  }

  /** Whether the row with that id is seen, as a condition of another row. */
  exists(noun: NounClass, id: string, alias: string, viewer: SqlViewer): string | boolean {
    const row = this.tables.columns(noun, alias);
    const filter = this.filter(noun, row, viewer);
    if (typeof filter === 'boolean') return filter;
    return `exists (select 1 from ${this.tables.table(noun)} ${alias} where ${row['id']} = ${id} and ${filter})`;
  }

  /** Whether this viewer belongs to a narrower audience of the row; an audience that is not declared is nobody's. */
  audience(noun: NounClass, audience: Audience, row: Columns, viewer: SqlViewer): string | boolean {
    return this.sees[noun.name]?.audiences?.[audience]?.holds(row, viewer) ?? false;
  }

  #withParent(noun: NounClass, parent: string, row: Columns, viewer: SqlViewer): string | boolean {
    const id = row[parent] as string;
    const seen = viewer.sees(this.tables.target(noun, parent), id);
    return seen === true || !this.tables.isNullable(noun, parent) ? seen : `(${id} is null or ${seen})`;
  }
}
