import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { Choice, Data, Derived, Id, One, Text, Uuid, Whole } from '../noun/fields.ts';
import { Noun } from '../noun/noun.ts';
import type { Columns } from '../noun/registry.ts';
import { LineOutcome } from './enums.ts';
import { Import } from './import.ts';
import { exchangeNamed, type Change } from './offer.ts';
import type { LineReason } from './rows.ts';

const shown = { simple: true } as const;
const named = { ...shown, nullable: true } as const;

@ObjectType({ description: 'What a line of an import changes in one column (M20).' })
export class LineChange {
  @Field(() => String, { ...shown, description: 'The column, in your language.' }) column!: string;
  @Field(() => String, { ...named, description: 'What is there today; null where there is nothing.' }) before!: string | null;
  @Field(() => String, { ...shown, description: 'What the file says.' }) after!: string;
}

@ObjectType({ description: 'Why a line is refused or doubtful (M20).' })
export class LineWhy {
  @Field(() => String, { ...named, description: 'Under which column, in your language; null when it is about the line.' }) column!: string | null;
  @Field(() => String, { ...shown, description: 'The rule and its case, as `M20.MISSING`.' }) code!: string;
  @Field(() => String, { ...shown, description: 'The sentence, in your language.' }) sentence!: string;
}

/** A line of a file, and what would become of it, or became. */
@Noun({
  tag: 56,
  description: 'A line of a file to be imported, and what becomes of it (M20).',
  orders: { NUMBER: [['number', 'asc'], ['id', 'asc']] },
  filters: {
    outcomes: {
      type: () => [LineOutcome],
      description: 'Of which this becomes.',
      sqlType: 'text[]',
      sql: (row, values) => `${row['outcome']} = any(${values})`,
    },
  },
  indexes: { import_line_place: 'create index import_line_place on import_line (import_id, number, id)' },
})
export class ImportLine {
  @Id() id!: string;
  @One(() => Import, 'Of which import.', { always: true, index: false }) import!: Import;
  @Whole('Where it begins in the file, counted from 1.') number!: number;
  @Text('What it is about.') name!: string;
  @Choice(() => LineOutcome, 'What becomes of it.') outcome!: string;
  /** What it added. */
  @Uuid('', { hidden: true, nullable: true }) added?: string | null;
  @Data() changed!: Change[];
  @Data() reasons!: LineReason[];
  @Derived(() => [LineChange], 'What it changes, column by column.', {
    needs: { kind: kindOf, changed: (row) => String(row['changed']) },
    derive: (rows, context) => rows.map((row) => changesOf(row as never, context as Context)),
    limit: 40,
    openly: ['import'],
  })
  changes?: never;
  @Derived(() => [LineWhy], 'Why it is refused or doubtful.', {
    needs: { kind: kindOf, reasons: (row) => String(row['reasons']) },
    derive: (rows, context) => rows.map((row) => whyOf(row as never, context as Context)),
    limit: 40,
    openly: ['import'],
  })
  because?: never;
}

/** Who sees a line sees its import. */
function kindOf(row: Columns): string {
  return `(select i.kind from import i where i.id = ${row['import']})`;
}

const columnOf = (kind: string, name: string | null) => exchangeNamed(kind)?.columns.find((column) => column.name === name);

function changesOf({ kind, changed }: { kind: string; changed: readonly Change[] }, { language }: Context): LineChange[] {
  return changed.map(({ column: name, before, after }) => {
    const column = columnOf(kind, name);
    const said = (value: string | number) => column?.write(value, language) ?? String(value);
    return { column: column?.headings[language][0] ?? name, before: before === null ? null : said(before), after: said(after) };
  });
}

function whyOf({ kind, reasons }: { kind: string; reasons: readonly LineReason[] }, { language, tell }: Context): LineWhy[] {
  return reasons.map(({ column, rule, code, details }) => ({
    column: columnOf(kind, column)?.headings[language][0] ?? null,
    code: `${rule}.${code}`,
    sentence: tell({ rule, code, details: { ...details, choices: details[language] ?? null } }),
  }));
}
